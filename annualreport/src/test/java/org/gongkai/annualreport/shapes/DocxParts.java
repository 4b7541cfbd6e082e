package org.gongkai.annualreport.shapes;

/** What a docx needs besides its text, and what may stand in the text without being seen. */
final class DocxParts {
    static final String CONTENT_TYPES =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + override("document.main", "document")
                    + override("styles", "styles")
                    + override("numbering", "numbering")
                    + "</Types>";

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static final String PACKAGE_RELATIONS = relations(relation("officeDocument", "word/document.xml"));
    static final String DOCUMENT_RELATIONS =
            relations(relation("styles", "styles.xml") + relation("numbering", "/word/numbering.xml"));

    static final String STYLES = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"hid\"><w:name w:val=\"hid\"/><w:rPr><w:vanish/></w:rPr></w:style>"
            + "</w:styles>";

    static final String NUMBERING =
            "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                    + "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>";

    static final String DRAWING_NAMESPACES =
            " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    /** Digits in all of them, so that one taken for text would change a figure. */
    static final String[] UNSEEN = {
        "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>7</w:delText></w:r></w:del>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>",
        "<w:r><w:rPr><w:rStyle w:val=\"hid\"/></w:rPr><w:t>9</w:t></w:r>",
        "<w:moveFrom w:id=\"3\" w:author=\"a\"><w:r><w:t>6</w:t></w:r></w:moveFrom>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>XE &quot;5&quot;</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:r><w:softHyphen/></w:r>",
        "<w:bookmarkStart w:id=\"4\" w:name=\"b4\"/><w:bookmarkEnd w:id=\"4\"/>",
        "<w:commentRangeStart w:id=\"5\"/>"
    };

    private DocxParts() {}

    private static String override(String type, String part) {
        return "<Override PartName=\"/word/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type
                + "+xml\"/>";
    }

    private static String relations(String inner) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static String relation(String type, String target) {
        return "<Relationship Id=\"r" + type + "\" Type=\"" + TYPE + type + "\" Target=\"" + target + "\"/>";
    }

    /** A text box, which a docx holds twice: for newer programs and for older ones. */
    static String textBox(String runs) {
        String content = "<w:txbxContent><w:p>" + runs + "</w:p></w:txbxContent>";
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + content
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + content
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }
}
