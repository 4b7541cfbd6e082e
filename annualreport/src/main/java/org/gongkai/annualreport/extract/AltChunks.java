package org.gongkai.annualreport.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.gongkai.annualreport.extract.OfficePackage.Relation;

/** Documents of other kinds within a docx, such as the HTML that a report was made of. */
final class AltChunks {
    private static final int MOST = 20;

    private final OfficePackage parts;
    private final Map<String, Relation> relations;
    private int read;

    AltChunks(OfficePackage parts, Map<String, Relation> relations) {
        this.parts = parts;
        this.relations = relations;
    }

    /** The text of one; Word packages within Word packages are not followed. */
    String text(String id) throws IOException {
        Relation relation = relations.get(id);
        if (relation == null || ++read > MOST) {
            return "";
        }
        try (InputStream content = parts.part(relation.target())) {
            byte[] bytes = content == null ? new byte[0] : content.readAllBytes();
            boolean nested = FileKind.of(bytes) == FileKind.ZIP;
            if (nested) {
                throw new CannotOpen("这份文档里嵌着另一份文档。请在 Word 里打开、另存一份后再试。");
            }
            return switch (FileText.of(bytes)) {
                case Extract.Text text -> text.printed();
                case Extract.Refused _ -> "";
            };
        }
    }
}
