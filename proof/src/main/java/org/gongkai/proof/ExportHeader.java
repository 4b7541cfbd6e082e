package org.gongkai.proof;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The first line of an export: whose entries follow, at which places, in which tree.
 *
 * @param positions the places of all the subject's entries, ascending
 * @param signature over all of it, by the head's key; null where the export was made without the key, so that nobody vouches
 *     that no entry is missing
 */
record ExportHeader(
        String subjectKind,
        String subject,
        Instant at,
        Head head,
        PublicKey key,
        long[] positions,
        byte @Nullable [] signature) {
    static final String FORM = "gongkai-journal-export/1";

    ExportHeader signed(SealingKey secret) {
        return new ExportHeader(subjectKind, subject, at, head, key, positions, secret.sign(text()));
    }

    /** What is signed. */
    byte[] text() {
        return Canonical.bytes(
                FORM,
                subjectKind,
                subject,
                Canonical.time(at),
                HexFormat.of().formatHex(head.text()),
                LongStream.of(positions).mapToObj(Long::toString).collect(Collectors.joining(",")));
    }

    boolean isSignedBySomebody() {
        return signature != null;
    }

    boolean signatureHolds() {
        byte[] given = signature;
        return given != null && key.verifies(text(), given);
    }

    /** Which of the places it is; negative for a place that is not among them. */
    int indexOf(long position) {
        return Arrays.binarySearch(positions, position);
    }

    String asLine() {
        var line = new StringWriter();
        try (JsonGenerator json = Json.writer(line)) {
            json.writeStartObject();
            json.writeStringProperty("form", FORM);
            json.writeStringProperty("subjectKind", subjectKind);
            json.writeStringProperty("subject", subject);
            json.writeStringProperty("exportedAt", Canonical.time(at));
            json.writeName("head");
            Heads.write(json, head);
            json.writeName("key");
            Heads.write(json, key);
            json.writeArrayPropertyStart("positions");
            LongStream.of(positions).forEach(json::writeNumber);
            json.writeEndArray();
            byte[] by = signature;
            if (by != null) {
                json.writeStringProperty("signature", Base64.getEncoder().encodeToString(by));
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    static ExportHeader ofLine(@Nullable String line) throws IOException {
        try {
            Json.Fields fields = Json.object(line == null ? "" : line);
            if (!fields.text("form").equals(FORM)) {
                throw new Json.Malformed("form");
            }
            String signature = fields.textOrNull("signature");
            List<Long> positions = fields.list(Long.class, "positions");
            return new ExportHeader(
                    fields.text("subjectKind"),
                    fields.text("subject"),
                    Heads.instant(fields.text("exportedAt")),
                    Heads.head(fields.object("head")),
                    Heads.key(fields.object("key")),
                    positions.stream().mapToLong(Long::longValue).toArray(),
                    signature == null ? null : Heads.base64(signature));
        } catch (Json.Malformed other) {
            throw new IOException("这不是日志导出文件：第一行应是 " + FORM + " 的文件头。", other);
        }
    }
}
