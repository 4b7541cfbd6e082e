package org.gongkai.proof;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Published heads with the public keys that check them, as JSON:
 *
 * <pre>
 * {"form": "gongkai-journal-heads/1",
 *  "keys": [{"id": "…", "signing": "SM2", "publicKey": "BASE64 of SubjectPublicKeyInfo", "fingerprint": "…"}],
 *  "heads": [{"number": 2, "size": 40, "digest": "SM3", "root": "HEX", "at": "2026-11-26T08:00:00.000000Z",
 *             "signing": "SM2", "key": "…", "signature": "BASE64"}]}
 * </pre>
 *
 * @param heads newest first
 */
public record Heads(List<PublicKey> keys, List<Head> heads) {
    private static final String FORM = "gongkai-journal-heads/1";

    public String asJson() {
        var text = new StringWriter();
        try (JsonGenerator json = Json.writer(text)) {
            json.writeStartObject();
            json.writeStringProperty("form", FORM);
            json.writeArrayPropertyStart("keys");
            keys.forEach(key -> write(json, key));
            json.writeEndArray();
            json.writeArrayPropertyStart("heads");
            heads.forEach(head -> write(json, head));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    /**
     * Reads the form.
     *
     * @throws IOException where it is not of this form; the message is Chinese
     */
    public static Heads read(String text) throws IOException {
        try {
            Json.Fields all = Json.object(text);
            if (!all.text("form").equals(FORM)) {
                throw new Json.Malformed("form");
            }
            List<PublicKey> keys = new ArrayList<>();
            for (Json.Fields key : all.list(Json.Fields.class, "keys")) {
                keys.add(key(key));
            }
            List<Head> heads = new ArrayList<>();
            for (Json.Fields head : all.list(Json.Fields.class, "heads")) {
                heads.add(head(head));
            }
            return new Heads(keys, heads);
        } catch (Json.Malformed other) {
            throw new IOException("这不是树头文件。请从本系统的 /journal/heads.json 下载。", other);
        }
    }

    /** The key by which the head names its own, where it is here. */
    public Optional<PublicKey> keyOf(Head head) {
        return keys.stream().filter(key -> key.id().equals(head.key())).findFirst();
    }

    static void write(JsonGenerator json, PublicKey key) {
        json.writeStartObject();
        json.writeStringProperty("id", key.id());
        json.writeStringProperty("signing", key.signing().title());
        json.writeStringProperty("publicKey", Base64.getEncoder().encodeToString(key.encoded()));
        json.writeStringProperty("fingerprint", key.fingerprint());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Head head) {
        json.writeStartObject();
        json.writeNumberProperty("number", head.number());
        json.writeNumberProperty("size", head.size());
        json.writeStringProperty("digest", head.digest());
        json.writeStringProperty("root", HexFormat.of().formatHex(head.root()));
        json.writeStringProperty("at", Canonical.time(head.at()));
        json.writeStringProperty("signing", head.signing());
        json.writeStringProperty("key", head.key());
        json.writeStringProperty("signature", Base64.getEncoder().encodeToString(head.signature()));
        json.writeEndObject();
    }

    static PublicKey key(Json.Fields fields) throws Json.Malformed {
        Signing signing = Signing.named(fields.text("signing")).orElseThrow(() -> new Json.Malformed("signing"));
        return new PublicKey(signing, base64(fields.text("publicKey")));
    }

    static Head head(Json.Fields fields) throws Json.Malformed {
        return new Head(
                fields.number("number"),
                fields.number("size"),
                fields.text("digest"),
                hex(fields.text("root")),
                instant(fields.text("at")),
                fields.text("signing"),
                fields.text("key"),
                base64(fields.text("signature")));
    }

    static byte[] base64(String text) throws Json.Malformed {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Json.Malformed("base64");
        }
    }

    static byte[] hex(String text) throws Json.Malformed {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw new Json.Malformed("hex");
        }
    }

    static Instant instant(String text) throws Json.Malformed {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Json.Malformed("time");
        }
    }
}
