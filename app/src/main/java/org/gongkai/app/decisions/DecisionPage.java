package org.gongkai.app.decisions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision as the person at the page sees it.
 *
 * @param chips its kind and how it stands
 * @param facts what was entered, field by field
 * @param identity the number of the document, masked or, after a look, in plain; null where none is kept
 * @param looked whether it stands there in plain
 * @param next what to do now; empty for nothing
 * @param open which of the acts is open, as after a refusal; empty for none
 */
public record DecisionPage(
        UUID id,
        String address,
        String title,
        String number,
        String organ,
        List<Chip> chips,
        List<Fact> facts,
        @Nullable String identity,
        boolean looked,
        Publicity publicity,
        String next,
        String nextAddress,
        List<Event> events,
        May may,
        int revision,
        String open,
        String trouble,
        String typed,
        String news) {
    /** A word on how it stands. */
    public record Chip(String words, String style) {}

    /** A field and what stands in it. */
    public record Fact(String name, String value) {}

    /**
     * 公开决定.
     *
     * @param ground why, with the article
     * @param remark what is provisional or unchecked about it; empty for nothing
     * @param days the last day to publish, and until when it is shown
     * @param impact whether it is marked as having an effect on society
     */
    public record Publicity(
            boolean open,
            String ground,
            String remark,
            List<Fact> days,
            @Nullable String publicAddress,
            boolean impact) {}

    /** Something that happened. */
    public record Event(String what, String who, List<String> details) {}

    /** What the person may do. */
    public record May(boolean correct, boolean annul, boolean repair, boolean disclose, String annulledFrom) {}

    /** Grounds to choose from. */
    public List<DecisionListPage.Choice> grounds() {
        return DisclosureGround.all().stream()
                .map(ground -> new DecisionListPage.Choice(
                        ground.id(),
                        (ground.open() ? "公开：" : "不公开：") + ground.sentence() + "（"
                                + ground.article().chinese() + "）",
                        false))
                .toList();
    }
}
