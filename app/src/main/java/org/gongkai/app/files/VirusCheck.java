package org.gongkai.app.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hands every file to the virus scanner, where there is one: the one that was named, or ClamAV on this machine. Where a scanner
 * should be and does not answer, nothing is taken.
 */
@Component
@Order(100)
class VirusCheck implements IntakeCheck {
    private static final List<String> USUAL_SOCKETS = List.of("/run/clamav/clamd.ctl", "/run/clamd.scan/clamd.sock");

    private final Optional<Clamd> scanner;

    VirusCheck(FileSettings settings) {
        String named = settings.scanner();
        this.scanner = (named.equals("none")
                        ? Optional.<String>empty()
                        : named.isEmpty()
                                ? USUAL_SOCKETS.stream()
                                        .filter(socket -> Files.exists(Path.of(socket)))
                                        .findFirst()
                                : Optional.of(named))
                .map(Clamd::at);
    }

    @Override
    public void check(ArrivedFile file) {
        check(new ByteArrayInputStream(file.content()));
    }

    /** The same of content that is read once, to its end. */
    void check(InputStream content) {
        if (scanner.isEmpty()) {
            return;
        }
        String said;
        try {
            said = scanner.get().scan(content);
        } catch (IOException silent) {
            said = "";
        }
        if (said.endsWith(" FOUND")) {
            String name = said.substring(said.indexOf(':') + 1, said.length() - " FOUND".length())
                    .strip();
            throw new RefusedFile("files.virus", "查出病毒（" + name + "），没有收。请在来源的电脑上查杀，换一份干净的文件再交，并告诉本单位的系统管理员。");
        }
        if (!said.endsWith(": OK")) {
            throw new RefusedFile("files.not-scanned", "病毒扫描没有完成，没有收。可能是扫描服务停了，或文件超过它的上限；请过一会儿再交，仍不行请告诉系统管理员。");
        }
    }
}
