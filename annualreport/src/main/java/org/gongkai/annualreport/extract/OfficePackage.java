package org.gongkai.annualreport.extract;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A docx or xlsx as a package of parts, in memory. Only the parts asked for are inflated, within one budget for all of them, so
 * that a small file cannot become a huge one.
 */
final class OfficePackage implements AutoCloseable {
    /** A long report with every tracked change has some megabytes of XML. */
    private static final long MOST_INFLATED = 64L << 20;

    private static final int MOST_ENTRIES = 20_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long left = MOST_INFLATED;

    /**
     * A link from one part to another.
     *
     * @param type the last word of its type, e.g. "worksheet"
     */
    record Relation(String type, String target) {}

    OfficePackage(byte[] content) throws IOException {
        if (directoryEntries(content) > MOST_ENTRIES) {
            throw new CannotOpen("压缩包里的文件过多，不是一份年度报告。请只给报告本身。");
        }
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get();
        var all = zip.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            entries.putIfAbsent(name(entry.getName()), entry);
        }
    }

    /** Counted before the directory is loaded: every entry takes room. */
    private static int directoryEntries(byte[] content) {
        int count = 0;
        for (int i = 0; i + 4 <= content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    private static String name(String path) {
        String plain = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    boolean has(String part) {
        return entries.containsKey(name(part));
    }

    /** The content of a part, or null when the package has none of that name. */
    @Nullable
    InputStream part(String part) throws IOException {
        ZipArchiveEntry entry = entries.get(name(part));
        return entry == null ? null : new Budgeted(zip.getInputStream(entry));
    }

    /** The XML of a part; of an empty document where the part is missing. */
    Xml xml(String part) throws IOException, XMLStreamException {
        InputStream content = part(part);
        return new Xml(content == null ? new ByteArrayInputStream("<none/>".getBytes()) : content);
    }

    /** The links that leave a part, by id; those of the package itself for "". */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Relation> relations = new LinkedHashMap<>();
        try (Xml xml = xml(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
            XMLStreamReader reader = xml.reader();
            while (xml.next()) {
                if (reader.isStartElement() && reader.getLocalName().equals("Relationship")) {
                    String type = Xml.attribute(reader, "Type");
                    String target = Xml.attribute(reader, "Target");
                    if (!"External".equals(Xml.attribute(reader, "TargetMode"))) {
                        relations.put(
                                Xml.attribute(reader, "Id"),
                                new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                    }
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1);
        }
        return base + (rest.startsWith("./") ? rest.substring(2) : rest);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Takes every inflated byte from the package's budget. */
    private final class Budgeted extends FilterInputStream {
        Budgeted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            spend(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            spend(Math.max(0, n));
            return n;
        }

        private void spend(int bytes) throws CannotOpen {
            left -= bytes;
            if (left < 0) {
                throw new CannotOpen(CannotOpen.TOO_LARGE);
            }
        }
    }
}
