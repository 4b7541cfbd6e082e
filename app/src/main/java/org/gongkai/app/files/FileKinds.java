package org.gongkai.app.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.ZipContent;

/** The kinds of files that are taken, {@code files/kinds.csv}, and which of them a content is. */
final class FileKinds {
    private static final List<Kind> ALL = load();

    private FileKinds() {}

    /**
     * A kind of file; see the head of the table for what each column means.
     *
     * @param extensions of file names, in lower case
     */
    record Kind(
            String code,
            String title,
            List<String> extensions,
            String mediaType,
            String begins,
            String mark,
            boolean shown,
            Picture picture) {}

    /** Of what a thumbnail is made. */
    enum Picture {
        PAGE,
        IMAGE,
        NONE
    }

    static Kind kind(String code) {
        return ALL.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of file: " + code));
    }

    static List<Kind> all() {
        return ALL;
    }

    /** All extensions that are taken, as a form's {@code accept} wants them. */
    static String accepted() {
        return String.join(
                ",",
                ALL.stream()
                        .flatMap(kind -> kind.extensions().stream())
                        .map(ending -> "." + ending)
                        .toList());
    }

    /** What the content is, whatever its name says; a text may be of several kinds, and its extension chooses. */
    static Optional<Kind> of(byte[] content, String extension) {
        if (Container.ZIP.is(content)) {
            return inZip(content);
        }
        if (Container.COMPOUND.is(content)) {
            return inCompound(content);
        }
        return ALL.stream()
                .filter(kind -> kind.begins().chars().allMatch(c -> c == '|' || Character.digit(c, 16) >= 0))
                .filter(kind -> List.of(kind.begins().split("\\|")).stream()
                        .anyMatch(magic -> starts(content, HexFormat.of().parseHex(magic))))
                .findFirst()
                .or(() -> text(content, extension));
    }

    private static Optional<Kind> inZip(byte[] content) {
        try {
            var paths = ZipContent.open(content, ArchiveFiles.LIMITS).entries();
            return ALL.stream()
                    .filter(kind -> kind.begins().equals("zip"))
                    .filter(kind -> kind.mark().isEmpty()
                            || paths.stream().anyMatch(entry -> entry.path().startsWith(kind.mark())))
                    .findFirst();
        } catch (BadArchiveException damaged) {
            throw new RefusedFile("files.archive", "文件打不开：" + damaged.reason());
        }
    }

    private static Optional<Kind> inCompound(byte[] content) {
        Set<String> names;
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            names = files.getRoot().getEntryNames();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
        if (names.contains("EncryptedPackage")) {
            throw RefusedFiles.locked();
        }
        return ALL.stream()
                .filter(kind -> kind.begins().equals("compound") && names.contains(kind.mark()))
                .findFirst();
    }

    private static Optional<Kind> text(byte[] content, String extension) {
        return ALL.stream()
                .filter(kind ->
                        kind.begins().equals("text") && kind.extensions().contains(extension))
                .filter(_ -> PlainText.is(content))
                .findFirst();
    }

    private static boolean starts(byte[] content, byte[] magic) {
        return content.length >= magic.length
                && java.util.Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private enum Container {
        ZIP("504b0304", "504b0506"),
        COMPOUND("d0cf11e0a1b11ae1");

        private final List<byte[]> magic;

        Container(String... magic) {
            this.magic = List.of(magic).stream().map(HexFormat.of()::parseHex).toList();
        }

        boolean is(byte[] content) {
            return magic.stream().anyMatch(first -> starts(content, first));
        }
    }

    private static List<Kind> load() {
        try (var in = Objects.requireNonNull(FileKinds.class.getResourceAsStream("/files/kinds.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Kind(
                            cells[0],
                            cells[1],
                            List.of(cells[2].split("\\|")),
                            cells[3],
                            cells[4],
                            cells[5],
                            cells[6].equals("yes"),
                            Picture.valueOf(cells[7].toUpperCase(java.util.Locale.ROOT))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
