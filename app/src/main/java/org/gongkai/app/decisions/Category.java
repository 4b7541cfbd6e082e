package org.gongkai.app.decisions;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongkai.app.decisions.Field.Place;

/**
 * 类别, by which decisions are counted: 许可类别, 处罚类别, 强制种类, 收费项目. A decision is of one: where it has several, of 多种; what no
 * list foresees (其他-…) is 其他.
 */
final class Category {
    static final String SEVERAL = "多种";
    static final String NONE = "未注明";

    /** The same in SQL, over a row of {@code decision}. */
    static final String SQL = sql();

    private Category() {}

    /** How a column of them is headed. */
    static String heading(DecisionKind kind) {
        FieldList list = FieldList.of(kind);
        return list.get(list.indexOf(place(kind))).name();
    }

    static String of(NewDecision decision) {
        return of(decision.kind(), decision.value(place(decision.kind())));
    }

    static String of(Decision decision) {
        FieldList list = decision.list();
        return of(decision.kind(), decision.value(list.get(list.indexOf(place(decision.kind())))));
    }

    /** @param written as the record has it, normalised */
    static String of(DecisionKind kind, String written) {
        if (written.isEmpty()) {
            return NONE;
        }
        if (kind == DecisionKind.CHARGE) {
            return written;
        }
        if (written.startsWith(Options.OTHER)) {
            return Options.OTHER;
        }
        return severalAllowed(kind) && written.contains("、") ? SEVERAL : written;
    }

    private static Place place(DecisionKind kind) {
        return kind == DecisionKind.CHARGE ? Place.TITLE : Place.CATEGORY;
    }

    private static boolean severalAllowed(DecisionKind kind) {
        FieldList list = FieldList.of(kind);
        return list.get(list.indexOf(Place.CATEGORY)).form() == Field.Form.CHOICES_OR_NAMED;
    }

    private static String sql() {
        String written = "details ->> case kind "
                + Arrays.stream(DecisionKind.values())
                        .filter(kind -> place(kind) == Place.CATEGORY)
                        .map(kind -> {
                            FieldList list = FieldList.of(kind);
                            return "when '" + kind + "' then '"
                                    + list.get(list.indexOf(Place.CATEGORY)).code() + "'";
                        })
                        .collect(Collectors.joining(" "))
                + " end";
        String several = Arrays.stream(DecisionKind.values())
                .filter(kind -> place(kind) == Place.CATEGORY && severalAllowed(kind))
                .map(kind -> "'" + kind + "'")
                .collect(Collectors.joining(", "));
        return """
                case when kind = 'CHARGE' then title
                    when starts_with(%1$s, '%2$s') then '%2$s'
                    when kind in (%3$s) and position('、' in %1$s) > 0 then '%4$s'
                    else coalesce(nullif(%1$s, ''), '%5$s') end""".formatted("(" + written + ")", Options.OTHER, several, SEVERAL, NONE);
    }
}
