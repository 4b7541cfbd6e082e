package org.gongkai.app.memos;

import java.util.List;
import org.gongkai.app.signoff.page.SignoffPage;
import org.jspecify.annotations.Nullable;

/**
 * A person's memos under one heading.
 *
 * @param next the address of the page that follows, or null
 */
public record MemoListPage(
        Tab tab, List<Line> lines, @Nullable String next, long waiting) {
    /** The headings. */
    public enum Tab {
        WAITING("待我处理", "现在没有等您处理的签报", "有新的到您这一步时，这里和提醒里都会出现。"),
        DRAFTED("我起草的", "您还没有起草过签报", "点“起草签报”开始写一件。"),
        UNDER_WAY("在途", "没有您参与的、还在办理的签报", "您起草或者办过、还没有办完的会列在这里。"),
        HANDLED("已办", "您还没有办理过别人的签报", "您核稿、会签或者签发过的会列在这里。"),
        FILED("已归档", "还没有归档的签报", "您参与过的，以及您分管机关的，归档后会列在这里。");

        private final String title;
        private final String empty;
        private final String emptyWhy;

        Tab(String title, String empty, String emptyWhy) {
            this.title = title;
            this.empty = empty;
            this.emptyWhy = emptyWhy;
        }

        public String title() {
            return title;
        }

        public String empty() {
            return empty;
        }

        public String emptyWhy() {
            return emptyWhy;
        }

        /** As the address has it: {@code under-way}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Tab of(String key) {
            return java.util.Arrays.stream(values())
                    .filter(tab -> tab.key().equals(key))
                    .findFirst()
                    .orElse(WAITING);
        }
    }

    /**
     * A line of the list.
     *
     * @param meta who drafted, where it stands, for whom it waits
     * @param chip how urgent it is
     * @param day the date under it, or blank
     */
    public record Line(String address, String title, String meta, SignoffPage.Chip chip, String day, boolean unread) {}

    public List<Tab> tabs() {
        return List.of(Tab.values());
    }
}
