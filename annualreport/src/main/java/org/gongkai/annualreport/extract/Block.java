package org.gongkai.annualreport.extract;

import java.util.List;

/** A piece of a document's running order. */
sealed interface Block {
    /** A paragraph, with its list label. */
    record Paragraph(String text) implements Block {}

    /** A table: rows of cells, merged cells once; a cell holds blocks. */
    record Table(List<List<List<Block>>> rows) implements Block {}
}
