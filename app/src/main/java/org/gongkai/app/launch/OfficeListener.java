package org.gongkai.app.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.OptionalInt;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The office on a listener of its own ({@code gongkai.office.port}, 0 for any free one), so that a firewall can keep the street out
 * of it ({@code gongkai.office.address} for another interface). Where none is asked for, one listener serves all.
 */
@Component
class OfficeListener implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    static final String PORT = "gongkai.office.port";

    private final Environment environment;
    private @Nullable Connector connector;

    OfficeListener(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        Integer port = environment.getProperty(PORT, Integer.class);
        if (port == null) {
            return;
        }
        connector = new Connector();
        connector.setPort(port);
        if (connector.getProtocolHandler() instanceof Http11NioProtocol protocol) {
            protocol.setAddress(address());
            protocol.setExecutor(new VirtualThreadExecutor("office-"));
            protocol.setCompression(
                    environment.getProperty("server.compression.enabled", "off").equals("true") ? "on" : "off");
            protocol.setMaxSwallowSize(
                    (int) DataSize.parse(environment.getProperty("server.tomcat.max-swallow-size", "2MB"))
                            .toBytes());
        }
        tomcat.addAdditionalConnectors(connector);
    }

    /** Where it listens, once it does; empty where there is one listener for all. */
    OptionalInt port() {
        return connector == null ? OptionalInt.empty() : OptionalInt.of(connector.getLocalPort());
    }

    static String address(Environment environment) {
        return environment.getProperty(
                "gongkai.office.address", environment.getProperty("server.address", "127.0.0.1"));
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(address(environment));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
