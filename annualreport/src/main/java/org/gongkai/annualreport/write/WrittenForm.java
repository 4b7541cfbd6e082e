package org.gongkai.annualreport.write;

/** A kind of file that a report can be written as. */
public enum WrittenForm {
    /** One web page that needs nothing else. */
    HTML("网页"),
    /** Word. */
    DOCX("Word 文档"),
    /** Excel, the whole form on one sheet. */
    XLSX("Excel 工作簿"),
    /** A4 pages, fonts within. */
    PDF("PDF"),
    /** What {@code gongkai report read} prints, with the text besides. */
    JSON("JSON");

    private final String chinese;

    WrittenForm(String chinese) {
        this.chinese = chinese;
    }

    /** What an office calls it. */
    public String chinese() {
        return chinese;
    }
}
