package org.gongkai.annualreport.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.jspecify.annotations.Nullable;

/**
 * Y-3: a figure that rose or fell by more than half, and by ten at least.
 *
 * @param cell its name
 * @param name what it counts, in Chinese
 * @param explanation the newer report's sentence that speaks of the change, null when there is none
 */
public record Swing(
        String cell,
        String name,
        BigDecimal then,
        BigDecimal now,
        @Nullable Sentence explanation) {

    /** A figure whose swing wants a word, and the word that would be one. */
    private record Watched(String cell, String name, String mentioned) {}

    private static final List<Watched> WATCHED = List.of(
            new Watched("table2.licences", "行政许可", "许可"),
            new Watched("table2.penalties", "行政处罚", "处罚"),
            new Watched("table2.coercion", "行政强制", "强制"),
            new Watched("table2.chargesWanYuan", "行政事业性收费", "收费"),
            new Watched("table3.new.6", "新收政府信息公开申请", "申请"));

    private static final BigDecimal NOTABLE = BigDecimal.TEN;
    private static final Pattern CHANGE = Pattern.compile("增|减|升|降|同比|较上年|比上年|较去年|比去年|翻");

    /** All of them, explained or not; table two is left out where the two forms differ. */
    public static List<Swing> of(AnnualReport older, AnnualReport newer, List<Sentence> sentences) {
        List<Swing> swings = new ArrayList<>();
        for (Watched watched : WATCHED) {
            boolean comparable = older.form() == newer.form() || !watched.cell().startsWith("table2");
            if (!comparable
                    || !older.cells().containsKey(watched.cell())
                    || !newer.cells().containsKey(watched.cell())) {
                continue;
            }
            Optional<BigDecimal> now = newer.figure(watched.cell());
            Optional<BigDecimal> then = older.figure(watched.cell());
            if (now.isPresent() && then.isPresent() && big(then.get(), now.get())) {
                swings.add(new Swing(
                        watched.cell(), watched.name(), then.get(), now.get(), explanation(watched, sentences)));
            }
        }
        return swings;
    }

    private static boolean big(BigDecimal then, BigDecimal now) {
        BigDecimal change = now.subtract(then).abs();
        return then.signum() != 0
                && change.multiply(BigDecimal.TWO).compareTo(then) > 0
                && change.compareTo(NOTABLE) >= 0;
    }

    private static @Nullable Sentence explanation(Watched watched, List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.text().contains(watched.mentioned())
                        && CHANGE.matcher(sentence.text()).find())
                .findFirst()
                .orElse(null);
    }
}
