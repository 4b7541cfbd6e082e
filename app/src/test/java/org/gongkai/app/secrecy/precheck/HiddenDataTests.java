package org.gongkai.app.secrecy.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;
import org.junit.jupiter.api.Test;

/** What a file carries and its pages do not show is told; what is marked there is stopped; what cannot be read is said to be unread. */
class HiddenDataTests {
    private static final String MARKED = "机密★3年";

    private interface Saving {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private static byte[] bytes(Saving saving) throws Exception {
        var out = new ByteArrayOutputStream();
        saving.to(out);
        return out.toByteArray();
    }

    private static byte[] word(String text) throws Exception {
        try (var file = new XWPFDocument()) {
            file.createParagraph().createRun().setText(text);
            return bytes(file::write);
        }
    }

    private static byte[] workbook(String text) throws Exception {
        try (var file = new XSSFWorkbook()) {
            file.createSheet("表").createRow(0).createCell(0).setCellValue(text);
            return bytes(file::write);
        }
    }

    /** The package with one part changed and others added. */
    private static byte[] changed(byte[] file, String part, UnaryOperator<String> change, Map<String, byte[]> added)
            throws Exception {
        return bytes(out -> {
            try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] content = in.readAllBytes();
                    put(
                            zip,
                            entry.getName(),
                            entry.getName().equals(part)
                                    ? utf8(change.apply(new String(content, StandardCharsets.UTF_8)))
                                    : content);
                }
                for (var one : added.entrySet()) {
                    put(zip, one.getKey(), one.getValue());
                }
            }
        });
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] file, String name, byte[] content) throws Exception {
        return changed(file, "", text -> text, Map.of(name, content));
    }

    private static List<Kind> kinds(FileLook look) {
        return look.hidden().stream().map(HiddenContent::kind).toList();
    }

    private static FileLook look(String name, byte[] content) {
        return FileLook.of(name, content);
    }

    @Test
    void deletedTextOfTrackedChangesIsStillRead() throws Exception {
        byte[] file = changed(
                word("保留的文字"),
                "word/document.xml",
                xml -> xml.replace(
                        "</w:p>",
                        "</w:p><w:p><w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>" + MARKED
                                + "</w:delText></w:r></w:del></w:p>"),
                Map.of());
        FileLook look = look("通知.docx", file);
        assertThat(kinds(look)).contains(Kind.TRACKED_CHANGES);
        assertThat(look.marked()).isTrue();
    }

    @Test
    void macrosAreTold() throws Exception {
        assertThat(kinds(look("报表.docm", with(word("正文"), "word/vbaProject.bin", new byte[] {1, 2, 3}))))
                .contains(Kind.MACROS);
    }

    @Test
    void anEmbeddedWorkbookIsLookedInto() throws Exception {
        FileLook look =
                look("通知.docx", with(word("正文"), "word/embeddings/Microsoft_Excel_Worksheet.xlsx", workbook("密级：机密")));
        assertThat(kinds(look)).contains(Kind.EMBEDDED);
        assertThat(look.marked()).isTrue();
        assertThat(look("通知.docx", with(word("正文"), "word/embeddings/sheet.xlsx", workbook("普通")))
                        .marked())
                .isFalse();
    }

    @Test
    void theCacheOfAPivotTableIsTold() throws Exception {
        try (var file = new XSSFWorkbook()) {
            var source = file.createSheet("来源");
            for (int i = 0; i < 3; i++) {
                var row = source.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "姓名" : "人员" + i);
                row.createCell(1).setCellValue(i == 0 ? "金额" : "3" + i);
            }
            file.createSheet("汇总")
                    .createPivotTable(
                            new AreaReference("来源!A1:B3", SpreadsheetVersion.EXCEL2007), new CellReference("A5"));
            assertThat(kinds(look("汇总.xlsx", bytes(file::write)))).contains(Kind.CACHED_ROWS);
        }
    }

    @Test
    void croppedPicturesAndNotesOfSlidesAreTold() throws Exception {
        try (var file = new XMLSlideShow()) {
            var slide = file.createSlide();
            var picture = slide.createPicture(
                    file.addPicture(picture("png"), org.apache.poi.sl.usermodel.PictureData.PictureType.PNG));
            picture.setAnchor(new java.awt.Rectangle(0, 0, 100, 100));
            file.getNotesSlide(slide).getPlaceholder(1).setText("讲到这里停一下");
            byte[] plain = bytes(file::write);
            assertThat(kinds(look("讲稿.pptx", plain))).contains(Kind.NOTES).doesNotContain(Kind.CROPPED);
            byte[] cropped = changed(
                    plain,
                    "ppt/slides/slide1.xml",
                    xml -> xml.replaceFirst("<a:stretch", "<a:srcRect r=\"40000\"/><a:stretch"),
                    Map.of());
            assertThat(kinds(look("讲稿.pptx", cropped))).contains(Kind.CROPPED);
        }
    }

    @Test
    void anOldSlideShowIsRead() throws Exception {
        try (var file = new HSLFSlideShow()) {
            file.createSlide().createTextBox().setText(MARKED);
            assertThat(look("讲稿.ppt", bytes(file::write)).marked()).isTrue();
        }
    }

    @Test
    void whereAPictureWasTakenIsTold() throws Exception {
        assertThat(kinds(look("现场.jpg", located(picture("jpg"))))).contains(Kind.LOCATION);
        assertThat(kinds(look("现场.jpg", picture("jpg")))).doesNotContain(Kind.LOCATION);
        assertThat(kinds(look("通知.docx", with(word("正文"), "word/media/image1.jpeg", located(picture("jpg"))))))
                .contains(Kind.LOCATION);
    }

    @Test
    void whatIsAttachedToAPdfIsLookedInto() throws Exception {
        try (var file = new PDDocument()) {
            file.addPage(new PDPage());
            var attached = new PDComplexFileSpecification();
            attached.setFile("底稿.docx");
            attached.setEmbeddedFile(new PDEmbeddedFile(file, new ByteArrayInputStream(word(MARKED))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("底稿.docx", attached));
            var names = new PDDocumentNameDictionary(file.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            file.getDocumentCatalog().setNames(names);
            FileLook look = look("通知.pdf", bytes(file::save));
            assertThat(kinds(look)).contains(Kind.ATTACHMENTS);
            assertThat(look.marked()).isTrue();
        }
    }

    @Test
    void aLayerThatIsOffIsTold() throws Exception {
        try (var file = new PDDocument()) {
            file.addPage(new PDPage());
            var layers = new PDOptionalContentProperties();
            var group = new PDOptionalContentGroup("批注层");
            layers.addGroup(group);
            layers.setGroupEnabled(group, false);
            file.getDocumentCatalog().setOCProperties(layers);
            assertThat(kinds(look("图.pdf", bytes(file::save)))).contains(Kind.LAYERS);
        }
    }

    @Test
    void whatAPdfWasBeforeIsRead() throws Exception {
        byte[] first;
        try (var file = new PDDocument()) {
            file.addPage(new PDPage());
            file.getDocumentInformation().setTitle("第一稿");
            first = bytes(file::save);
        }
        try (var file = Loader.loadPDF(first)) {
            file.getDocumentInformation().setTitle("第二稿");
            file.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            assertThat(kinds(look("通知.pdf", bytes(file::saveIncremental)))).contains(Kind.EARLIER_VERSION);
        }
        assertThat(kinds(look("通知.pdf", first))).doesNotContain(Kind.EARLIER_VERSION);
    }

    @Test
    void anOfdIsRead() throws Exception {
        byte[] file = bytes(out -> {
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                String space = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
                put(zip, "OFD.xml", utf8("<ofd:OFD" + space + "/>"));
                put(
                        zip,
                        "Doc_0/Pages/Page_0/Content.xml",
                        utf8("<ofd:Page" + space + "><ofd:TextObject><ofd:TextCode>" + MARKED
                                + "</ofd:TextCode></ofd:TextObject></ofd:Page>"));
            }
        });
        FileLook look = look("通知.ofd", file);
        assertThat(look.kind()).isEqualTo("OFD 版式文件");
        assertThat(look.marked()).isTrue();
    }

    @Test
    void whatIsEncryptedIsSaidToBeUnread() throws Exception {
        try (var file = new PDDocument()) {
            file.addPage(new PDPage());
            file.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(kinds(look("密.pdf", bytes(file::save)))).contains(Kind.UNREAD);
        }
        try (var store = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(store)) {
                out.write(word(MARKED));
            }
            assertThat(kinds(look("密.docx", bytes(store::writeFilesystem)))).contains(Kind.UNREAD);
        }
    }

    @Test
    void whatIsBrokenIsSaidToBeUnread() throws Exception {
        byte[] half = java.util.Arrays.copyOf(picture("png"), 60);
        assertThat(kinds(look("图.png", half))).contains(Kind.UNREAD);
        byte[] broken = changed(word("正文"), "word/document.xml", xml -> xml.substring(0, xml.length() - 20), Map.of());
        assertThat(kinds(look("通知.docx", broken))).contains(Kind.UNREAD);
    }

    private static byte[] picture(String format) throws Exception {
        return bytes(out -> ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, out));
    }

    /** With an EXIF segment that tells a latitude: a TIFF header, a directory that points to the GPS directory, and that one. */
    private static byte[] located(byte[] jpeg) throws Exception {
        var exif = ByteBuffer.allocate(8 + 18 + 30 + 24);
        exif.put(utf8("MM")).putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0);
        exif.putShort((short) 2);
        exif.putShort((short) 1).putShort((short) 2).putInt(2).put(utf8("N\0\0\0"));
        exif.putShort((short) 2).putShort((short) 5).putInt(3).putInt(56);
        exif.putInt(0);
        exif.putInt(30).putInt(1).putInt(15).putInt(1).putInt(0).putInt(1);
        byte[] segment = exif.array();
        return bytes(out -> {
            out.write(jpeg, 0, 2);
            out.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
            int length = 2 + 6 + segment.length;
            out.write(new byte[] {(byte) (length >> 8), (byte) length});
            out.write(utf8("Exif\0\0"));
            out.write(segment);
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }
}
