package org.gongkai.app.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of one-time codes (AES-256-GCM), bound to their person, so that a copy of the database yields none. The key
 * lies in a file beside the data ({@code gongkai.signin.key-file}); several nodes share one file.
 */
@Component
class KeptSecret {
    private static final int NONCE = 12;
    private static final byte FORM = 1;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    KeptSecret(Environment environment) {
        file = Path.of(environment.getProperty(
                "gongkai.signin.key-file",
                Path.of(environment.getProperty("gongkai.data", "data"), "signin.key")
                        .toString()));
    }

    byte[] close(byte[] secret, UUID person) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret, person);
        return ByteBuffer.allocate(1 + NONCE + closed.length)
                .put(FORM)
                .put(nonce)
                .put(closed)
                .array();
    }

    byte[] open(byte[] kept, UUID person) {
        var buffer = ByteBuffer.wrap(kept);
        if (buffer.get() != FORM) {
            throw new IllegalStateException("a secret is kept in an unknown form");
        }
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var closed = new byte[buffer.remaining()];
        buffer.get(closed);
        return run(Cipher.DECRYPT_MODE, nonce, closed, person);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, UUID person) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(person.getMostSignificantBits())
                    .putLong(person.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key in " + file + " does not open this secret", e);
        }
    }

    private synchronized SecretKeySpec key() {
        try {
            if (Files.notExists(file)) {
                var fresh = new byte[32];
                random.nextBytes(fresh);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, fresh);
            }
            return new SecretKeySpec(Files.readAllBytes(file), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
