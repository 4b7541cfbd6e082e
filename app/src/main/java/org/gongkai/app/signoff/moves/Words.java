package org.gongkai.app.signoff.moves;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.State;
import org.gongkai.app.signoff.ledger.Matter;
import org.gongkai.app.web.SpokenDay;

/** Sentences that say what happened. */
final class Words {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");

    private Words() {}

    /** 赵琳已于 10:21 同意，本件已转到签发。 */
    static String already(Matter matter, Deed deed, OffsetDateTime now) {
        String who = deed.onBehalfOfName() == null ? deed.byName() : deed.byName() + "（代" + deed.onBehalfOfName() + "）";
        return who + "已于 " + moment(deed.at(), now) + " " + deed.kind().title() + "，" + position(matter) + "。";
    }

    static String position(Matter matter) {
        return switch (matter.signOff().state()) {
            case State.Drafting s -> "本件仍在起草";
            case State.UnderWay(int step, int round) ->
                "本件已转到" + matter.route().step(step).name();
            case State.Signed(int step, int round) ->
                "本件已签发，转到" + matter.route().step(step).name();
            case State.Returned s -> "本件已退回拟稿人";
            case State.Recalled s -> "本件已由拟稿人撤回";
            case State.Issued s -> "本件已印发";
            case State.Filed s -> "本件已办结";
            case State.Withdrawn s -> "本件已作废";
        };
    }

    static String moment(OffsetDateTime at, OffsetDateTime now) {
        if (at.toLocalDate().equals(now.toLocalDate())) {
            return TODAY.format(at);
        }
        return SpokenDay.said(at.toLocalDate(), now.toLocalDate()) + " " + TODAY.format(at);
    }
}
