package org.gongkai.app.decisions;

/** A number of working days that a notice can change: {@code decisions/limits.csv}. */
enum Limit {
    /** 自作出决定之日起 7 个工作日内公示. */
    PUBLISH,
    /** 行政处罚法第四十八条: withdrawn within three days of being annulled. */
    TAKE_DOWN,
    /** So many days before the last one it is soon. */
    SOON;

    private final int days;
    private final String basis;

    Limit() {
        var row = FieldList.table("limits.csv").rows().stream()
                .filter(one -> one.get("name").equals(name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("limits.csv lacks " + name()));
        days = row.number("days");
        basis = row.get("basis");
    }

    int days() {
        return days;
    }

    String basis() {
        return basis;
    }
}
