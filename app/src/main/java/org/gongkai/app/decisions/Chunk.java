package org.gongkai.app.decisions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gongkai.proof.Digest;
import org.gongkai.proof.Frontier;
import org.gongkai.proof.Merkle;
import org.jspecify.annotations.Nullable;

/** Some thousand rows of a file on their way into the ledger: checked, with their ids, written as COPY wants them. */
final class Chunk {
    /** The columns of the staging table, in the order in which {@link #add} writes them. */
    static final String COLUMNS =
            "id, number, decided, title, party, party_kind, credit_code, amount, details, digest, social_impact,"
                    + " disclosure, disclosure_ground, publish_by, shown_until";

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final long moment;
    private final SplittableRandom random = new SplittableRandom();
    private final StringBuilder text = new StringBuilder(1 << 20);
    private final List<NewDecision> decisions = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Frontier tree = new Frontier(Digest.SM3);
    private long lastLine;
    private long rows;

    Chunk(Clock clock) {
        moment = clock.millis();
    }

    /** A sound row. */
    void add(long line, NewDecision decision, Disclosure disclosure) {
        UUID id = id();
        ids.add(id);
        decisions.add(decision);
        lines.add(line);
        tree.append(Merkle.leaf(Digest.SM3, decision.digest().bytes()), (_, _, hash) -> hash);
        text.append(id).append('\t');
        text(decision.number());
        text.append(decision.decided()).append('\t');
        text(decision.title());
        text(decision.party());
        text.append(decision.partyKind().name()).append('\t');
        orNull(decision.creditCode());
        orNull(decision.amount());
        text(decision.detailsAsJson());
        bytes(decision.digest().bytes());
        text.append(decision.socialImpact() ? "t\t" : "f\t")
                .append(disclosure.word())
                .append('\t');
        text(disclosure.ground());
        orNull(disclosure.publishBy());
        orNull(disclosure.shownUntil());
        text.setCharAt(text.length() - 1, '\n');
        done(line);
    }

    void refuse(long line, String reasons) {
        refused.add(new RefusedRow(line, reasons));
        done(line);
    }

    private void done(long line) {
        rows++;
        lastLine = line;
    }

    byte[] text() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    int sound() {
        return ids.size();
    }

    UUID id(int index) {
        return ids.get(index);
    }

    long line(int index) {
        return lines.get(index);
    }

    NewDecision decision(int index) {
        return decisions.get(index);
    }

    List<UUID> ids() {
        return ids;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    /** How many rows, sound or not. */
    long rows() {
        return rows;
    }

    long lastLine() {
        return lastLine;
    }

    /** Over the digests of all sound rows in their order. */
    byte[] root() {
        return tree.root();
    }

    /** Over those of these rows. */
    byte[] root(List<Integer> indices) {
        var some = new Frontier(Digest.SM3);
        indices.forEach(index ->
                some.append(Merkle.leaf(Digest.SM3, decision(index).digest().bytes()), (_, _, hash) -> hash));
        return some.root();
    }

    /** Begins with the moment and a count (RFC 9562, version 7), so that the index of ids grows at its end. */
    private UUID id() {
        int count = ids.size();
        return new UUID(
                (moment + (count >>> 12)) << 16 | 0x7000 | count & 0xFFF, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    private void text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                text.append('\\');
                c = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c;
            }
            text.append(c);
        }
        text.append('\t');
    }

    private void orNull(@Nullable Object value) {
        text.append(value == null ? "\\N" : value).append('\t');
    }

    private void bytes(byte[] value) {
        text.append("\\\\x");
        for (byte b : value) {
            text.append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
        }
        text.append('\t');
    }
}
