package org.gongkai.app.signoff.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.acts.PassingOn;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Task;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out a sign-off for the person who looks. */
@Component
public class SignoffPages {
    private final Opinions opinions;
    private final Phrases phrases;
    private final PassingOn passing;
    private final Clock clock;

    SignoffPages(Opinions opinions, Phrases phrases, PassingOn passing, Clock clock) {
        this.opinions = opinions;
        this.phrases = phrases;
        this.passing = passing;
        this.clock = clock;
    }

    /**
     * @param task which of the person's tasks to lay out, where there are several; null for the first
     * @param after the revision that the person's own act has just made, or null
     */
    @Transactional(readOnly = true)
    public SignoffPage page(Sheet sheet, @Nullable UUID task, @Nullable Long after) {
        Moments moments = Moments.at(clock);
        Sheet.Mine mine = chosen(sheet, task);
        return new SignoffPage(
                sheet.signOff().id(),
                sheet.signOff().revision(),
                Standings.of(sheet, mine, moments),
                Standings.chip(sheet, mine, moments),
                Stages.of(sheet, viewer(), moments),
                opinions.said(sheet, moments),
                waiting(sheet, moments),
                Timeline.of(sheet, moments),
                mine == null ? null : desk(sheet, mine),
                more(sheet, mine),
                news(sheet, after));
    }

    private static Sheet.@Nullable Mine chosen(Sheet sheet, @Nullable UUID task) {
        return sheet.mine().stream()
                .filter(mine -> task == null || mine.task().id().equals(task))
                .findFirst()
                .orElse(null);
    }

    private SignoffPage.Desk desk(Sheet sheet, Sheet.Mine mine) {
        Step.Kind kind = mine.step().kind();
        boolean can = mine.bar().isBlank() && !mine.task().vacant();
        return new SignoffPage.Desk(
                mine.task().id(),
                kind,
                can ? act(kind) : "",
                kind.judges() ? kind.deed() : mine.step().name(),
                mine.forWhom() == null ? "" : mine.forWhom(),
                kind.judges(),
                kind == Step.Kind.COUNTERSIGN,
                mine.task().vacant(),
                mine.bar(),
                can ? mine.backTo().stream().map(at -> back(sheet, at)).toList() : List.of(),
                passing.takers(mine.task().id()),
                phrases.at(kind));
    }

    private static String act(Step.Kind kind) {
        return switch (kind) {
            case DRAFT, VERIFY, COUNTERSIGN, SIGN -> "agree";
            case NUMBER -> "number";
            case ISSUE, FILE -> "finish";
        };
    }

    private static SignoffPage.Back back(Sheet sheet, int at) {
        String who = at == 0 ? sheet.drafterName() : String.join("、", Stages.doneBy(sheet, at));
        return new SignoffPage.Back(at, sheet.route().step(at).name() + (who.isBlank() ? "" : "（" + who + "）"));
    }

    private static SignoffPage.More more(Sheet sheet, Sheet.@Nullable Mine mine) {
        Sheet.May may = sheet.may();
        return new SignoffPage.More(
                may.revise(),
                may.submit(),
                may.recall(),
                may.withdraw(),
                may.chase(),
                mine != null && mine.step().kind().judges() && !mine.task().vacant(),
                sheet.waiting().stream()
                        .filter(task -> may.remove().contains(task.id()))
                        .map(task -> new SignoffPage.Removable(task.id(), task.personName()))
                        .toList());
    }

    /** One line a person who is waited for: what for, since when, read or not, until when. */
    private static List<SignoffPage.WaitsFor> waiting(Sheet sheet, Moments moments) {
        var lines = new ArrayList<SignoffPage.WaitsFor>();
        for (Task task : sheet.waiting()) {
            String step = sheet.route().step(task.step()).name();
            String words = moments.said(task.givenAt()) + "送到，"
                    + (task.readAt() == null ? "未读" : moments.said(task.readAt()) + "已读")
                    + (task.held() ? "；等前面的人办完再轮到" : "");
            SignoffPage.Chip chip = task.due() == null
                    ? new SignoffPage.Chip("没有时限", Tone.QUIET)
                    : new SignoffPage.Chip(moments.untilDue(task.due()), moments.tone(task.due()));
            lines.add(new SignoffPage.WaitsFor(task.personName(), step, words, chip));
        }
        return lines;
    }

    /** What the viewer's own act did, told once right after it. */
    private static @Nullable String news(Sheet sheet, @Nullable Long after) {
        if (after == null || after != sheet.signOff().revision()) {
            return null;
        }
        return sheet.deeds().stream()
                .filter(deed -> deed.revision() == after && viewer().equals(deed.by()))
                .reduce((first, second) -> second)
                .map(deed -> "您已" + deed.kind().title() + (deed.note().isBlank() ? "。" : "，" + ended(deed.note())))
                .orElse(null);
    }

    private static String ended(String sentence) {
        return sentence.endsWith("。") ? sentence : sentence + "。";
    }

    private static @Nullable UUID viewerOrNull() {
        return Viewers.required().person();
    }

    private static UUID viewer() {
        UUID person = viewerOrNull();
        if (person == null) {
            throw new IllegalStateException("only a person looks at pages");
        }
        return person;
    }
}
