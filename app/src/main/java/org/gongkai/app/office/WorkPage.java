package org.gongkai.app.office;

import java.util.List;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.lists.MyCounts;
import org.jspecify.annotations.Nullable;

/**
 * One of the three lists: what waits, what is under way, what is done.
 *
 * @param next the address of the page that follows, or null
 */
public record WorkPage(
        Tab tab,
        MyCounts.Counts counts,
        List<Group> groups,
        @Nullable String next) {
    /** The lists. */
    public enum Tab {
        WAITING("待办", "/office", "没有等您办理的事项", "有新的事项时，这里和提醒里都会出现。"),
        UNDER_WAY("在途", "/office/under-way", "没有在途的事项", "您起草或者办过、还没有办完的，列在这里。"),
        DONE("已办结", "/office/done", "还没有办结的事项", "您起草或者办过的，办结后列在这里。");

        private final String title;
        private final String href;
        private final String empty;
        private final String emptyWhy;

        Tab(String title, String href, String empty, String emptyWhy) {
            this.title = title;
            this.href = href;
            this.empty = empty;
            this.emptyWhy = emptyWhy;
        }

        public String title() {
            return title;
        }

        public String href() {
            return href;
        }

        public String empty() {
            return empty;
        }

        public String emptyWhy() {
            return emptyWhy;
        }
    }

    /** Lines under a heading, which may be blank. */
    public record Group(String title, List<Line> lines) {}

    /**
     * A line.
     *
     * @param why the reason for which it waits, or blank
     * @param words how urgent, or where it stands
     * @param day under the words, or blank
     */
    public record Line(
            String address,
            String title,
            boolean unread,
            String meta,
            String why,
            Tone tone,
            String words,
            String day) {}

    public List<Tab> tabs() {
        return List.of(Tab.values());
    }

    public int count(Tab tab) {
        return switch (tab) {
            case WAITING -> counts.waiting();
            case UNDER_WAY -> counts.underWay();
            case DONE -> counts.done();
        };
    }

    /** 今天到期 2 件，已逾期 1 件。 */
    public String summary() {
        if (counts.waiting() == 0) {
            return "";
        }
        String late = counts.overdue() == 0 ? "" : "，已逾期 " + counts.overdue() + " 件";
        String today = counts.dueToday() == 0 ? "" : "，今天到期 " + counts.dueToday() + " 件";
        return "等您办理的有 " + counts.waiting() + " 件" + late + today + "。";
    }
}
