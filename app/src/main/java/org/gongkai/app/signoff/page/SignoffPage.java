package org.gongkai.app.signoff.page;

import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A sign-off as one person sees it now: what a page of any subject shows beside its text.
 *
 * @param revision what every act of the page names as seen
 * @param chip the state in a few words, for a small screen's top and for lists
 * @param way the steps of the route, in order
 * @param said the opinions given so far, by step
 * @param waiting who waits for whom
 * @param past what happened, newest first, with what is waited for on top
 * @param desk what the person can do at this step, or null where it does not wait for the person
 * @param news what the person's own act brought about, right after it; or null
 */
public record SignoffPage(
        UUID id,
        long revision,
        Standing standing,
        Chip chip,
        List<Stage> way,
        List<Said> said,
        List<WaitsFor> waiting,
        List<Past> past,
        @Nullable Desk desk,
        More more,
        @Nullable String news) {
    /** The largest words of the page, and the reasons for them. */
    public record Standing(String label, String words, Tone tone, List<String> reasons) {}

    /** A state in a few words. */
    public record Chip(String words, Tone tone) {}

    /**
     * A step on the way.
     *
     * @param style {@code done}, {@code now}, {@code late}, {@code to-come} or {@code left-out}
     * @param words who did it, who has it, or who will
     */
    public record Stage(String title, String words, String style) {}

    /** What was said at a step. */
    public record Said(String step, List<Line> lines) {
        /** What was said about the present version. */
        public List<Line> present() {
            return lines.stream().filter(line -> line.about().isBlank()).toList();
        }

        /** What was said about earlier ones. */
        public List<Line> earlier() {
            return lines.stream().filter(line -> !line.about().isBlank()).toList();
        }

        /**
         * @param words the opinion; blank where the word in {@code chip} says enough
         * @param by who, and for whom
         * @param ink the handwritten signature, or null
         * @param about which version it was about, where that is not the present one; or blank
         */
        public record Line(
                String words,
                @Nullable Chip chip,
                String by,
                String when,
                @Nullable Ink ink,
                String about) {}
    }

    /**
     * A handwritten signature.
     *
     * @param path the lines as a path of a drawing 340 wide and 110 high; blank for a picture
     * @param holds whether it still stands under the content it was written for
     */
    public record Ink(String path, boolean holds, String verdict) {}

    /** One person is waited for. */
    public record WaitsFor(String who, String step, String words, Chip chip) {}

    /**
     * A point of the timeline.
     *
     * @param style blank, {@code waiting} or {@code late}
     * @param text the opinion or reason given, or blank
     */
    public record Past(String title, String words, String text, String style) {}

    /**
     * What the person can do at this step.
     *
     * @param act what the main button posts: {@code agree}, {@code number} or {@code finish}; blank where the person may not
     * @param button what the main button says
     * @param forWhom whose task it is, where the person acts for somebody; or blank
     * @param judges whether opinions are given here
     * @param bar why the person may not decide, or blank
     * @param takers to whom the task can be passed on
     */
    public record Desk(
            UUID task,
            Step.Kind kind,
            String act,
            String button,
            String forWhom,
            boolean judges,
            boolean mayDisagree,
            boolean vacant,
            String bar,
            List<Back> backTo,
            List<Colleague> takers,
            List<String> phrases) {}

    /** A step to which it can be sent back. */
    public record Back(int step, String title) {}

    /** What else the person may do. */
    public record More(
            boolean revise,
            boolean submit,
            boolean recall,
            boolean withdraw,
            boolean chase,
            boolean add,
            List<Removable> removable) {
        public boolean any() {
            return recall || withdraw || chase || add || !removable.isEmpty();
        }
    }

    /** A signer whose task the person may take away. */
    public record Removable(UUID task, String name) {}

    /** Whether the page waits for its reader. */
    public boolean mine() {
        return desk != null;
    }

    /** The word on the way back at the top of a phone: 待我签发, 签报. */
    public String backTitle(String list) {
        return desk == null ? list : "待我" + desk.kind().title();
    }
}
