package org.gongkai.app.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Finds a taken port before anything else is started, so that the answer comes at once. */
final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1; // the settings are complete, the database is not yet started
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            return;
        }
        free(
                environment.getProperty("server.port", Integer.class, 8080),
                environment.getProperty("server.address", "127.0.0.1"));
        free(environment.getProperty(OfficeListener.PORT, Integer.class, 0), OfficeListener.address(environment));
    }

    private static void free(int port, String address) {
        if (port <= 0) {
            return;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new PortInUseException(port, taken);
        }
    }
}
