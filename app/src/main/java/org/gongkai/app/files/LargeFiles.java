package org.gongkai.app.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.io.DigestOutputStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 大文件: what is too large to lie in memory, such as a ledger's half million rows, goes to the store as it comes. Checked for size,
 * kind and viruses here; what it says is for whoever reads it to check, with {@link #destroy} for what must not stay.
 */
@Component
public class LargeFiles {
    private static final int BUFFER = 1 << 16;

    private final StoredFiles files;
    private final ContentStore store;
    private final VirusCheck viruses;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TransactionTemplate own;

    LargeFiles(
            StoredFiles files,
            ContentStore store,
            VirusCheck viruses,
            JdbcClient jdbc,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.store = store;
        this.viruses = viruses;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What else is to be done in the transaction in which a file is kept; the holder must be there before it holds. */
    public interface Kept {
        void with(StoredFile file);
    }

    /**
     * Takes a file in as it comes and keeps it, as the viewer, held by what it was brought for.
     *
     * @param types those codes of {@code files/kinds.csv} that are wanted, of {@code csv} and {@code xlsx}
     * @param most bytes
     * @param kept is called in the transaction, before the file is held
     * @throws RefusedFile when it is not taken; then nothing of it is kept
     */
    public StoredFile receive(Incoming incoming, Set<String> types, long most, Kept kept) {
        UUID id = UUID.randomUUID();
        String name = FileName.safe(incoming.name());
        try (var arriving = store.arrive()) {
            var digest = new SM3Digest();
            var start = new Beginning(arriving.out());
            long size = copy(incoming.content(), start, digest, most);
            String type = type(name, start, types);
            try (var again = arriving.again()) {
                viruses.check(again);
            }
            byte[] hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            var facts = new StoredFile(
                    id, name, type, size, java.util.HexFormat.of().formatHex(hash), ContentHash.ALGORITHM);
            transaction.executeWithoutResult(_ -> {
                kept.with(facts);
                keep(facts, incoming, arriving);
            });
            return facts;
        } catch (RefusedFile refused) {
            transaction.executeWithoutResult(_ ->
                    journal.write(Act.of("files.refuse", "拒收附件", "file", id).with("code", refused.code())));
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copy(InputStream in, OutputStream out, SM3Digest digest, long most) throws IOException {
        var both = new DigestOutputStream(digest);
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (true) {
            int got;
            try {
                got = in.read(buffer);
            } catch (IOException brokenOff) {
                throw RefusedFiles.broken();
            }
            if (got < 0) {
                return size;
            }
            size += got;
            if (size > most) {
                throw new RefusedFile("files.too-large", "文件超过 " + (most >> 20) + " MB，没有收。请按月份或类别分成几个文件再交。");
            }
            out.write(buffer, 0, got);
            both.write(buffer, 0, got);
        }
    }

    private static String type(String name, Beginning start, Set<String> types) {
        if (start.length == 0) {
            throw new RefusedFile("files.empty", "文件是空的，没有收。请重新导出后再交。");
        }
        boolean zip = start.length > 3 && start.bytes[0] == 'P' && start.bytes[1] == 'K';
        boolean old = start.length > 3 && start.bytes[0] == (byte) 0xD0 && start.bytes[1] == (byte) 0xCF;
        String type = zip ? "xlsx" : "csv";
        String lower = name.toLowerCase(Locale.ROOT);
        if (old || !types.contains(type) || !lower.endsWith("." + type) || !zip && start.hasZero()) {
            throw new RefusedFile(
                    "files.type", "这不是 .xlsx 或 .csv 文件，没有收：可能是旧版 .xls、加了密码，或换了扩展名。请打开后另存为不加密码的 .xlsx 或 .csv，再交一次。");
        }
        return type;
    }

    private void keep(StoredFile facts, Incoming incoming, ContentStore.Arriving arriving) {
        files.keepAsIs(facts.hash());
        files.add(facts, incoming.holder() != null, false);
        var act = Act.of("files.receive", "上传附件", "file", facts.id())
                .with("type", facts.type())
                .with("size", facts.size())
                .with("hash", facts.hash())
                .with("algorithm", facts.algorithm());
        if (incoming.holderKind() != null && incoming.holder() != null) {
            files.hold(incoming.holderKind(), incoming.holder(), facts.id());
            act = act.with("holder", incoming.holderKind() + " " + incoming.holder());
        }
        journal.write(act);
        try {
            arriving.keep(facts.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets go of a file and its content at once, whoever holds it, in a transaction of its own: it must not stay. The capability's policies for its kind of holder
     * allow it to whoever may {@code files.all}.
     */
    public void destroy(UUID id) {
        Viewers.as(SystemViewer.FILE_KEEPING, () -> {
            own.executeWithoutResult(_ -> {
                String hash = files.find(id).map(StoredFile::hash).orElse("");
                jdbc.sql("delete from file_holding where file = :id")
                        .param("id", id)
                        .update();
                jdbc.sql("delete from stored_file where id = :id")
                        .param("id", id)
                        .update();
                if (!hash.isEmpty()) {
                    remove(hash);
                    journal.write(Act.of("files.clear", "清除附件", "file", id).with("hash", hash));
                }
            });
            return id;
        });
    }

    /** Waits for those who are just bringing the same content. */
    private void remove(String hash) {
        jdbc.sql(Clearing.ALONE).param("hash", hash).query((_, _) -> 0).list();
        if (jdbc.sql(Clearing.KNOWN).param("hash", hash).query(Boolean.class).single()) {
            return;
        }
        try {
            store.remove(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the first bytes that go by. */
    private static final class Beginning extends FilterOutputStream {
        private final byte[] bytes = new byte[4096];
        private int length;

        Beginning(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] more, int from, int count) throws IOException {
            int taken = Math.min(count, bytes.length - length);
            System.arraycopy(more, from, bytes, length, taken);
            length += taken;
            out.write(more, from, count);
        }

        boolean hasZero() {
            for (int i = 0; i < length; i++) {
                if (bytes[i] == 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
