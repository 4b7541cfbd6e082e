package org.gongkai.app.signoff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is signed.
 *
 * @param title not blank, at most 200 characters
 * @param body plain text, one paragraph a line; at most 100 000 characters
 */
public record Content(String title, String body, List<Attachment> attachments) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BODY = 100_000;

    public Content {
        attachments = List.copyOf(attachments);
    }

    public static Content of(String title, String body) {
        return new Content(title, body, List.of());
    }

    /** Of title, text and attachments (name and hash), each with its length, so that no two contents read alike. */
    public String hash() {
        var digest = new Sm3();
        part(digest, title);
        part(digest, body);
        for (Attachment attachment : attachments) {
            part(digest, attachment.name());
            part(digest, attachment.hash());
        }
        return digest.hex();
    }

    private static void part(Sm3 digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.add(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.add(bytes);
    }
}
