package org.gongkai.annualreport.extract.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * The colour that areas and glyphs are filled with, as far as it matters: whether it is the paper's white.
 *
 * @param additive whether full components are white, as in grey and RGB; inks of any other kind are never taken for white
 */
record Shade(boolean isWhite, boolean additive) {
    static final Shade BLACK = new Shade(false, true);
    private static final Shade INK = new Shade(false, false);
    private static final float NEARLY = 0.985f;

    /** The colour set by g, rg, k, sc or scn. */
    Shade with(List<COSBase> operands, String operator) {
        boolean named = operator.startsWith("s");
        boolean inks = operator.equals("k");
        if (operands.isEmpty() || named && !additive) {
            return new Shade(false, additive);
        }
        boolean white = true;
        for (COSBase operand : operands) {
            float value = operand instanceof COSNumber number ? number.floatValue() : -1;
            white &= inks || named && operands.size() == 4 ? value >= 0 && value <= 1 - NEARLY : value >= NEARLY;
        }
        return new Shade(white, named ? additive : true);
    }

    /** The colour space set by cs; its first colour is black. */
    static Shade space(List<COSBase> operands, PDResources resources) {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
            return BLACK;
        }
        COSBase space = resources.getCOSObject().getDictionaryObject(COSName.COLORSPACE) instanceof COSDictionary spaces
                ? spaces.getDictionaryObject(name)
                : null;
        return switch (space) {
            case null -> name.getName().startsWith("Device") ? BLACK : INK;
            case COSName alias -> alias.getName().startsWith("Device") ? BLACK : INK;
            case COSArray array
            when array.size() > 0 && array.getObject(0) instanceof COSName kind ->
                switch (kind.getName()) {
                    case "CalGray", "CalRGB" -> BLACK;
                    case "ICCBased" -> array.size() > 1 && array.getObject(1) instanceof COSStream ? BLACK : INK;
                    default -> INK;
                };
            default -> INK;
        };
    }
}
