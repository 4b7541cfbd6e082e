package org.gongkai.app.signoff.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Task;

/** 经过: what is waited for, then everything that happened, newest first. */
final class Timeline {
    private Timeline() {}

    static List<SignoffPage.Past> of(Sheet sheet, Moments moments) {
        var past = new ArrayList<SignoffPage.Past>();
        for (Task task : sheet.waiting()) {
            if (!task.held()) {
                boolean late =
                        task.due() != null && task.due().isBefore(moments.now().toOffsetDateTime());
                past.add(new SignoffPage.Past(
                        "等待" + sheet.route().step(task.step()).name(),
                        task.personName() + " · " + moments.said(task.givenAt()) + "送到，"
                                + (task.readAt() == null ? "未读" : "已读"),
                        "",
                        late ? "waiting late" : "waiting"));
            }
        }
        for (Deed deed : sheet.deeds().reversed()) {
            past.add(new SignoffPage.Past(title(deed), words(deed, moments), text(deed), style(deed)));
        }
        return past;
    }

    private static String title(Deed deed) {
        return switch (deed.kind()) {
            case AGREE, DISAGREE -> deed.stepName() + "：" + deed.kind().title();
            case RETURN -> "在" + deed.stepName() + "退回";
            default -> deed.kind().title();
        };
    }

    private static String words(Deed deed, Moments moments) {
        String who = deed.byName() + (deed.onBehalfOfName() == null ? "" : "（代" + deed.onBehalfOfName() + "）");
        return (who.isBlank() ? "" : who + " · ")
                + moments.said(deed.at())
                + (deed.note().isBlank() ? "" : "　" + deed.note());
    }

    private static String text(Deed deed) {
        return deed.text();
    }

    private static String style(Deed deed) {
        return switch (deed.kind()) {
            case TIME_OUT, REMIND, RETURN, DISAGREE -> "late";
            default -> "";
        };
    }
}
