package org.gongkai.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.proof.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Checks an export without a database: the head's signature, the header's, and for each line whether it leads to the root. */
public final class ExportCheck {
    private final ExportHeader header;
    private final Consumer<Finding> found;
    private final BitSet seen = new BitSet();
    private int furthest = -1;

    private ExportCheck(ExportHeader header, Consumer<Finding> found) {
        this.header = header;
        this.found = found;
    }

    /**
     * What was gone over.
     *
     * @param complete whether somebody who held the key vouches that no entry of the subject is missing
     */
    public record Outcome(
            String subjectKind, String subject, int entries, Head head, PublicKey key, boolean complete) {}

    /**
     * Checks all of it.
     *
     * @param published heads that are known from elsewhere; where there are any, only their keys count
     * @throws IOException where it cannot be read, or is no export; the message is Chinese
     */
    public static Outcome run(BufferedReader file, List<Heads> published, Consumer<Finding> found) throws IOException {
        ExportHeader header = ExportHeader.ofLine(file.readLine());
        ExportCheck check = new ExportCheck(header, found);
        check.header(published);
        int entries = 0;
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            if (!line.isBlank()) {
                entries++;
                check.line(entries + 1, line);
            }
        }
        check.missing();
        return new Outcome(
                header.subjectKind(),
                header.subject(),
                entries,
                header.head(),
                header.key(),
                header.isSignedBySomebody());
    }

    private void header(List<Heads> published) {
        Head head = header.head();
        if (!head.isSignedBy(header.key())) {
            found.accept(Finding.of(Kind.HEAD, "树头的签名不对：树头或公钥被改动"));
        }
        if (header.isSignedBySomebody() && !header.signatureHolds()) {
            found.accept(Finding.of(Kind.HEAD, "文件头的签名不对：对象、时间或位置清单被改动"));
        }
        if (!published.isEmpty()
                && published.stream()
                        .noneMatch(heads -> heads.keys().stream()
                                .anyMatch(key ->
                                        key.fingerprint().equals(header.key().fingerprint())))) {
            found.accept(Finding.of(Kind.HEAD, "签名用的公钥不是已公布的那一个"));
        }
        published.stream()
                .flatMap(heads -> heads.heads().stream())
                .filter(other -> other.size() == head.size() && !java.util.Arrays.equals(other.root(), head.root()))
                .forEach(other -> found.accept(Finding.of(Kind.REWRITTEN, "树头与已公布的同样大小的树头不符")));
    }

    private void line(int number, String text) {
        ExportLine line;
        try {
            line = ExportLine.ofLine(text);
        } catch (Json.Malformed e) {
            found.accept(Finding.of(Kind.CHANGED, "文件第 " + number + " 行读不出来"));
            return;
        }
        @Nullable Finding amiss = amiss(line);
        if (amiss != null) {
            found.accept(amiss);
        }
    }

    private @Nullable Finding amiss(ExportLine line) {
        Entry entry = line.entry();
        int index = header.indexOf(line.position());
        if (index < 0) {
            return Finding.at(Kind.INSERTED, line.position(), entry.id(), "这个位置不在文件头的清单里");
        }
        if (seen.get(index)) {
            return Finding.at(Kind.INSERTED, line.position(), entry.id(), "同一位置出现两次");
        }
        seen.set(index);
        boolean moved = index < furthest;
        furthest = Math.max(furthest, index);
        if (!line.leadsTo(header.head())) {
            return Finding.at(Kind.CHANGED, line.position(), entry.id(), "内容或证明路径被改动：算不到树根");
        }
        if (!entry.subjectKind().equals(header.subjectKind())
                || !entry.subject().equals(header.subject())) {
            return Finding.at(Kind.INSERTED, line.position(), entry.id(), "不是这个对象的记录");
        }
        return moved ? Finding.at(Kind.MOVED, line.position(), entry.id(), "行的先后被调换") : null;
    }

    private void missing() {
        for (int index = seen.nextClearBit(0);
                index < header.positions().length;
                index = seen.nextClearBit(index + 1)) {
            found.accept(Finding.at(Kind.REMOVED, header.positions()[index], null, "清单里有，文件里没有这一行"));
        }
    }
}
