package org.gongkai.app.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.annualreport.correct.CellCorrection;
import org.jspecify.annotations.Nullable;

/**
 * What has been answered on a page so far.
 *
 * @param corrections cells with their new figures and the reasons, in the order given
 * @param remarks what was said of findings whose figures are right (说明), by {@link #key}
 */
record Answers(List<CellCorrection> corrections, Map<String, String> remarks) {
    static final Answers NONE = new Answers(List.of(), Map.of());

    private static final String CELL = "cell:";
    private static final String WHY = "why:";
    private static final String REMARK = "remark:";

    /** As the page carries them. */
    static Answers of(Fields fields) {
        List<CellCorrection> corrections = new ArrayList<>();
        fields.after(CELL)
                .forEach((cell, value) -> corrections.add(new CellCorrection(cell, value, fields.typed(WHY + cell))));
        return new Answers(corrections, fields.after(REMARK));
    }

    /** The hidden fields that carry them. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (CellCorrection correction : corrections) {
            fields.put(CELL + correction.cell(), correction.value());
            fields.put(WHY + correction.cell(), correction.reason());
        }
        remarks.forEach((key, remark) -> fields.put(REMARK + key, remark));
        return fields;
    }

    /** Names a finding as long as it says the same: when its figures change, it is another. */
    static String key(ConsistencyFinding finding) {
        return finding.rule() + "." + Integer.toHexString(finding.message().hashCode());
    }

    /** What was said of a finding, or null. */
    @Nullable
    String remark(ConsistencyFinding finding) {
        return remarks.get(key(finding));
    }

    /** With a correction, in place of an earlier one of the same cell. */
    Answers with(CellCorrection correction) {
        List<CellCorrection> corrected = new ArrayList<>(corrections);
        corrected.removeIf(earlier -> earlier.cell().equals(correction.cell()));
        corrected.add(correction);
        return new Answers(corrected, remarks);
    }

    /** With something said of a finding. */
    Answers with(ConsistencyFinding finding, String remark) {
        Map<String, String> said = new LinkedHashMap<>(remarks);
        said.put(key(finding), remark);
        return new Answers(corrections, said);
    }

    /** Without what was said of a cell or of a finding. */
    Answers without(String cellOrKey) {
        List<CellCorrection> corrected = new ArrayList<>(corrections);
        corrected.removeIf(earlier -> earlier.cell().equals(cellOrKey));
        Map<String, String> said = new LinkedHashMap<>(remarks);
        said.remove(cellOrKey);
        return new Answers(corrected, said);
    }
}
