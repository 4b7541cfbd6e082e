package org.gongkai.annualreport.ocr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.law.report.ReportForm;

/** The words of the prescribed form, against which a label that was recognised almost rightly is corrected. */
final class FormWords {
    /** One character in so many may be wrong. */
    private static final int ONE_WRONG_IN = 4;

    /** By their characters alone, without numbers and brackets. */
    private static final Map<String, String> LABELS = labels();

    private FormWords() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (ReportForm form : List.of(ReportForm.FORM_2021, ReportForm.FORM_2019)) {
            Stream<String> rows = Stream.concat(form.table3().stream(), form.table2().stream())
                    .flatMap(row -> Stream.of(row.label(), row.group()));
            Stream<String> columns = form.table2().stream().flatMap(row -> form.table2Columns(row.code()).stream());
            Stream.concat(rows, columns).forEach(label -> labels.putIfAbsent(characters(label), label));
        }
        Stream.of(ReportForm.REQUESTERS, ReportForm.RESULTS, List.of("信息内容", "未经复议直接起诉", "复议后起诉"))
                .flatMap(List::stream)
                .forEach(label -> labels.putIfAbsent(characters(label), label));
        labels.remove("");
        return labels;
    }

    /** The label that is meant; what was recognised where none or several are near. */
    static String corrected(String recognised) {
        String characters = characters(recognised);
        if (characters.length() < 3 || LABELS.containsKey(characters)) {
            return recognised;
        }
        String nearest = recognised;
        int least = Math.max(1, characters.length() / ONE_WRONG_IN) + 1;
        boolean several = false;
        for (Map.Entry<String, String> label : LABELS.entrySet()) {
            if (label.getKey().contains(characters)) {
                return recognised;
            }
            int distance = distance(characters, label.getKey());
            several = distance == least ? several || !nearest.equals(recognised) : distance > least && several;
            if (distance < least) {
                least = distance;
                nearest = label.getValue();
            }
        }
        return several ? recognised : nearest;
    }

    static boolean isLabel(String recognised) {
        return LABELS.containsKey(characters(recognised));
    }

    private static String characters(String label) {
        StringBuilder out = new StringBuilder();
        label.codePoints().filter(Character::isIdeographic).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** How many characters must be changed, added or left out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int k = 0; k <= b.length(); k++) {
            row[k] = k;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int k = 1; k <= b.length(); k++) {
                int above = row[k];
                int changed = corner + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
                row[k] = Math.min(changed, 1 + Math.min(above, row[k - 1]));
                corner = above;
            }
        }
        return row[b.length()];
    }
}
