package org.gongkai.annualreport.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the heads of the columns stand in the form's order. A figure's column is told by its place alone, so a table whose heads
 * say another order would be read wrongly, every cell of it.
 */
final class ColumnHeads {
    /** Heads that share a line stand in these orders, in either form (国办公开办函〔2021〕30号, 〔2019〕60号). */
    private static final List<List<String>> ORDERS = List.of(
            List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"),
            List.of("自然人", "商业企业", "总计"),
            List.of("自然人", "法人或其他组织", "总计"),
            List.of("本年制发件数", "本年废止件数", "现行有效件数"),
            List.of("本年新制作数量", "本年新公开数量", "对外公开总数量"),
            List.of("上一年项目数量", "本年增/减", "处理决定数量"),
            List.of("采购项目数量", "采购总金额"),
            List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计"),
            List.of("未经复议直接起诉", "复议后起诉"),
            List.of("行政复议", "行政诉讼"));

    private static final Set<String> HEADS = Stream.concat(
                    ORDERS.stream().flatMap(List::stream), Stream.of("", "信息内容", "申请人情况", "法人或其他组织"))
            .collect(Collectors.toSet());
    private static final int CORNER = 12;

    private ColumnHeads() {}

    /**
     * The heads of the first line whose order is another one, as a sentence; absent where all is in order, or where the heads were
     * torn apart so that nothing can be said.
     *
     * @param text with a line a row and every cell closed by a bar
     */
    static Optional<String> inAnotherOrder(String text, int from, int to) {
        return text.substring(from, to)
                .lines()
                .filter(line -> line.indexOf('|') >= 0 && line.chars().noneMatch(Character::isDigit))
                .map(ColumnHeads::wrong)
                .flatMap(Optional::stream)
                .findFirst()
                .map(heads -> "表头的次序是“" + heads + "”，与规定的格式不同：数字属于哪一列只能按位置认，这样会认错。请按规定格式的列次调整后再试。");
    }

    private static Optional<String> wrong(String line) {
        List<String> cells = Arrays.stream(line.split("\\|"))
                .map(cell -> cell.replaceAll("\\s", ""))
                .toList();
        boolean headsAlone = cells.stream().allMatch(cell -> HEADS.contains(cell) || cell.length() > CORNER);
        for (List<String> order : headsAlone ? ORDERS : List.<List<String>>of()) {
            List<String> printed =
                    new ArrayList<>(order.stream().filter(cells::contains).toList());
            int[] places = printed.stream().mapToInt(cells::indexOf).toArray();
            boolean ascending = IntStream.range(1, places.length).allMatch(i -> places[i - 1] < places[i]);
            if (!ascending) {
                printed.sort(Comparator.comparingInt(cells::indexOf));
                return Optional.of(String.join("、", printed));
            }
        }
        return Optional.empty();
    }
}
