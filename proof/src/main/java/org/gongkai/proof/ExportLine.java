package org.gongkai.proof;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A line of an export: an entry, its place, and the hashes that lead from it to the root. */
record ExportLine(long position, Entry entry, List<byte[]> proof) {
    String asLine() {
        var line = new StringWriter();
        try (JsonGenerator json = Json.writer(line)) {
            json.writeStartObject();
            json.writeNumberProperty("position", position);
            json.writeObjectPropertyStart("entry");
            json.writeStringProperty("id", entry.id().toString());
            json.writeStringProperty("at", Canonical.time(entry.at()));
            json.writeStringProperty("who", entry.who());
            json.writeStringProperty("act", entry.act());
            json.writeStringProperty("label", entry.label());
            json.writeStringProperty("subjectKind", entry.subjectKind());
            json.writeStringProperty("subject", entry.subject());
            json.writeStringProperty("article", entry.article());
            json.writeStringProperty("facts", entry.facts());
            json.writeStringProperty("digest", entry.digest());
            json.writeStringProperty("key", entry.key());
            json.writeEndObject();
            json.writeArrayPropertyStart("proof");
            proof.forEach(hash -> json.writeString(HexFormat.of().formatHex(hash)));
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    static ExportLine ofLine(String line) throws Json.Malformed {
        Json.Fields fields = Json.object(line);
        List<byte[]> proof = new ArrayList<>();
        for (String hash : fields.list(String.class, "proof")) {
            proof.add(Heads.hex(hash));
        }
        return new ExportLine(fields.number("position"), entry(fields.object("entry")), proof);
    }

    /** Whether the entry leads to the root of the head, whatever the line says about itself. */
    boolean leadsTo(Head head) {
        return Digest.named(entry.digest())
                .map(digest -> Merkle.leaf(digest, entry.canonical()))
                .flatMap(leaf -> Digest.named(head.digest())
                        .map(digest -> Merkle.includes(digest, leaf, position, head.size(), proof, head.root())))
                .orElse(false);
    }

    private static Entry entry(Json.Fields fields) throws Json.Malformed {
        return new Entry(
                id(fields.text("id")),
                Heads.instant(fields.text("at")),
                fields.text("who"),
                fields.text("act"),
                fields.text("label"),
                fields.text("subjectKind"),
                fields.text("subject"),
                fields.textOrNull("article"),
                fields.text("facts"),
                fields.text("digest"),
                fields.text("key"));
    }

    private static UUID id(@Nullable String text) throws Json.Malformed {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Json.Malformed("id");
        }
    }
}
