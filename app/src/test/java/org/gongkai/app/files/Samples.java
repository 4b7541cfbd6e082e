package org.gongkai.app.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of every kind, made as they are wanted. */
final class Samples {
    private Samples() {}

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] made(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx(String text) {
        return made(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    static byte[] xlsx(String text) {
        return made(out -> {
            try (var book = new XSSFWorkbook()) {
                book.createSheet("表").createRow(0).createCell(0).setCellValue(text);
                book.write(out);
            }
        });
    }

    static byte[] xls(String text) {
        return made(out -> {
            try (var book = new HSSFWorkbook()) {
                book.createSheet("表").createRow(0).createCell(0).setCellValue(text);
                book.write(out);
            }
        });
    }

    /** A page with a red bar at its head. */
    static byte[] pdf(String password) {
        return made(out -> {
            try (var document = new PDDocument()) {
                var page = new PDPage();
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.setNonStrokingColor(Color.RED);
                    pen.addRect(0, 600, 612, 192);
                    pen.fill();
                }
                if (!password.isEmpty()) {
                    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                }
                document.save(out);
            }
        });
    }

    static byte[] picture(String format, int width, int height) {
        return made(out -> ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out));
    }

    static byte[] ofd(String text) {
        return zip(
                "OFD.xml",
                utf8("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"),
                "Doc_0/Pages/Page_0/Content.xml",
                utf8("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:TextCode X=\"0\">" + text
                        + "</ofd:TextCode></ofd:Page>"));
    }

    /** Name, content, name, content … */
    static byte[] zip(Object... namesAndContents) {
        return zip(Deflater.DEFAULT_COMPRESSION, namesAndContents);
    }

    /** The same, not packed. */
    static byte[] stored(Object... namesAndContents) {
        return zip(Deflater.NO_COMPRESSION, namesAndContents);
    }

    private static byte[] zip(int level, Object... namesAndContents) {
        return made(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.setLevel(level);
                for (int i = 0; i < namesAndContents.length; i += 2) {
                    zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                    zip.write((byte[]) namesAndContents[i + 1]);
                }
            }
        });
    }
}
