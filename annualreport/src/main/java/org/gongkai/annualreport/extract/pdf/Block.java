package org.gongkai.annualreport.extract.pdf;

import java.util.List;

/** A piece of a page's text, in reading order. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A row of a ruled table, each merged cell once, at its first row and column; empty cells are "". */
    record Row(List<String> cells) implements Block {}
}
