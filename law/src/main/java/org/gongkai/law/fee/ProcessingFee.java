package org.gongkai.law.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.law.Article;
import org.gongkai.law.Cites;
import org.gongkai.law.Instrument;

/**
 * 信息处理费. 条例第四十二条: disclosure on request is free; where number or frequency clearly exceed what is reasonable the organ may
 * charge. 信息处理费办法第四条 (按件): items of one applicant within a calendar month; 第五条 (按量): pages of one application. Both are
 * progressive beyond a free allowance, and for each application the organ picks one of them.
 *
 * <p>What we do: only the part above each step pays its rate. Tariffs are dated data in {@code law/fee/tariffs.csv}.
 *
 * @param tariff which of the two
 * @param total the sum in 元
 * @param lines the arithmetic, a line a step, the free ones included
 */
@Cites(in = Instrument.OGI, article = 42)
@Cites(in = Instrument.PROCESSING_FEES, article = 4)
@Cites(in = Instrument.PROCESSING_FEES, article = 5)
public record ProcessingFee(Tariff tariff, long total, List<Line> lines) {
    /** More items or pages than this are taken for a mistake. */
    public static final int MOST = 1_000_000;

    /**
     * One step of the arithmetic.
     *
     * @param from first item or page charged at this rate
     * @param to last one
     * @param rate 元 each
     * @param amount 元
     */
    public record Line(Tariff tariff, int from, int to, int rate, long amount) {
        /** For example: 第 11 至 30 件：20 件 × 100 元 = 2000 元. */
        public String chinese() {
            String unit = tariff.unit();
            return "第 " + from + (from == to ? "" : " 至 " + to) + " " + unit + "：" + (to - from + 1) + " " + unit
                    + " × " + rate + " 元 = " + amount + " 元";
        }
    }

    /**
     * 按件计收.
     *
     * @param already items of the same applicant received earlier in the same calendar month
     * @param added items of this application
     * @param received date of receipt, which selects the tariff
     */
    public static ProcessingFee byItems(int already, int added, LocalDate received) {
        return charge(Tariff.ITEM, already, added, received);
    }

    /** 按量计收: pages of this one application; a side of A4 is a page. */
    public static ProcessingFee byPages(int pages, LocalDate received) {
        return charge(Tariff.PAGE, 0, pages, received);
    }

    private static ProcessingFee charge(Tariff tariff, int already, int added, LocalDate received) {
        if (already < 0 || added < 1 || already > MOST || added > MOST) {
            throw new IllegalArgumentException(tariff.chinese() + "的" + tariff.unit() + "数应在 1 至 " + MOST
                    + " 之间（已有的不少于 0）：" + already + "＋" + added);
        }
        List<Line> lines = new ArrayList<>();
        int last = already + added;
        for (int next = already + 1; next <= last; ) {
            Tariff.Step step = tariff.step(next, received);
            int to = Math.min(last, step.to());
            lines.add(new Line(tariff, next, to, step.rate(), (long) (to - next + 1) * step.rate()));
            next = to + 1;
        }
        return new ProcessingFee(tariff, lines.stream().mapToLong(Line::amount).sum(), List.copyOf(lines));
    }

    /** The article that sets the tariff. */
    public Article basis() {
        return tariff.basis();
    }
}
