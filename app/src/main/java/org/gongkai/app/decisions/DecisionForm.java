package org.gongkai.app.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.app.decisions.Checked.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of one entry, made of the field list.
 *
 * @param address where it is posted
 * @param correcting whether an entry is corrected, else a new one is made
 * @param seen the revision that is corrected
 * @param organs for which the person may enter; empty where that is settled
 * @param trouble what is wrong with the whole; empty for nothing
 */
public record DecisionForm(
        String address,
        String back,
        DecisionKind kind,
        boolean correcting,
        int seen,
        List<DecisionListPage.Choice> organs,
        List<Section> sections,
        String reason,
        String reasonWrong,
        String trouble,
        int wrong) {
    /** Fields that belong together. */
    public record Section(String title, List<Line> lines) {}

    /** How a field is filled in. */
    public enum Input {
        TEXT,
        LONG,
        DATE,
        SELECT,
        SUGGESTED,
        SEVERAL
    }

    /**
     * A field with what stands in it.
     *
     * @param wrong what is wrong with it; empty for nothing
     * @param other of several: what the list does not foresee
     */
    public record Line(
            String code,
            String name,
            String hint,
            boolean required,
            Input input,
            int max,
            String value,
            String other,
            List<DecisionListPage.Choice> options,
            String wrong) {}

    static DecisionForm of(
            DecisionKind kind, Map<String, String> values, List<Problem> problems, @Nullable Decision corrected) {
        Map<String, String> wrong = new HashMap<>();
        List<String> whole = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.code().isEmpty() || !asked(kind, problem.code())) {
                whole.add(problem.sentence());
            } else {
                wrong.merge(problem.code(), problem.sentence(), (one, other) -> one + " " + other);
            }
        }
        List<Line> party = new ArrayList<>();
        List<Line> matter = new ArrayList<>();
        for (Field field : FieldList.of(kind).fields()) {
            if (field.entered()) {
                boolean ofParty = switch (field.place()) {
                    case PARTY, PARTY_KIND, CREDIT_CODE, DOCUMENT_TYPE, IDENTITY -> true;
                    default -> field.code().endsWith("_FRDB");
                };
                (ofParty ? party : matter).add(line(field, values, wrong.getOrDefault(field.code(), ""), corrected));
            }
        }
        return new DecisionForm(
                corrected == null ? DecisionEntryPages.ADDRESS : DecisionPages.address(corrected.id()) + "/correct",
                corrected == null ? DecisionListPages.ADDRESS : DecisionPages.address(corrected.id()),
                kind,
                corrected != null,
                corrected == null ? 0 : corrected.revision(),
                List.of(),
                List.of(
                        new Section(kind == DecisionKind.CHARGE ? "收费对象" : "行政相对人", party),
                        new Section(kind == DecisionKind.CHARGE ? "收费" : "决定", matter)),
                values.getOrDefault("reason", ""),
                wrong.getOrDefault("reason", ""),
                String.join(" ", whole),
                problems.size());
    }

    DecisionForm with(List<DecisionListPage.Choice> choices) {
        return new DecisionForm(
                address, back, kind, correcting, seen, choices, sections, reason, reasonWrong, trouble, wrong);
    }

    /** What was posted, by code: of several ticked the whole, with what the list does not foresee named as such. */
    static Map<String, String> posted(MultiValueMap<String, String> posted) {
        Map<String, String> values = new HashMap<>();
        posted.forEach((name, all) -> {
            String joined = String.join(
                    "、",
                    all.stream()
                            .map(String::strip)
                            .filter(one -> !one.isEmpty())
                            .toList());
            values.put(name, joined);
        });
        posted.keySet().stream().filter(name -> name.endsWith(".other")).forEach(name -> {
            String code = name.substring(0, name.length() - ".other".length());
            String other = values.getOrDefault(name, "");
            if (!other.isEmpty()) {
                String named = other.startsWith(Options.OTHER) ? other : Options.OTHER + "-" + other;
                values.merge(code, named, (some, more) -> some.isEmpty() ? more : some + "、" + more);
            }
        });
        return values;
    }

    private static boolean asked(DecisionKind kind, String code) {
        return code.equals("reason")
                || FieldList.of(kind).fields().stream()
                        .anyMatch(field -> field.entered() && field.code().equals(code));
    }

    private static Line line(Field field, Map<String, String> values, String wrong, @Nullable Decision corrected) {
        String value = values.getOrDefault(field.code(), "");
        Input input = input(field);
        String hint =
                field.place() == Field.Place.IDENTITY && corrected != null ? "不改的留空；" + field.hint() : field.hint();
        if (input != Input.SEVERAL) {
            return new Line(
                    field.code(),
                    field.name(),
                    hint,
                    field.required(),
                    input,
                    field.max(),
                    value.equals(WrittenDate.OPEN.toString()) ? "长期" : value,
                    "",
                    options(field, List.of(value)),
                    wrong);
        }
        List<String> ticked = value.isEmpty() ? List.of() : List.of(value.split("、"));
        String other = ticked.stream()
                .filter(one -> one.startsWith(Options.OTHER))
                .findFirst()
                .orElse("");
        return new Line(
                field.code(),
                field.name(),
                hint,
                field.required(),
                input,
                field.max(),
                value,
                other,
                options(field, ticked).stream()
                        .filter(option -> !option.value().equals(Options.OTHER))
                        .toList(),
                wrong);
    }

    private static Input input(Field field) {
        return switch (field.form()) {
            case TEXT -> field.max() >= 1000 ? Input.LONG : Input.TEXT;
            case DATE -> Input.DATE;
            case CHOICE -> Input.SELECT;
            case CHOICE_OR_NAMED -> Input.SUGGESTED;
            case CHOICES_OR_NAMED -> Input.SEVERAL;
            case NUMBER, DATE_OR_OPEN, WAN_YUAN, YUAN, CREDIT_CODE, IDENTITY -> Input.TEXT;
        };
    }

    private static List<DecisionListPage.Choice> options(Field field, List<String> chosen) {
        return field.options().isEmpty()
                ? List.of()
                : Options.of(field.options()).titles().entrySet().stream()
                        .map(option -> new DecisionListPage.Choice(
                                option.getKey(), option.getValue(), chosen.contains(option.getKey())))
                        .toList();
    }
}
