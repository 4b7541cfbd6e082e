package org.gongkai.app.normative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.UploadForm;
import org.gongkai.app.normative.DocumentPage.Fact;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of one document shows. */
@Component
class NormativeDocumentReading {
    private static final int LATE_DAYS = 30;

    private final NormativeStore store;
    private final CleanUpStore cleanUps;
    private final Directory directory;
    private final Files files;
    private final Clock clock;

    NormativeDocumentReading(
            NormativeStore store, CleanUpStore cleanUps, Directory directory, Files files, Clock clock) {
        this.store = store;
        this.cleanUps = cleanUps;
        this.directory = directory;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<NormativeDocument> one(UUID id) {
        return store.one(id);
    }

    @Transactional(readOnly = true)
    List<DocumentEvent> events(UUID id) {
        return store.events(id);
    }

    /** State and end on a day, as pages say them. */
    record Standing(String state, String tone, String until, boolean alive) {}

    @Transactional(readOnly = true)
    Optional<DocumentPage> page(UUID id, Viewer viewer, List<UploadForm.Refusal> refused, @Nullable String news) {
        return store.one(id).map(document -> {
            List<DocumentEvent> events = store.events(id);
            Course course = Course.of(events);
            Standing standing = standing(course, LocalDate.now(clock));
            Optional<Organ> organ = directory.organ(document.organ());
            boolean writes = NormativeDocuments.writes(viewer, document.organ());
            return new DocumentPage(
                    id,
                    document.title(),
                    document.number(),
                    standing.state(),
                    standing.tone(),
                    standing.until(),
                    facts(document, course, organ.map(Organ::name).orElse("")),
                    told(events, writes),
                    writes && standing.alive() ? acts(viewer, document) : List.of(),
                    why(writes, standing, organ.map(Organ::shortName).orElse("")),
                    writes && !document.isVoid(),
                    organ.filter(one -> one.until() != null).map(Organ::name).orElse(null),
                    files.heldBy(NormativeDocuments.KIND, id),
                    refused,
                    cleanUps.conclusions(id),
                    news);
        });
    }

    private static List<DocumentAct> acts(Viewer viewer, NormativeDocument document) {
        return Stream.of(DocumentAct.values())
                .filter(act -> act != DocumentAct.TRANSFER || NormativeDocuments.directs(viewer, document.organ()))
                .toList();
    }

    private static String why(boolean writes, Standing standing, String organ) {
        if (!writes) {
            return "这件文件在" + organ + "名下，由" + organ + "的经办人或公开办登记。";
        }
        return standing.alive() ? "" : "文件" + standing.state() + "，不再登记新的事件。记错了的，从经过里更正那一条。";
    }

    static Standing standing(Course course, LocalDate today) {
        Optional<Spell> now = course.on(today);
        if (now.isEmpty()) {
            return course.last()
                    .map(spell -> new Standing(
                            Objects.requireNonNull(spell.closing(), "a spell of the past has ended")
                                    .title(),
                            "plain",
                            SpokenDay.said(Objects.requireNonNull(spell.until())) + "起",
                            false))
                    .orElse(new Standing("登记已作废", "plain", "记错了，不计入任何数字", false));
        }
        Spell spell = now.get();
        LocalDate until = spell.until();
        if (spell.inForceFrom().isAfter(today)) {
            return new Standing("待施行", "info", SpokenDay.said(spell.inForceFrom()) + "施行；制发之日起计入现行有效", true);
        }
        if (until == null) {
            return new Standing("现行有效", "done", "长期有效", true);
        }
        if (spell.closing() != Spell.Closing.LAPSED) {
            String what = Objects.requireNonNull(spell.closing()).title().substring(1);
            return new Standing("现行有效", "done", SpokenDay.said(until) + "起" + what, true);
        }
        String last = "有效期至 " + SpokenDay.said(until.minusDays(1));
        return until.isAfter(today.plusMonths(6))
                ? new Standing("现行有效", "done", last, true)
                : new Standing("即将到期", "warning", last + "；到期自动失效", true);
    }

    private static List<Fact> facts(NormativeDocument document, Course course, String organ) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("文号", document.number()));
        facts.add(new Fact("台账", organ + (document.joint().isEmpty() ? "" : "（牵头）")));
        fact(facts, "联合发文", document.joint());
        if (!course.spells().isEmpty()) {
            Spell first = course.spells().getFirst();
            facts.add(new Fact(first.opening() == Spell.Opening.MADE ? "制发" : "划入", SpokenDay.said(first.since())));
            facts.add(new Fact("施行", SpokenDay.said(first.inForceFrom())));
        }
        facts.add(new Fact("合法性审核", document.reviewNumber().isEmpty() ? "没有登记" : document.reviewNumber()));
        fact(facts, "统一登记", document.registerNumber());
        fact(facts, "备案", document.recordNumber());
        fact(facts, "公布载体", document.publishedIn());
        return facts;
    }

    private static void fact(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private List<DocumentPage.Told> told(List<DocumentEvent> events, boolean writes) {
        Set<UUID> undone = Course.undone(events);
        Map<UUID, Person> people = directory.people(
                events.stream().map(DocumentEvent::by).filter(Objects::nonNull).toList());
        Map<Long, String> organs = organs(events);
        LocalDate today = LocalDate.now(clock);
        return events.stream()
                .sorted(Comparator.comparing(DocumentEvent::day)
                        .thenComparing(DocumentEvent::ordinal)
                        .reversed())
                .map(event -> {
                    Person by = event.by() == null ? null : people.get(event.by());
                    boolean gone = undone.contains(event.id());
                    return new DocumentPage.Told(
                            event.kind().title(),
                            SpokenDay.said(event.day()),
                            lines(event, organs, events),
                            moment(event.at()) + (by == null ? "" : " " + by.name()) + "登记",
                            late(event),
                            gone,
                            event.day().isAfter(today),
                            writes && !gone && event.kind().moves()
                                    ? NormativeDocuments.ADDRESS + event.document() + "/events/" + event.id()
                                            + "/correct"
                                    : null);
                })
                .toList();
    }

    private Map<Long, String> organs(Collection<DocumentEvent> events) {
        Map<Long, String> names = new HashMap<>();
        events.stream()
                .map(DocumentEvent::toOrgan)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> directory.organ(id).ifPresent(organ -> names.put(id, organ.name())));
        return names;
    }

    private static List<String> lines(DocumentEvent event, Map<Long, String> organs, List<DocumentEvent> events) {
        var lines = new ArrayList<String>();
        LocalDate from = event.inForceFrom();
        if (from != null && !from.equals(event.day())) {
            lines.add(SpokenDay.said(from) + "施行");
        }
        if (event.lastDay() != null) {
            lines.add("有效期至 " + SpokenDay.said(event.lastDay()));
        } else if (event.endless()) {
            lines.add("改为长期有效");
        }
        if (event.kind() == EventKind.TRANSFERRED) {
            lines.add("划入" + (event.toOrgan() == null ? event.otherOrgan() : organs.get(event.toOrgan())));
        } else if (event.kind() == EventKind.RECEIVED) {
            lines.add("由" + event.otherOrgan() + "划入");
        }
        add(lines, "依据：", event.basis());
        add(lines, event.kind() == EventKind.DESCRIBED ? "" : "条款：", event.part());
        if (event.undoes() != null) {
            events.stream()
                    .filter(one -> one.id().equals(event.undoes()))
                    .findFirst()
                    .ifPresent(wrong -> lines.add("撤销 " + SpokenDay.said(wrong.day()) + "的“"
                            + wrong.kind().title() + "”"));
        }
        add(lines, "原因：", event.reason());
        return lines;
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(label + text);
        }
    }

    private String moment(OffsetDateTime at) {
        return SpokenDay.said(at, clock.getZone());
    }

    /** Told in a later year, or more than a month after. */
    private boolean late(DocumentEvent event) {
        LocalDate told = event.at().atZoneSameInstant(clock.getZone()).toLocalDate();
        return event.kind().moves()
                && (told.isAfter(event.day().plusDays(LATE_DAYS))
                        || told.getYear() > event.day().getYear());
    }
}
