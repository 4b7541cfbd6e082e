package org.gongkai.annualreport.write;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.annualreport.read.Normal;
import org.gongkai.law.report.ReportForm;

/** Lines of a source's running text that are the edge of a table: its heads above the first figure, bars below the last. */
final class TableLines {
    private static final Set<String> WORDS = words();
    private static final int LONGEST_PIECE = 60;

    private TableLines() {}

    /** The lines without what the tables beside them left there. */
    static List<String> trimmed(List<String> lines, boolean tableAbove, boolean tableBelow) {
        int from = 0;
        int to = lines.size();
        while (tableAbove && from < to && belongs(lines.get(from))) {
            from++;
        }
        while (tableBelow && to > from && belongs(lines.get(to - 1))) {
            to--;
        }
        return lines.subList(from, to);
    }

    /** Whether all that a line holds between bars are words of the form, or pieces of them; a text of a page has blanks for bars. */
    private static boolean belongs(String line) {
        return Arrays.stream(line.split("[|\\t]")).map(TableLines::letters).allMatch(TableLines::ofForm)
                || Arrays.stream(line.split(" "))
                        .map(TableLines::letters)
                        .allMatch(piece -> piece.length() > 1 && ofForm(piece));
    }

    private static boolean ofForm(String piece) {
        return piece.length() <= LONGEST_PIECE && WORDS.stream().anyMatch(word -> word.contains(piece));
    }

    private static String letters(String words) {
        return Normal.of(words).replaceAll("[^\\p{L}\\p{N}]", "").replace('钩', '勾');
    }

    private static Set<String> words() {
        Stream<String> rows = Arrays.stream(ReportForm.values())
                .flatMap(form -> Stream.concat(form.table2().stream(), form.table3().stream())
                        .flatMap(row -> Stream.concat(
                                Stream.of(row.group(), row.label()),
                                row.table() == 2 ? form.table2Columns(row.code()).stream() : Stream.empty())));
        Stream<String> heads =
                Stream.of("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况", "法人或其他组织", "信息内容", "行政诉讼", "合计", "三、本年度办理结果");
        return Stream.of(
                        rows,
                        heads,
                        ReportForm.REQUESTERS.stream(),
                        ReportForm.RESULTS.stream(),
                        ReportForm.DISPUTES.stream())
                .flatMap(words -> words)
                .map(TableLines::letters)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
