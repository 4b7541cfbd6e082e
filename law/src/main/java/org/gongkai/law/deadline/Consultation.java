package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * One letter asking for an opinion on disclosure (征求意见书).
 *
 * @param counterpart who was asked
 * @param sent the day of dispatch, which is not itself stopped
 * @param delivered the day the counterpart received it, from which its 15 working days run; null where unproven: then from dispatch
 * @param answered the day the answer came, which is still stopped; null where there was none
 */
public record Consultation(
        Counterpart counterpart,
        LocalDate sent,
        @Nullable LocalDate delivered,
        @Nullable LocalDate answered) {

    /** Who is asked, and what silence means. */
    public enum Counterpart {
        /** 第三方: silence leaves the decision to the organ (条例第三十二条). */
        THIRD_PARTY("第三方", Period.THIRD_PARTY_OPINION, "由行政机关依照条例决定是否公开"),
        /** An organ that took part in making the information: silence is consent (条例第三十四条). */
        ORGAN("共同制作的机关", Period.ORGAN_OPINION, "视为同意公开"),
        /** Not stated which. */
        UNSTATED("第三方或者其他机关", Period.THIRD_PARTY_OPINION, "第三方的由行政机关决定是否公开，共同制作机关的视为同意公开");

        private final String chinese;
        private final Period period;
        private final String silence;

        Counterpart(String chinese, Period period, String silence) {
            this.chinese = chinese;
            this.period = period;
            this.silence = silence;
        }

        public String chinese() {
            return chinese;
        }

        /** How long the counterpart has. */
        public Period period() {
            return period;
        }

        /** What follows when it does not answer in time, as a Chinese clause. */
        public String silence() {
            return silence;
        }

        /** The article under which it is asked. */
        public Article basis() {
            return this == UNSTATED ? Article.of(Instrument.OGI, 33, 3) : period.basis();
        }
    }

    public Consultation {
        if (delivered != null && delivered.isBefore(sent)) {
            throw new ImpossibleHistory("征求意见书送达日期 " + delivered + " 早于发出日期 " + sent + "：请核对。");
        }
        if (answered != null && answered.isBefore(sent)) {
            throw new ImpossibleHistory("征求意见的答复日期 " + answered + " 早于发出日期 " + sent + "：请核对。");
        }
        if (answered != null && delivered != null && answered.isBefore(delivered)) {
            throw new ImpossibleHistory("征求意见的答复日期 " + answered + " 早于送达日期 " + delivered + "：请核对。");
        }
    }

    /** A consultation of which only dispatch and answer are known. */
    public static Consultation of(LocalDate sent, @Nullable LocalDate answered) {
        return new Consultation(Counterpart.UNSTATED, sent, null, answered);
    }
}
