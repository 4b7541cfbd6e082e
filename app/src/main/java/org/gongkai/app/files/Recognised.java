package org.gongkai.app.files;

import java.util.Locale;
import org.gongkai.annualreport.archive.ForeignArchive;
import org.gongkai.annualreport.extract.pdf.PdfFile;
import org.gongkai.annualreport.extract.pdf.PdfRefusal;

/** What a file is by its content, where its name agrees. */
final class Recognised {
    private Recognised() {}

    /** Its kind; throws {@link RefusedFile} where it is none that is taken, is named for another, or cannot be opened. */
    static FileKinds.Kind kind(String name, byte[] content) {
        if (content.length == 0) {
            throw new RefusedFile("files.empty", "文件是空的，没有收。请重新导出后再交。");
        }
        String foreign = ForeignArchive.refusal(content);
        if (!foreign.isEmpty()) {
            throw new RefusedFile("files.type", foreign);
        }
        String extension = extension(name);
        FileKinds.Kind kind = FileKinds.of(content, extension).orElseThrow(() -> RefusedFiles.unknown(extension));
        if (!kind.extensions().contains(extension)) {
            throw RefusedFiles.misnamed(extension, kind);
        }
        if (kind.code().equals("pdf")) {
            try (var opened = PdfFile.open(content)) {
                assert opened != null;
            } catch (PdfRefusal refusal) {
                throw new RefusedFile("files.unreadable", refusal.reason());
            }
        }
        return kind;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
