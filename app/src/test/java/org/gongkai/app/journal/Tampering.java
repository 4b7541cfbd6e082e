package org.gongkai.app.journal;

import static org.gongkai.app.journal.TamperedCopy.elsewhere;
import static org.gongkai.app.journal.TamperedCopy.entries;
import static org.gongkai.app.journal.TamperedCopy.positions;

import java.sql.SQLException;
import java.util.UUID;
import org.gongkai.app.journal.TamperedCopy.Touched;

/** What somebody who owns the tables may try. */
enum Tampering {
    CONTENT(copy -> {
        String[] changes = {
            "at = at + interval '1 microsecond'",
            "who = who || 'x'",
            "act = 'memo.look'",
            "label = label || ' '",
            "subject_kind = 'person'",
            "subject = subject || '1'",
            "article = case when article is null then 'OGI/1' else null end",
            "facts = '{\"n\":\"1000\"}'",
            "digest = 'SHA-256'",
            "digest = 'MD5'",
            "key = 'another'",
            "hash = sha256(hash)",
            "code = sha256(code)"
        };
        long at = copy.somewhere();
        copy.run(
                "update journal_entry set " + changes[copy.random.nextInt(changes.length)] + " where id = ?",
                copy.entryAt(at));
        return positions(at);
    }),
    CONTENT_WITH_ALL_ITS_HASHES(copy -> {
        long at = copy.somewhere();
        UUID entry = copy.entryAt(at);
        byte[] hash = copy.noise();
        copy.run("update journal_entry set who = 'person:somebody', hash = ? where id = ?", hash, entry);
        copy.run("update journal_leaf set hash = ? where entry = ?", hash, entry);
        return positions(at);
    }),
    ID(copy -> {
        long at = copy.somewhere();
        UUID entry = copy.entryAt(at);
        UUID other = UUID.randomUUID();
        copy.run("update journal_entry set id = ? where id = ?", other, entry);
        return new Touched(positions(at).positions(), entries(entry, other).entries());
    }),
    ID_IN_BOTH_TABLES(copy -> {
        long at = copy.somewhere();
        UUID other = UUID.randomUUID();
        copy.run("update journal_entry set id = ? where id = ?", other, copy.entryAt(at));
        copy.run("update journal_leaf set entry = ? where position = ?", other, at);
        return positions(at);
    }),
    SWAPPED_IDS(copy -> {
        long one = copy.somewhere();
        long two = another(copy, one);
        UUID first = copy.entryAt(one);
        UUID second = copy.entryAt(two);
        UUID between = UUID.randomUUID();
        copy.run("update journal_entry set id = ? where id = ?", between, first);
        copy.run("update journal_entry set id = ? where id = ?", first, second);
        copy.run("update journal_entry set id = ? where id = ?", second, between);
        return positions(one, two);
    }),
    SWAPPED_PLACES(copy -> {
        long one = copy.somewhere();
        long two = another(copy, one);
        copy.run("update journal_leaf set position = -1 - position where position in (?, ?)", one, two);
        copy.run("update journal_leaf set position = ? where position = ?", two, -1 - one);
        copy.run("update journal_leaf set position = ? where position = ?", one, -1 - two);
        return positions(one, two);
    }),
    SHIFTED_PLACES(copy -> {
        long from = Math.max(0, copy.size() - 1 - copy.random.nextInt(20));
        long size = copy.size();
        copy.run("update journal_leaf set position = -2 - position where position >= ?", from);
        copy.run("update journal_leaf set position = -1 - position where position < 0");
        Long[] moved = new Long[(int) (size - from)];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = from + 1 + i;
        }
        var touched = positions(moved);
        touched.positions().add(from);
        return touched;
    }),
    PLACE_FAR_AWAY(copy -> {
        long at = copy.somewhere();
        copy.run("update journal_leaf set position = 4000000000000000000 where position = ?", at);
        return positions(at, 4_000_000_000_000_000_000L);
    }),
    PLACE(copy -> {
        long at = copy.somewhere();
        String[] changes = {"hash = sha256(hash)", "code = sha256(code)", "key = 'another'"};
        copy.run("update journal_leaf set " + changes[copy.random.nextInt(changes.length)] + " where position = ?", at);
        return positions(at);
    }),
    REMOVED_ENTRY(copy -> {
        long at = copy.somewhere();
        UUID entry = copy.entryAt(at);
        copy.run("delete from journal_entry where id = ?", entry);
        return new Touched(positions(at).positions(), entries(entry).entries());
    }),
    REMOVED_PLACE(copy -> {
        long at = copy.somewhere();
        UUID entry = copy.entryAt(at);
        copy.run("delete from journal_leaf where position = ?", at);
        return new Touched(positions(at).positions(), entries(entry).entries());
    }),
    REMOVED_BOTH(copy -> {
        long at = copy.somewhere();
        copy.run("delete from journal_entry where id = ?", copy.entryAt(at));
        copy.run("delete from journal_leaf where position = ?", at);
        return positions(at);
    }),
    REMOVED_AND_CLOSED_UP(copy -> {
        long at = Math.max(0, copy.size() - 2 - copy.random.nextInt(20));
        long size = copy.size();
        copy.run("delete from journal_entry where id = ?", copy.entryAt(at));
        copy.run("delete from journal_leaf where position = ?", at);
        copy.run("update journal_leaf set position = -1 - position where position > ?", at);
        copy.run("update journal_leaf set position = -2 - position where position < 0");
        Long[] moved = new Long[(int) (size - at)];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = at + i;
        }
        return positions(moved);
    }),
    INSERTED_ENTRY(copy -> entries(forged(copy))),
    INSERTED_INTO_THE_QUEUE(copy -> {
        UUID forged = forged(copy);
        copy.run(
                "insert into journal_waiting (entry, at, hash) select id, at, hash from journal_entry where id = ?",
                forged);
        return entries(forged);
    }),
    INSERTED_AT_THE_END(copy -> {
        UUID forged = forged(copy);
        long size = copy.size();
        copy.run("""
                insert into journal_leaf (position, entry, hash, key, code)
                select ?, e.id, e.hash, e.key, e.code from journal_entry e where e.id = ?""", size, forged);
        return new Touched(positions(size).positions(), entries(forged).entries());
    }),
    CUT_PLACES(copy -> {
        long from = copy.size() - 1 - copy.random.nextInt(20);
        Long[] cut = cut(copy, from);
        UUID[] orphans = new UUID[cut.length];
        for (int i = 0; i < cut.length; i++) {
            orphans[i] = copy.entryAt(cut[i]);
        }
        copy.run("delete from journal_leaf where position >= ?", from);
        return new Touched(positions(cut).positions(), entries(orphans).entries());
    }),
    /** All that shows it is the head that is remembered outside. */
    CUT_EVERYWHERE(copy -> {
        long number = copy.one(Long.class, "select max(number) from journal_head") - 1 - copy.random.nextInt(3);
        long from = copy.one(Long.class, "select size from journal_head where number = ?", number);
        Long[] cut = cut(copy, from);
        copy.run("delete from journal_entry where id in (select entry from journal_leaf where position >= ?)", from);
        copy.run("delete from journal_leaf where position >= ?", from);
        copy.run("delete from journal_tile where ((number + 1) << level) > ?", from);
        copy.run("delete from journal_head where number > ?", number);
        return positions(cut);
    }),
    LISTED(copy -> {
        long at = copy.somewhere();
        String[] changes = {
            "at = at + interval '1 microsecond'",
            "who = who || 'x'",
            "act = 'memo.look'",
            "subject_kind = 'person'",
            "subject = subject || '1'"
        };
        copy.run(
                "update journal_listed set " + changes[copy.random.nextInt(changes.length)] + " where position = ?",
                at);
        return positions(at);
    }),
    UNLISTED(copy -> {
        long at = copy.somewhere();
        copy.run("delete from journal_listed where position = ?", at);
        return positions(at);
    }),
    LISTED_AS_ANOTHER(copy -> {
        long at = copy.somewhere();
        copy.run("update journal_listed set entry = ? where position = ?", copy.entryAt(another(copy, at)), at);
        return positions(at);
    }),
    LISTED_TWICE(copy -> {
        copy.run("""
                insert into journal_listed (position, entry, at, who, act, subject_kind, subject)
                select -1, entry, at, who, act, subject_kind, subject from journal_listed where position = ?""", copy.somewhere());
        return positions(-1L);
    }),
    NODE(copy -> {
        copy.run("update journal_tile set hash = ? where number = ?", copy.noise(), copy.random.nextLong(2));
        return elsewhere();
    }),
    REMOVED_NODE(copy -> {
        copy.run("delete from journal_tile where number = ?", copy.random.nextLong(2));
        return elsewhere();
    }),
    INSERTED_NODE(copy -> {
        copy.run(
                "insert into journal_tile (level, number, hash) values (8, ?, ?)",
                900 + copy.random.nextLong(9),
                copy.noise());
        return elsewhere();
    }),
    HEAD(copy -> {
        String[] changes = {
            "size = size + 1",
            "digest = 'SHA-256'",
            "root = sha256(root)",
            "at = at + interval '1 second'",
            "signing = 'Ed25519'",
            "key = 'another'",
            "signature = sha256(signature)",
            "number = number + 1000000"
        };
        copy.run(
                "update journal_head set " + changes[copy.random.nextInt(changes.length)] + " where number = ?",
                head(copy));
        return elsewhere();
    }),
    REMOVED_HEAD(copy -> {
        copy.run("delete from journal_head where number = ?", head(copy) - 1);
        return elsewhere();
    }),
    UNQUEUED(copy -> {
        UUID entry = waiting(copy);
        copy.run("delete from journal_waiting where entry = ?", entry);
        return entries(entry);
    }),
    REMOVED_BEFORE_SEALING(copy -> {
        UUID entry = waiting(copy);
        copy.run("delete from journal_entry where id = ?", entry);
        return entries(entry);
    }),
    CHANGED_BEFORE_SEALING(copy -> {
        UUID entry = waiting(copy);
        byte[] hash = copy.noise();
        copy.run("update journal_entry set label = '查看', hash = ? where id = ?", hash, entry);
        copy.run("update journal_waiting set hash = ? where entry = ?", hash, entry);
        return entries(entry);
    }),
    QUEUED_AGAIN(copy -> {
        UUID entry = copy.entryAt(copy.somewhere());
        copy.run(
                "insert into journal_waiting (entry, at, hash) select id, at, hash from journal_entry where id = ?",
                entry);
        return entries(entry);
    });

    private final Manipulation manipulation;

    Tampering(Manipulation manipulation) {
        this.manipulation = manipulation;
    }

    private interface Manipulation {
        Touched with(TamperedCopy copy) throws SQLException;
    }

    Touched with(TamperedCopy copy) throws SQLException {
        copy.run("alter table journal_leaf drop constraint journal_leaf_position_check");
        return manipulation.with(copy);
    }

    private static long another(TamperedCopy copy, long one) throws SQLException {
        long two = copy.somewhere();
        return two == one ? (one + 1) % copy.size() : two;
    }

    /** A copy of an entry as a new one, which nobody did. */
    private static UUID forged(TamperedCopy copy) throws SQLException {
        UUID forged = UUID.randomUUID();
        copy.run("""
                insert into journal_entry (id, at, who, act, label, subject_kind, subject, article, facts, digest, key, hash, code)
                select ?, at, who, act, label, subject_kind, subject, article, facts, digest, key, hash, code
                from journal_entry where id = ?""", forged, copy.entryAt(copy.somewhere()));
        return forged;
    }

    private static Long[] cut(TamperedCopy copy, long from) throws SQLException {
        Long[] cut = new Long[(int) (copy.size() - from)];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = from + i;
        }
        return cut;
    }

    private static long head(TamperedCopy copy) throws SQLException {
        long heads = copy.one(Long.class, "select count(*) from journal_head");
        return 2 + copy.random.nextLong(heads - 1);
    }

    private static UUID waiting(TamperedCopy copy) throws SQLException {
        return copy.one(
                UUID.class,
                "select entry from journal_waiting order by entry offset ? limit 1",
                copy.random.nextInt(copy.one(Long.class, "select count(*) from journal_waiting")
                        .intValue()));
    }
}
