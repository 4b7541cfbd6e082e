package org.gongkai.annualreport.extract.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a file: which of them are shown when it is opened.
 *
 * @param properties null where the file has none
 */
record Layers(@Nullable PDOptionalContentProperties properties) {
    static Layers of(PDDocument document) {
        return new Layers(document.getDocumentCatalog().getOCProperties());
    }

    /** Whether marked content with these operands is shown. */
    boolean shows(List<COSBase> operands, PDResources resources) {
        return properties == null
                || operands.size() < 2
                || !COSName.OC.equals(operands.getFirst())
                || !(operands.get(1) instanceof COSName name)
                || shows(resources.getProperties(name));
    }

    /** Whether what belongs to this layer, or to none, is shown. */
    boolean shows(@Nullable PDPropertyList layer) {
        if (properties == null || layer == null) {
            return true;
        }
        return switch (layer) {
            case PDOptionalContentGroup group -> properties.isGroupEnabled(group);
            case PDOptionalContentMembershipDictionary member ->
                member.getOCGs().isEmpty() || member.getOCGs().stream().anyMatch(this::shows);
            default -> true;
        };
    }
}
