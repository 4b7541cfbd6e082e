package org.gongkai.app.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.app.database.CannotStart;
import org.gongkai.proof.Head;
import org.gongkai.proof.Keyring;
import org.gongkai.proof.PublicKey;
import org.gongkai.proof.SealingKey;
import org.gongkai.proof.Signing;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The journal's key, in a file outside the database: in {@code gongkai.keys}, else in {@code keys} below the data folder. Made
 * when the program first starts. All nodes of one database need the same files.
 */
@Component
class JournalKeys {
    private final Path folder;
    private final Keyring ring;
    private final SealingKey key;

    JournalKeys(Environment settings) {
        folder = folder(settings);
        try {
            ring = Keyring.in(folder, signing(settings));
            key = ring.current().orElseThrow(() -> new IOException("没有写成钥匙文件"));
        } catch (IOException e) {
            throw new CannotStart("日志的签名钥匙用不了：" + e.getMessage() + "。钥匙放在 " + folder + "，请检查这个目录的权限，或从备份中恢复。", e);
        }
    }

    SealingKey key() {
        return key;
    }

    /** Of this key and of those that signed before it. */
    List<PublicKey> publicKeys() {
        return ring.publicKeys();
    }

    /** Where the files are. */
    Path folder() {
        return folder;
    }

    Keyring ring() {
        return ring;
    }

    void remember(Head head) {
        ring.remember(head);
    }

    static Path folder(Environment settings) {
        String said = settings.getProperty("gongkai.keys", "");
        return said.isBlank() ? Path.of(settings.getProperty("gongkai.data", "data"), "keys") : Path.of(said);
    }

    private static Signing signing(Environment settings) {
        String said = settings.getProperty("gongkai.journal.algorithms", "SM3-SM2");
        return switch (said) {
            case "SM3-SM2" -> Signing.SM2;
            case "SHA-256-Ed25519" -> Signing.ED25519;
            default -> throw new CannotStart("gongkai.journal.algorithms 只能写 SM3-SM2 或 SHA-256-Ed25519，现在是：" + said);
        };
    }
}
