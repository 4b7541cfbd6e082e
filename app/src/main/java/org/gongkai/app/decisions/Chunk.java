package org.gongkai.app.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gongkai.app.personal.Detail;
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

    private final long moment;
    private final SplittableRandom random = new SplittableRandom();
    private final CopyText text = new CopyText();
    private final List<Row> sound = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Frontier tree = new Frontier(Digest.SM3);
    private long lastLine;
    private long rows;

    /**
     * What is still asked of a sound row when it has been written.
     *
     * @param line as the file counts
     * @param category its {@link Category}
     * @param amount 分, or null
     * @param identity what {@code personal} keeps, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // half a million of them go by; never compared
    record Row(
            UUID id,
            long line,
            String number,
            LocalDate decided,
            String category,
            @Nullable Long amount,
            @Nullable String identity,
            Detail identityKind,
            byte[] digest) {}

    Chunk(Clock clock) {
        moment = clock.millis();
    }

    /** A sound row. */
    void add(long line, NewDecision decision, Disclosure disclosure) {
        byte[] digest = decision.digest().bytes();
        var row = new Row(
                id(),
                line,
                decision.number(),
                decision.decided(),
                Category.of(decision),
                decision.amount(),
                decision.identity(),
                decision.identityKind(),
                digest);
        sound.add(row);
        tree.append(Merkle.leaf(Digest.SM3, digest), (_, _, hash) -> hash);
        text.id(row.id());
        text.text(decision.number());
        text.day(decision.decided());
        text.text(decision.title());
        text.text(decision.party());
        text.text(decision.partyKind().name());
        text.orNull(decision.creditCode());
        text.orNull(decision.amount());
        text.text(decision.detailsAsJson());
        text.digest(digest);
        text.truth(decision.socialImpact());
        text.text(disclosure.word());
        text.text(disclosure.ground());
        text.orNull(disclosure.publishBy());
        text.orNull(disclosure.shownUntil());
        text.endRow();
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

    CopyText text() {
        return text;
    }

    List<Row> sound() {
        return sound;
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

    /** The same over some of them. */
    static byte[] root(List<Row> some) {
        var tree = new Frontier(Digest.SM3);
        some.forEach(row -> tree.append(Merkle.leaf(Digest.SM3, row.digest()), (_, _, hash) -> hash));
        return tree.root();
    }

    /** Begins with the moment and a count (RFC 9562, version 7), so that the index of ids grows at its end. */
    private UUID id() {
        int count = sound.size();
        return new UUID(
                (moment + (count >>> 12)) << 16 | 0x7000 | count & 0xFFF, random.nextLong() & ~(3L << 62) | 1L << 63);
    }
}
