package org.gongkai.app.evidence;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.UploadForm;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.web.Cursor;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of facts show. */
@Component
class EvidenceReading {
    private static final int A_PAGE = 50;

    private final EvidenceStore store;
    private final EvidenceFacts counted;
    private final FactKinds kinds;
    private final Directory directory;
    private final Files files;
    private final Clock clock;

    EvidenceReading(
            EvidenceStore store,
            EvidenceFacts counted,
            FactKinds kinds,
            Directory directory,
            Files files,
            Clock clock) {
        this.store = store;
        this.counted = counted;
        this.kinds = kinds;
        this.directory = directory;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    OverviewPage overview(int asked, String organCode, SignedIn who) {
        int year = year(asked);
        Organ organ = directory
                .organ(organCode)
                .or(() -> directory.organ(who.ownOrgan()))
                .orElse(who.home());
        Map<String, BigDecimal> sums = counted.sums(Extent.ofYear(below(organ, year), year));
        Set<String> sections =
                new LinkedHashSet<>(kinds.all().stream().map(FactKind::section).toList());
        return new OverviewPage(
                year,
                years(),
                organ.code(),
                organs(who.viewer()),
                sections.stream()
                        .map(section -> new OverviewPage.Section(
                                section,
                                kinds.all().stream()
                                        .filter(kind -> kind.section().equals(section))
                                        .map(kind -> new OverviewPage.Kind(
                                                kind.title(), address(kind, year, organ, null), said(kind, sums)))
                                        .toList()))
                        .toList(),
                !who.viewer().homes().isEmpty());
    }

    @Transactional(readOnly = true)
    Optional<FactListPage> list(String code, int asked, String organCode, @Nullable Cursor after, SignedIn who) {
        int year = year(asked);
        Organ organ = directory
                .organ(organCode)
                .or(() -> directory.organ(who.ownOrgan()))
                .orElse(who.home());
        return kinds.find(code).map(kind -> {
            var extent = Extent.ofYear(below(organ, year), year);
            List<EvidenceEntry> found =
                    store.list(extent.organsAsArray(), code, since(kind, extent), extent.to(), after, A_PAGE + 1);
            List<EvidenceEntry> shown = found.stream().limit(A_PAGE).toList();
            return new FactListPage(
                    code,
                    kind.title(),
                    kind.hint(),
                    year,
                    years(),
                    organ.code(),
                    organs(who.viewer()),
                    said(kind, counted.sums(extent)),
                    lines(kind, shown),
                    found.size() > A_PAGE
                            ? address(
                                    kind,
                                    year,
                                    organ,
                                    new Cursor(
                                            shown.getLast().day(),
                                            shown.getLast().id()))
                            : null,
                    !who.viewer().homes().isEmpty());
        });
    }

    /** What stands is what was said of it last, be it years ago: the list shows what the number above it rests on. */
    private static LocalDate since(FactKind kind, Extent extent) {
        return kind.standing() ? LocalDate.EPOCH : extent.from();
    }

    private List<FactListPage.Line> lines(FactKind kind, List<EvidenceEntry> entries) {
        Map<Long, String> names = new HashMap<>();
        return entries.stream()
                .map(entry -> new FactListPage.Line(
                        Evidence.ADDRESS + entry.id(),
                        entry.title(),
                        names.computeIfAbsent(entry.organ(), this::organName) + details(kind, entry) + " · 来源："
                                + entry.source(),
                        kind.numbered() ? number(entry.amount()) + " " + kind.unit() : "",
                        (kind.standing() ? "截至" : "") + time(kind, entry)))
                .toList();
    }

    private static String details(FactKind kind, EvidenceEntry entry) {
        var words = new StringBuilder();
        kind.fields().forEach(field -> {
            String value = entry.details().get(field.code());
            if (value != null) {
                words.append(" · ")
                        .append(field.type() == FactKind.Type.CHOICE ? "" : field.title() + " ")
                        .append(field.said(value));
            }
        });
        return words.toString();
    }

    @Transactional(readOnly = true)
    Optional<FactPage> one(UUID id, Viewer viewer, List<UploadForm.Refusal> refused, @Nullable String news) {
        return store.one(id).map(entry -> {
            FactKind kind = kinds.find(entry.kind()).orElseThrow();
            return new FactPage(
                    id,
                    kind.code(),
                    kind.title(),
                    entry.title(),
                    entry.withdrawn(),
                    facts(kind, entry),
                    entry.withdrawn() ? List.of() : counting(kind, entry),
                    store.changes(id).stream().map(this::change).toList(),
                    files.heldBy(Evidence.KIND, id),
                    refused,
                    !entry.withdrawn() && Evidence.writes(viewer, entry.organ()),
                    news);
        });
    }

    private List<FactPage.Fact> facts(FactKind kind, EvidenceEntry entry) {
        var facts = new ArrayList<FactPage.Fact>();
        facts.add(new FactPage.Fact("机关", organName(entry.organ())));
        facts.add(new FactPage.Fact(kind.standing() ? "截至" : "日期", time(kind, entry)));
        if (kind.numbered()) {
            facts.add(new FactPage.Fact("数量", number(entry.amount()) + " " + kind.unit()));
        }
        kind.fields().forEach(field -> {
            String value = entry.details().get(field.code());
            if (value != null) {
                facts.add(new FactPage.Fact(field.title(), field.said(value)));
            }
        });
        facts.add(new FactPage.Fact("来源", entry.source()));
        String by = entry.enteredBy() == null
                ? ""
                : directory.person(entry.enteredBy()).map(Person::name).orElse("");
        facts.add(new FactPage.Fact("登记", moment(entry.enteredAt()) + " " + by));
        return facts;
    }

    private List<String> counting(FactKind kind, EvidenceEntry entry) {
        return kinds.measuresOf(kind.code()).stream()
                .filter(measure -> measure.where().entrySet().stream()
                        .allMatch(condition ->
                                condition.getValue().equals(entry.details().get(condition.getKey()))))
                .map(measure -> measure.measure().title())
                .toList();
    }

    private FactPage.Change change(EvidenceStore.Change change) {
        return new FactPage.Change(
                change.kind().equals("WITHDRAWN") ? "撤销" : "更正",
                moment(change.at()) + " " + change.by(),
                change.reason(),
                "原来：" + change.title() + "，" + change.day() + "，数量 " + change.amount());
    }

    /** Each measure of the kind that is not nothing, in words. */
    private List<String> said(FactKind kind, Map<String, BigDecimal> sums) {
        return kinds.measuresOf(kind.code()).stream()
                .filter(measure -> sums.containsKey(measure.measure().name()))
                .map(measure -> measure.measure().title() + " "
                        + number(sums.getOrDefault(measure.measure().name(), BigDecimal.ZERO)) + " "
                        + measure.measure().unit())
                .toList();
    }

    private Collection<Long> below(Organ organ, int year) {
        return directory.below(organ.id(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A year of ours, this one where another was asked for. */
    private int year(int asked) {
        return asked < 2000 || asked > LocalDate.now(clock).getYear()
                ? LocalDate.now(clock).getYear()
                : asked;
    }

    private List<Integer> years() {
        int now = LocalDate.now(clock).getYear();
        return IntStream.iterate(now, year -> year >= now - 9, year -> year - 1)
                .boxed()
                .toList();
    }

    /** Whose facts the person sees something of. */
    private List<Option> organs(Viewer viewer) {
        return directory.organs().stream()
                .filter(organ -> viewer.sees(organ.id()))
                .map(organ -> new Option(organ.code(), organ.shortName()))
                .toList();
    }

    private String organName(long organ) {
        return directory.organ(organ).map(Organ::shortName).orElse("");
    }

    private static String address(FactKind kind, int year, Organ organ, @Nullable Cursor after) {
        return "/office/evidence/kinds/" + kind.code() + "?year=" + year + "&organ=" + organ.code()
                + (after == null ? "" : "&after=" + after.text());
    }

    private static String time(FactKind kind, EvidenceEntry entry) {
        String day = SpokenDay.said(entry.day());
        return kind.standing() ? day : entry.since() == null ? day : SpokenDay.said(entry.since()) + "至 " + day;
    }

    private String moment(OffsetDateTime at) {
        return SpokenDay.said(at, clock.getZone());
    }

    /** 3 317 579, as an office reads long numbers. */
    static String number(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        String text = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ") + (point < 0 ? "" : text.substring(point));
    }
}
