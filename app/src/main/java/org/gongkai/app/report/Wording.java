package org.gongkai.app.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.Section;
import org.springframework.stereotype.Component;

/** 建议的写法: the usual sentences with their slots, and last year's text with its figures turned into slots. */
@Component
class Wording {
    private final Slots slots;
    private final List<Usual> usual;

    Wording(Slots slots) {
        this.slots = slots;
        this.usual = DataLines.of("wording.csv", 3).stream()
                .map(line -> new Usual(Integer.parseInt(line[0]), line[1], line[2]))
                .toList();
    }

    private record Usual(int part, String when, String text) {}

    /** The usual sentences of every part, as far as they fit these figures. */
    ReportText usual(Slots.Says says, boolean government) {
        ReportText text = ReportText.EMPTY;
        for (Usual sentence : usual) {
            if (fits(sentence.when(), says.figures(), government)) {
                text = text.with(sentence.part(), text.parts().get(sentence.part()) + "\n" + sentence.text());
            }
        }
        return text;
    }

    private boolean fits(String when, Figures figures, boolean government) {
        String[] words = when.isBlank() ? new String[0] : when.split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean holds = switch (words[i]) {
                case "政府" -> government;
                case "部门" -> !government;
                case "计" -> slots.find(words[++i]).isPresent();
                case "未计" -> slots.find(words[++i]).isEmpty();
                case "有" -> any(words[++i], figures);
                case "无" -> !any(words[++i], figures);
                default -> throw new IllegalStateException("report/wording.csv: " + when);
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private boolean any(String slot, Figures figures) {
        return slots.find(slot)
                .map(found -> found.amount(figures).signum() != 0)
                .orElse(false);
    }

    /**
     * Last year's text for this year: its own year becomes 【年度】, and a figure that only one named slot had then becomes that slot.
     * What several slots had, or none, stays as it is and is read again by a person.
     */
    ReportText ofLastYear(AnnualReport last, Map<String, BigDecimal> cells) {
        Map<String, List<Slot>> byAmount = new HashMap<>();
        slots.named().forEach(slot -> {
            BigDecimal amount = slot.cells().stream()
                    .map(cell -> cells.getOrDefault(cell, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (amount.signum() > 0) {
                byAmount.computeIfAbsent(Figures.plain(amount), _ -> new ArrayList<>())
                        .add(slot);
            }
        });
        var parts = new ArrayList<String>();
        for (int part = 0; part < ReportText.PARTS; part++) {
            parts.add(slotted(prose(last, part), last.year() == null ? 0 : last.year(), byAmount));
        }
        return new ReportText(parts);
    }

    private static String prose(AnnualReport report, int part) {
        var text = new StringBuilder();
        for (Section section : report.sections()) {
            if (section.number() == part) {
                for (Place place : section.prose()) {
                    text.append(report.source().at(place)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String slotted(String text, int year, Map<String, List<Slot>> byAmount) {
        String years = year == 0
                ? text
                : text.replace(year + "年", "【年度】年")
                        .replace((year + 1) + "年", "【下一年度】年")
                        .replace((year - 1) + "年", "【上一年度】年");
        Matcher number = TypedFigures.NUMBER.matcher(years);
        return number.replaceAll(found -> {
            List<Slot> had = byAmount.getOrDefault(found.group(1).replace(",", ""), List.of());
            List<Slot> meant = had.stream()
                    .filter(slot -> years.startsWith(slot.unit(), found.end(1)))
                    .toList();
            return Matcher.quoteReplacement(
                    meant.size() == 1 ? "【" + meant.getFirst().name() + "】" : found.group());
        });
    }
}
