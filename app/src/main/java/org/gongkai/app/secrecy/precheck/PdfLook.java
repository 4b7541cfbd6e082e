package org.gongkai.app.secrecy.precheck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.app.secrecy.precheck.HiddenContent.Kind;
import org.jspecify.annotations.Nullable;

/** A PDF: its pages by text or, where they are pictures, by what can be read on them; what is attached; what it was before. */
final class PdfLook {
    private static final int MOST_PAGES = 500;
    private static final int MOST_SCANS = 30;
    private static final int WORDS_ENOUGH = 40;
    private static final int MOST_VERSIONS = 8;
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private PdfLook() {}

    static void look(byte[] content, Seen seen, int depth) throws IOException {
        try (PDDocument file = Loader.loadPDF(new RandomAccessReadBuffer(content))) {
            pages(file, seen);
            information(file, seen);
            attachments(file, seen, depth);
            annotations(file, seen, depth);
            if (file.getDocumentCatalog().getOCProperties() != null
                    && file.getDocumentCatalog().getOCProperties().getOptionalContentGroups().stream()
                            .anyMatch(group ->
                                    !file.getDocumentCatalog().getOCProperties().isGroupEnabled(group))) {
                seen.hidden(Kind.LAYERS, "图层", "有默认不显示的图层");
            }
            if (file.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("OpenAction"))
                    && file.getDocumentCatalog().getCOSObject().toString().contains("JavaScript")) {
                seen.hidden(Kind.SCRIPTS, "文档", "打开时运行脚本");
            }
        }
        versions(content, seen);
    }

    private static void pages(PDDocument file, Seen seen) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        var renderer = new PDFRenderer(file);
        int scans = 0;
        int pages = Math.min(MOST_PAGES, file.getNumberOfPages());
        for (int page = 1; page <= pages; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(file);
            seen.text(text);
            if (text.strip().length() < WORDS_ENOUGH && hasPicture(file.getPage(page - 1))) {
                if (scans++ < MOST_SCANS) {
                    PictureLook.words(
                            "第" + page + "页", renderer.renderImageWithDPI(page - 1, 200, ImageType.GRAY), seen);
                } else {
                    seen.hidden(Kind.UNREAD, "扫描页", "扫描页超过 " + MOST_SCANS + " 页，其余没有识别");
                }
            }
        }
        if (file.getNumberOfPages() > pages) {
            seen.hidden(Kind.UNREAD, "页", "超过 " + MOST_PAGES + " 页，其余没有检查");
        }
    }

    private static boolean hasPicture(PDPage page) {
        try {
            return page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext();
        } catch (RuntimeException broken) {
            return true;
        }
    }

    private static void information(PDDocument file, Seen seen) throws IOException {
        PDDocumentInformation about = file.getDocumentInformation();
        property("作者", about.getAuthor(), seen);
        property("制作者", about.getCreator(), seen);
        for (String key : about.getMetadataKeys()) {
            String value = about.getCustomMetadataValue(key);
            if (value != null) {
                seen.text(key + ":" + value);
                seen.text(value);
            }
        }
        property("标题", about.getTitle(), seen);
        property("主题", about.getSubject(), seen);
        property("关键词", about.getKeywords(), seen);
        var metadata = file.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            try {
                seen.text(MarkupText.of(metadata.toByteArray()));
            } catch (Exception broken) {
                seen.hidden(Kind.UNREAD, "文档属性", "XMP 属性读不出来，没有检查");
            }
        }
    }

    private static void property(String name, @Nullable String value, Seen seen) {
        if (value != null) {
            PropertiesLook.property(name, value, seen);
        }
    }

    private static void attachments(PDDocument file, Seen seen, int depth) throws IOException {
        var names = file.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null) {
            return;
        }
        Map<String, PDComplexFileSpecification> all = names.getEmbeddedFiles().getNames();
        if (all != null) {
            for (PDComplexFileSpecification attached : all.values()) {
                attached(attached, seen, depth);
            }
        }
    }

    private static void attached(@Nullable PDComplexFileSpecification attached, Seen seen, int depth)
            throws IOException {
        PDEmbeddedFile inside = attached == null ? null : attached.getEmbeddedFile();
        if (attached == null || inside == null) {
            return;
        }
        seen.hidden(Kind.ATTACHMENTS, "附件", "带有附件");
        String name = attached.getFilename() == null ? "附件" : attached.getFilename();
        seen.name(name);
        LookInside.whole(name, inside.toByteArray(), seen, depth + 1);
    }

    private static void annotations(PDDocument file, Seen seen, int depth) throws IOException {
        for (PDPage page : file.getPages()) {
            for (PDAnnotation note : page.getAnnotations()) {
                if (note instanceof PDAnnotationLink) {
                    continue;
                }
                if (note instanceof PDAnnotationFileAttachment attachment
                        && attachment.getFile() instanceof PDComplexFileSpecification inside) {
                    attached(inside, seen, depth);
                }
                seen.hidden(Kind.ANNOTATIONS, "注释", "有注释、印章或表单域");
                if (note.getContents() != null) {
                    seen.text(note.getContents());
                }
            }
        }
        var form = file.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.getFieldTree().forEach(field -> seen.text(field.getValueAsString()));
        }
    }

    /** What was saved before and only covered by what was appended. */
    private static void versions(byte[] content, Seen seen) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i + END.length <= content.length; i++) {
            if (content[i] == '%' && Arrays.equals(content, i, i + END.length, END, 0, END.length)) {
                ends.add(i + END.length);
            }
        }
        boolean linearized = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1)
                .contains("/Linearized");
        List<Integer> earlier =
                ends.isEmpty() ? List.of() : ends.subList(linearized && ends.size() > 1 ? 1 : 0, ends.size() - 1);
        if (earlier.isEmpty()) {
            return;
        }
        seen.hidden(Kind.EARLIER_VERSION, "文件", "文件里留有 " + earlier.size() + " 个早先保存的版本");
        for (int end : earlier.subList(0, Math.min(MOST_VERSIONS, earlier.size()))) {
            try (PDDocument before = Loader.loadPDF(Arrays.copyOf(content, end))) {
                seen.text(new PDFTextStripper().getText(before));
            } catch (IOException | RuntimeException broken) {
                seen.hidden(Kind.UNREAD, "早先版本", "有一个早先版本读不出来，没有检查");
            }
        }
    }
}
