package org.gongkai.annualreport.shapes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.annualreport.shapes.Sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** A report as a docx. */
final class DocxPage {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEADING = "[一二三四五六]、[^\\n|]{2,40}";

    private final OfficeShape shape;
    private final Damage damage;
    private final Draw draw;
    private final boolean edited;
    private final boolean listNumbers;
    private final boolean strict;
    private final StringBuilder body = new StringBuilder();

    DocxPage(OfficeShape shape, Damage damage, Draw draw) {
        this.shape = shape;
        this.damage = damage;
        this.draw = draw;
        this.edited = shape == OfficeShape.DOCX_EDITED;
        this.listNumbers = edited && draw.chance(0.6);
        this.strict = draw.chance(0.1);
    }

    byte[] bytes(List<Object> page) {
        boolean oneCell = edited && draw.chance(0.08);
        body.append(oneCell ? "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" : "");
        for (Object item : page) {
            if (item instanceof Sheet sheet) {
                table(sheet);
            } else {
                paragraph(item.toString());
            }
        }
        body.append(oneCell ? "<w:p/></w:tc></w:tr></w:tbl>" : "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", DocxParts.CONTENT_TYPES);
            part(zip, "_rels/.rels", DocxParts.PACKAGE_RELATIONS);
            part(zip, "word/_rels/document.xml.rels", DocxParts.DOCUMENT_RELATIONS);
            part(zip, "word/styles.xml", DocxParts.STYLES);
            part(zip, "word/numbering.xml", DocxParts.NUMBERING);
            part(zip, "word/document.xml", document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\""
                + (strict ? STRICT : W)
                + "\" xmlns:r=\"" + RELATIONS + "\"" + DocxParts.DRAWING_NAMESPACES + "><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void paragraph(String line) {
        boolean heading = line.matches(HEADING);
        if (heading && listNumbers) {
            body.append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
                    .append(runs(line.substring(2)))
                    .append("</w:p>");
            return;
        }
        if (edited && !heading && draw.chance(0.1)) {
            body.append("<w:p>").append(DocxParts.textBox(runs(line))).append("</w:p>");
            return;
        }
        if (edited && draw.chance(0.1)) {
            body.append("<w:sdt><w:sdtPr/><w:sdtContent><w:p>")
                    .append(runs(line))
                    .append("</w:p></w:sdtContent></w:sdt>");
            return;
        }
        body.append("<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr>")
                .append(runs(line))
                .append("</w:p>");
    }

    private String runs(String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (!edited || text.length() < 2 || draw.chance(0.5)) {
            return run(text);
        }
        int at = draw.between(1, text.length() - 1);
        return run(text.substring(0, at)) + draw.oneOf(DocxParts.UNSEEN) + run(text.substring(at));
    }

    private String run(String text) {
        String tag = "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>";
        if (!edited) {
            return "<w:r>" + tag + "</w:r>";
        }
        return draw.oneOf(
                "<w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr>" + tag + "</w:r>",
                "<w:ins w:id=\"1\" w:author=\"a\"><w:r>" + tag + "</w:r></w:ins>",
                "<w:smartTag w:uri=\"u\" w:element=\"e\"><w:r>" + tag + "</w:r></w:smartTag>",
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + tag
                        + "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                "<w:hyperlink w:anchor=\"x\"><w:r>" + tag + "</w:r></w:hyperlink>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void table(Sheet sheet) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>")
                .append("<w:gridCol w:w=\"900\"/>".repeat(sheet.columns()))
                .append("</w:tblGrid>");
        int splitAt = sheet.number() == 3 && draw.chance(0.08)
                ? draw.between(8, sheet.rows().size() - 3)
                : -1;
        List<List<@Nullable SheetCell>> places = sheet.places();
        SheetCell[] above = new SheetCell[sheet.columns()];
        int[] left = new int[sheet.columns()];
        for (int i = 0; i < places.size(); i++) {
            if (i == splitAt) {
                body.append("</w:tbl><w:p/><w:tbl>");
            }
            if (edited && draw.chance(0.03)) {
                body.append(
                        "<w:tr><w:trPr><w:del w:id=\"7\" w:author=\"a\"/></w:trPr><w:tc><w:p><w:del w:id=\"8\"><w:r>"
                                + "<w:delText>9</w:delText></w:r></w:del></w:p></w:tc></w:tr>");
            }
            body.append("<w:tr>");
            row(places.get(i), above, left);
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private void row(List<@Nullable SheetCell> places, @Nullable SheetCell[] above, int[] left) {
        boolean unmerged = shape == OfficeShape.DOCX_UNMERGED;
        for (int column = 0; column < places.size(); ) {
            SheetCell cell = places.get(column);
            SheetCell over = above[column];
            if (cell != null) {
                above[column] = cell;
                left[column] = cell.rowspan() - 1;
                cell(cell, unmerged ? "" : properties(cell));
            } else if (over != null && left[column] > 0) {
                left[column]--;
                cell(Sheet.label("", 1, 1), unmerged ? "" : span(over) + "<w:vMerge/>");
                cell = over;
            } else {
                break;
            }
            for (int i = 1; unmerged && i < cell.colspan(); i++) {
                cell(Sheet.label("", 1, 1), "");
            }
            column += cell.colspan();
        }
    }

    private static String span(SheetCell cell) {
        return cell.colspan() > 1 ? "<w:gridSpan w:val=\"" + cell.colspan() + "\"/>" : "";
    }

    private static String properties(SheetCell cell) {
        return span(cell) + (cell.rowspan() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "");
    }

    private void cell(SheetCell cell, String properties) {
        body.append("<w:tc>").append(properties.isEmpty() ? "" : "<w:tcPr>" + properties + "</w:tcPr>");
        String text = damage.apply(cell.text());
        if (cell.figure() || text.length() < 6 || !draw.chance(0.2)) {
            body.append("<w:p>").append(runs(text)).append("</w:p></w:tc>");
        } else {
            int at = draw.between(2, text.length() - 2);
            String parting = draw.oneOf("</w:p><w:p>", "<w:r><w:br/></w:r>");
            body.append("<w:p>").append(run(text.substring(0, at))).append(parting);
            body.append(run(text.substring(at))).append("</w:p></w:tc>");
        }
    }
}
