package org.gongkai.proof;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.proof.JournalTables.Placed;

/**
 * All sealed entries of one subject in a file that anybody checks without us: JSON, one object a line; first the header ({@link
 * ExportHeader}: form, subject, time, signed head, public key, places, signature), then for each place the entry with its proof
 * ({@link ExportLine}).
 */
public final class SubjectExport {
    private SubjectExport() {}

    /** What could not be exported, in a Chinese sentence. */
    public static final class Refused extends Exception {
        Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * Writes the subject's sealed entries. To be run in one snapshot.
     *
     * @return how many
     * @throws Refused where nothing is sealed, or nothing is known of the subject
     */
    public static int write(JournalTables tables, Keyring keys, String kind, String subject, Instant at, Writer out)
            throws SQLException, IOException, Refused {
        Head head = tables.lastHead().orElseThrow(() -> new Refused("日志还没有封存过，没有可以导出的。请等一分钟再试。"));
        Digest digest = Digest.named(head.digest()).orElseThrow(() -> new Refused("最新的树头用的算法不认识。请先运行 journal verify。"));
        long[] positions = positions(tables, kind, subject, head.size());
        if (positions.length == 0) {
            throw new Refused("日志里没有这个对象的已封存记录：" + kind + ":" + subject + "。请核对编号；刚刚发生的要等一分钟。");
        }
        out.write(header(tables, keys, kind, subject, at, head, positions).asLine() + "\n");
        try (Rows<Placed> rows = tables.placedOf(kind, subject)) {
            Merkle.Subtrees subtrees = tables.subtrees(digest);
            for (Placed row = rows.next(); row != null; row = rows.next()) {
                if (row.written() != null && row.leaf().position() < head.size()) {
                    long position = row.leaf().position();
                    List<byte[]> proof = Merkle.inclusion(digest, subtrees, position, head.size());
                    out.write(new ExportLine(position, row.written().entry(), proof).asLine() + "\n");
                }
            }
        }
        return positions.length;
    }

    private static long[] positions(JournalTables tables, String kind, String subject, long size) throws SQLException {
        List<Long> positions = new ArrayList<>();
        try (Rows<Placed> rows = tables.placedOf(kind, subject)) {
            for (Placed row = rows.next(); row != null; row = rows.next()) {
                if (row.leaf().position() < size) {
                    positions.add(row.leaf().position());
                }
            }
        }
        return positions.stream().mapToLong(Long::longValue).toArray();
    }

    private static ExportHeader header(
            JournalTables tables, Keyring keys, String kind, String subject, Instant at, Head head, long[] positions)
            throws SQLException, Refused {
        Optional<SealingKey> secret = keys.named(head.key());
        PublicKey key = secret.map(SealingKey::publicKey)
                .or(() -> keyInDatabase(tables, head))
                .orElseThrow(() -> new Refused("找不到最新树头的公钥 " + head.key() + "。请先运行 journal verify。"));
        ExportHeader header = new ExportHeader(kind, subject, at, head, key, positions, null);
        return secret.map(header::signed).orElse(header);
    }

    private static Optional<PublicKey> keyInDatabase(JournalTables tables, Head head) {
        try {
            return tables.keys().stream()
                    .filter(key -> key.id().equals(head.key()))
                    .findFirst();
        } catch (SQLException e) {
            throw new JournalUnreadable(e);
        }
    }
}
