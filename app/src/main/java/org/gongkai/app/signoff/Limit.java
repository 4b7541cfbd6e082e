package org.gongkai.app.signoff;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.gongkai.law.calendar.WorkingDays;

/**
 * 办理时限: how long a person may take at a step.
 *
 * @param amount 1 or more
 */
public record Limit(int amount, Unit unit) {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAYS);
    }

    /** By the clock, nights and holidays included: for what is urgent. */
    public static Limit hours(int amount) {
        return new Limit(amount, Unit.HOURS);
    }

    public enum Unit {
        WORKING_DAYS("个工作日"),
        HOURS("小时");

        private final String title;

        Unit(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The last second still in time; the day on which it is given is not counted. */
    public ZonedDateTime due(ZonedDateTime given, WorkingDays calendar) {
        return switch (unit) {
            case HOURS -> given.plusHours(amount);
            case WORKING_DAYS ->
                calendar.after(given.toLocalDate(), amount).atTime(LAST_SECOND).atZone(given.getZone());
        };
    }

    public String words() {
        return amount + " " + unit.title();
    }
}
