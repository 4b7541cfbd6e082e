package org.gongkai.app.signoff.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Handwriting;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The opinions of a sign-off by step, in the order of the route; none is ever left out. */
@Component
class Opinions {
    private final Signatures signatures;
    private final Colleagues colleagues;

    Opinions(Signatures signatures, Colleagues colleagues) {
        this.signatures = signatures;
        this.colleagues = colleagues;
    }

    List<SignoffPage.Said> said(Sheet sheet, Moments moments) {
        Map<Integer, List<Deed>> bySteps = new LinkedHashMap<>();
        sheet.deeds().stream()
                .filter(deed -> deed.kind().opinion())
                .sorted(java.util.Comparator.comparingInt(Deed::step))
                .forEach(deed -> bySteps.computeIfAbsent(deed.step(), at -> new ArrayList<>())
                        .add(deed));
        Map<UUID, Colleague> units = units(sheet, bySteps);
        return bySteps.values().stream()
                .map(deeds -> new SignoffPage.Said(deeds.getFirst().stepName(), lines(sheet, deeds, units, moments)))
                .toList();
    }

    /** A countersigner speaks for a unit: theirs are named with it. */
    private Map<UUID, Colleague> units(Sheet sheet, Map<Integer, List<Deed>> bySteps) {
        List<UUID> people = sheet.route().placesOf(Step.Kind.COUNTERSIGN).stream()
                .flatMap(place -> bySteps.getOrDefault(place, List.of()).stream())
                .flatMap(deed -> Optional.ofNullable(deed.by()).stream())
                .toList();
        return people.isEmpty() ? Map.of() : colleagues.of(people);
    }

    private List<SignoffPage.Said.Line> lines(
            Sheet sheet, List<Deed> deeds, Map<UUID, Colleague> units, Moments moments) {
        if (deeds.size() > 1 && deeds.stream().allMatch(deed -> plainly(sheet, deed))) {
            String names =
                    String.join("、", deeds.stream().map(Opinions::by).distinct().toList());
            return List.of(new SignoffPage.Said.Line(
                    names,
                    new SignoffPage.Chip("均同意", Tone.DONE),
                    "",
                    moments.said(deeds.getLast().at()),
                    null,
                    ""));
        }
        return deeds.stream().map(deed -> line(sheet, deed, units, moments)).toList();
    }

    /** Whether somebody agreed to the present version and said no more. */
    private static boolean plainly(Sheet sheet, Deed deed) {
        return deed.kind() == Deed.Kind.AGREE
                && !deed.handwritten()
                && deed.version() == sheet.signOff().version()
                && (deed.text().isBlank() || deed.text().matches("同意。?"));
    }

    private SignoffPage.Said.Line line(Sheet sheet, Deed deed, Map<UUID, Colleague> units, Moments moments) {
        String about = deed.version() == sheet.signOff().version() ? "" : "对第 " + deed.version() + " 稿";
        return new SignoffPage.Said.Line(
                deed.text(), chip(deed), named(deed, units), moments.said(deed.at()), ink(deed), about);
    }

    private static SignoffPage.@Nullable Chip chip(Deed deed) {
        return switch (deed.kind()) {
            case RETURN -> new SignoffPage.Chip("退回", Tone.SOON);
            case DISAGREE -> new SignoffPage.Chip("不同意", Tone.LATE);
            case SIGN -> new SignoffPage.Chip("签发", Tone.DONE);
            default -> deed.text().startsWith("同意") ? null : new SignoffPage.Chip("同意", Tone.DONE);
        };
    }

    private static String unit(Deed deed, Map<UUID, Colleague> units) {
        return of(deed, units).map(Colleague::organName).orElseGet(() -> by(deed));
    }

    private static String named(Deed deed, Map<UUID, Colleague> units) {
        return of(deed, units).map(unit -> unit.organName() + " ").orElse("") + by(deed);
    }

    private static Optional<Colleague> of(Deed deed, Map<UUID, Colleague> units) {
        return Optional.ofNullable(deed.by()).flatMap(person -> Optional.ofNullable(units.get(person)));
    }

    private static String by(Deed deed) {
        return deed.byName() + (deed.onBehalfOfName() == null ? "" : "（代" + deed.onBehalfOfName() + "）");
    }

    private SignoffPage.@Nullable Ink ink(Deed deed) {
        if (!deed.handwritten()) {
            return null;
        }
        return signatures
                .under(deed.id())
                .filter(signature -> signature.handwriting().form() == Handwriting.Form.STROKES)
                .map(signature -> new SignoffPage.Ink(
                        new String(signature.handwriting().bytes(), StandardCharsets.UTF_8),
                        signature.holds(),
                        signature.verdict()))
                .orElse(null);
    }
}
