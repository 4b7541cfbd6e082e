package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.law.report.ReportForm;
import org.jspecify.annotations.Nullable;

/** Where the row labels of table three (收到和处理申请情况) stand, and so where the table begins and ends. */
final class RequestLabels {
    /** Characteristic parts of each row's label as printed in the wild, best first. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("new", List.of("本年新收政府信息公开申请", "本年新收", "年新收政府信息公开申请")),
            Map.entry("carriedOver", List.of("上年结转政府信息公开申请", "上年结转", "上年度结转")),
            Map.entry("A", List.of("予以公开")),
            Map.entry("B", List.of("部分公开")),
            Map.entry("C1", List.of("属于国家秘密", "国家秘密")),
            Map.entry("C2", List.of("其他法律行政法规禁止公开", "其他法律行政", "行政法规禁止")),
            Map.entry("C3", List.of("三安全一稳定", "安全一稳定")),
            Map.entry("C4", List.of("保护第三方合法权益", "第三方合法", "保护第三方")),
            Map.entry("C5", List.of("属于三类内部事务信息", "三类内部事务", "内部事务信息")),
            Map.entry("C6", List.of("属于四类过程性信息", "四类过程性", "过程性信息")),
            Map.entry("C7", List.of("属于行政执法案卷", "行政执法案卷", "执法案卷")),
            Map.entry("C8", List.of("属于行政查询事项", "行政查询事项", "行政查询")),
            Map.entry("D1", List.of("本机关不掌握相关政府信息", "不掌握相关", "本机关不掌握")),
            Map.entry("D2", List.of("没有现成信息需要另行制作", "没有现成信息", "现成信息")),
            Map.entry("D3", List.of("补正后申请内容仍不明确", "补正后申请", "内容仍不明确")),
            Map.entry("E1", List.of("信访举报投诉类申请", "信访举报投诉", "信访投诉举报")),
            Map.entry("E2", List.of("重复申请")),
            Map.entry("E3", List.of("要求提供公开出版物", "公开出版物")),
            Map.entry("E4", List.of("无正当理由大量反复申请", "大量反复")),
            Map.entry("E5", List.of("要求行政机关确认或重新出具已获取信息", "要求行政机关确认", "重新出具", "行政机关确认或")),
            Map.entry("F", List.of("其他处理", "其它处理")),
            Map.entry("F1", List.of("申请人无正当理由逾期不补正", "逾期不补正")),
            Map.entry("F2", List.of("申请人逾期未按收费通知要求缴纳费用", "逾期未按收费", "逾期不缴费", "未按收费通知", "逾期未缴")),
            Map.entry("F3", List.of("其他", "其它")),
            Map.entry("total", List.of("总计", "合计")),
            Map.entry("carriedForward", List.of("结转下年度继续办理", "结转下年度", "结转下一年度", "结转下年")));

    private static final Pattern THIRD_OTHER = Pattern.compile("3\\s*[.、．]?\\s*其\\s*[他它]");

    /** Words that only table three has; the table is where they are. */
    private static final List<String> LANDMARKS =
            List.of("要求提供公开出版物", "属于四类过程性信息", "属于三类内部事务信息", "补正后申请内容仍不明确", "属于行政执法案卷", "信访举报投诉类申请");

    /** A label counts from the end of its first characters: a wrapped label has its row's figures in the middle. */
    private static final int HEAD = 4;

    /** A label: the row it opens and its characteristic part's place; {@code start} is -1 when it is not printed. */
    record Label(ReportForm.Row row, int start, int end) {
        boolean found() {
            return start >= 0;
        }
    }

    /**
     * Start of the table's header, start of its first label, one past its last label, the labels in the form's order; and,
     * for a table whose labels are scattered: the form they belong to and how many rows are named in whatever order.
     */
    record Table(
            int start, int bodyStart, int lastLabelEnd, List<Label> labels, List<ReportForm.Row> form, long named) {}

    private RequestLabels() {}

    /** The table with the most labels, or null when the text has none. */
    static @Nullable Table find(String text, List<ReportForm.Row> rows2021, List<ReportForm.Row> rows2019) {
        Ideographs all = Ideographs.of(text, 0, text.length());
        Table best = null;
        int tried = 0;
        for (int landmark : landmarks(all)) {
            if (best != null && all.place(landmark) < best.lastLabelEnd() || tried++ > 20) {
                continue;
            }
            Table table = around(text, all, landmark, rows2021, rows2019);
            if (table != null && (best == null || found(table) >= found(best))) {
                best = table;
            }
        }
        return best;
    }

    static long found(Table table) {
        return table.labels().stream().filter(Label::found).count();
    }

    /** The rows whose characteristic words stand in a text; rows with too short a name are left out. */
    static Set<String> rowsNamedIn(String words) {
        Ideographs letters = Ideographs.of(words, 0, words.length());
        return KEYS.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(key -> key.length() >= 4 && letters.find(key, 0) >= 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Integer> landmarks(Ideographs all) {
        List<Integer> out = new ArrayList<>();
        for (String word : LANDMARKS) {
            for (int i = all.find(word, 0); i >= 0; i = all.find(word, i + 1)) {
                out.add(i);
            }
        }
        out.sort(null);
        return out;
    }

    private static @Nullable Table around(
            String text, Ideographs all, int landmark, List<ReportForm.Row> rows2021, List<ReportForm.Row> rows2019) {
        int first = last(all, KEYS.get("new"), Math.max(0, landmark - 700), landmark);
        if (first < 0) {
            return null;
        }
        int limit = Math.min(all.length(), landmark + 1200);
        int forward = -1;
        for (String key : keys("carriedForward")) {
            forward = all.find(key, landmark);
            if (forward >= 0 && forward < limit) {
                break;
            }
            forward = -1;
        }
        int stop = forward >= 0 ? Math.min(all.length(), forward + 12) : limit;
        boolean threeOthers = within(all, keys("F1"), landmark, stop) || within(all, keys("F2"), landmark, stop);
        List<Label> labels = sequence(text, all, first, stop, threeOthers ? rows2021 : rows2019);
        int header = Math.max(lastBefore(all, "勾稽关系", first), lastBefore(all, "申请人情况", first));
        int start = header >= 0 && first - header < 150 ? all.place(header) : all.place(first);
        int end = labels.stream().mapToInt(Label::end).max().orElse(all.place(first));
        int beyond = Math.min(all.length(), stop + 300);
        long named = labels.stream()
                .filter(label -> within(all, keys(label.row().code()), first, beyond))
                .count();
        boolean scattered = within(all, keys("F1"), first, beyond) || within(all, keys("F2"), first, beyond);
        return new Table(start, all.place(first), end, labels, scattered ? rows2021 : rows2019, named);
    }

    private static List<String> keys(String code) {
        return Objects.requireNonNull(KEYS.get(code), code);
    }

    private static boolean within(Ideographs all, List<String> keys, int from, int to) {
        for (String key : keys) {
            int i = all.find(key, from);
            if (i >= 0 && i < to) {
                return true;
            }
        }
        return false;
    }

    private static int last(Ideographs all, @Nullable List<String> keys, int from, int to) {
        for (String key : Objects.requireNonNull(keys)) {
            int best = -1;
            for (int i = all.find(key, from); i >= 0 && i < to; i = all.find(key, i + 1)) {
                best = i;
            }
            if (best >= 0) {
                return best;
            }
        }
        return -1;
    }

    private static int lastBefore(Ideographs all, String key, int to) {
        return all.letters().lastIndexOf(key, to);
    }

    /** Labels in the form's order; one that is not found after its predecessor and before its successors stays not found. */
    private static List<Label> sequence(String text, Ideographs all, int from, int to, List<ReportForm.Row> rows) {
        List<Label> labels = new ArrayList<>();
        int at = from;
        for (int i = 0; i < rows.size(); i++) {
            ReportForm.Row row = rows.get(i);
            int[] hit =
                    row.code().equals("F3") ? thirdOther(text, all, at, to) : earliest(all, keys(row.code()), at, to);
            if (hit[0] >= 0 && i + 1 < rows.size() && skipsAnother(all, rows, i, at, hit[0])) {
                hit[0] = -1;
            }
            if (hit[0] < 0) {
                labels.add(new Label(row, -1, -1));
            } else {
                labels.add(new Label(row, all.place(hit[0]), all.place(hit[0] + Math.min(hit[1], HEAD) - 1) + 1));
                at = hit[0] + hit[1];
            }
        }
        return labels;
    }

    /** Whether a hit lies behind the labels of two later rows: then it is another occurrence, not this row's label. */
    private static boolean skipsAnother(Ideographs all, List<ReportForm.Row> rows, int i, int at, int hit) {
        int between = 0;
        for (int k = i + 1; k < Math.min(rows.size(), i + 5); k++) {
            String key = keys(rows.get(k).code()).getFirst();
            int other = key.length() < 4 ? -1 : all.find(key, at);
            between += other >= 0 && other < hit ? 1 : 0;
        }
        return between >= 2;
    }

    private static int[] earliest(Ideographs all, List<String> keys, int from, int to) {
        for (String key : keys) {
            int i = all.find(key, from);
            if (i >= 0 && i < to) {
                return new int[] {i, key.length()};
            }
        }
        for (String key : keys) {
            int i = all.findNearly(key, from, to);
            if (i >= 0) {
                return new int[] {i, key.length()};
            }
        }
        return new int[] {-1, 0};
    }

    private static int[] thirdOther(String text, Ideographs all, int from, int to) {
        if (from >= all.length()) {
            return new int[] {-1, 0};
        }
        int end = to >= all.length() ? text.length() : all.place(to);
        Matcher matcher = THIRD_OTHER.matcher(text).region(all.place(from), Math.max(all.place(from), end));
        if (matcher.find()) {
            int i = from;
            while (i < all.length() && all.place(i) < matcher.start()) {
                i++;
            }
            return new int[] {i, 2};
        }
        for (int i = all.find("其他", from); i >= 0 && i < to; i = all.find("其他", i + 1)) {
            if (!all.letters().startsWith("其他处理", i)) {
                return new int[] {i, 2};
            }
        }
        return new int[] {-1, 0};
    }
}
