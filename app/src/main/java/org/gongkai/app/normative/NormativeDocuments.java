package org.gongkai.app.normative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.search.SearchIndex;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.SpokenDay;
import org.gongkai.law.Article;
import org.gongkai.law.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with normative documents: their making is told, and all that happens to them after. Nothing is ever changed; what was
 * told wrongly is undone by another event, which gives its reason.
 */
@Component
public class NormativeDocuments {
    static final String KIND = "normative";
    static final String ADDRESS = "/office/normative/";
    private static final Article BASIS = new Article(Instrument.OGI, 20, 0, 1);

    private final NormativeStore store;
    private final Directory directory;
    private final Journal journal;
    private final SearchIndex search;
    private final Clock clock;

    NormativeDocuments(NormativeStore store, Directory directory, Journal journal, SearchIndex search, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.journal = journal;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Enters a document into the ledger of the organ.
     *
     * @param opening a making, or a receiving from outside
     * @return its id
     * @throws RefusedEntry where it does not fit; nothing is kept then
     */
    @Transactional
    public UUID enter(long organ, Description description, NewEvent opening) {
        description.check();
        EventRules.check(opening, today());
        if (!opening.kind().opens()) {
            throw new IllegalArgumentException("a document does not begin with " + opening.kind());
        }
        mayWrite(organ);
        unknown(description.number());
        UUID id = UUID.randomUUID();
        store.insert(id, organ, description, Viewers.required().person(), now());
        tell(id, List.of(), event(id, 1, organ, opening, null, null));
        return id;
    }

    /**
     * Tells what happened to a document.
     *
     * @param seen the revision on which this is founded
     * @throws RefusedEntry where it does not fit
     */
    @Transactional
    public void tell(UUID document, int seen, NewEvent event) {
        tell(document, seen, event, null);
    }

    /** The same, in the course of a clean-up. */
    @Transactional
    void tell(UUID document, int seen, NewEvent event, @Nullable UUID cleanUp) {
        EventRules.check(event, today());
        NormativeDocument of = toActOn(document, seen);
        if (event.kind() == EventKind.TRANSFERRED) {
            mayTransfer(of, event);
        }
        List<DocumentEvent> events = store.events(document);
        longer(events, event);
        tell(document, events, event(document, events.size() + 1, of.organ(), event, null, cleanUp));
    }

    private static void longer(List<DocumentEvent> events, NewEvent event) {
        LocalDate last = event.lastDay();
        if (event.kind() != EventKind.EXTENDED || last == null) {
            return;
        }
        Course.of(events)
                .on(event.day())
                .map(Spell::until)
                .filter(until -> last.isBefore(until))
                .ifPresent(until -> {
                    throw new RefusedEntry(
                            "lastDay", "原来有效期至 " + SpokenDay.said(until.minusDays(1)) + "，延长以后应当更晚。缩短有效期的，请登记“修改”。");
                });
    }

    /**
     * 更正: undoes an event that was told wrongly, and tells it anew where there is something to tell.
     *
     * @param instead of the same kind, or null where it had not happened at all
     * @throws RefusedEntry where that does not fit: no reason, already undone, or a later event would hang in the air
     */
    @Transactional
    public void correct(UUID document, int seen, UUID wrong, @Nullable NewEvent instead, String reason) {
        if (reason.isBlank()) {
            throw new RefusedEntry("why", "请写明更正的原因：原来为什么记错、依据什么改。");
        }
        NormativeDocument of = toActOn(document, seen);
        List<DocumentEvent> events = store.events(document);
        DocumentEvent told = events.stream()
                .filter(event -> event.id().equals(wrong) && event.kind().moves())
                .findFirst()
                .orElseThrow(() -> new RefusedEntry("", "没有找到要更正的这一条。请从文件的经过里选。"));
        if (Course.undone(events).contains(wrong)) {
            throw new RefusedEntry("", "这一条已经更正过了。请看文件的经过，更正现在有效的那一条。");
        }
        DocumentEvent undoing = new DocumentEvent(
                UUID.randomUUID(),
                document,
                events.size() + 1,
                EventKind.CORRECTED,
                of.organ(),
                told.day(),
                null,
                null,
                false,
                "",
                null,
                "",
                "",
                reason,
                wrong,
                null,
                Viewers.required().person(),
                now());
        var all = new ArrayList<DocumentEvent>(List.of(undoing));
        if (instead != null) {
            EventRules.check(instead, today());
            if (instead.kind() == EventKind.TRANSFERRED) {
                mayTransfer(of, instead);
            }
            all.add(event(document, events.size() + 2, told.organ(), instead, null, told.cleanUp()));
        }
        tell(document, events, all.toArray(DocumentEvent[]::new));
    }

    /** 更正登记项: what the register says of it, not what happened to it. */
    @Transactional
    public void describe(UUID document, int seen, Description description, String reason) {
        description.check();
        if (reason.isBlank()) {
            throw new RefusedEntry("reason", "请写明更正的原因。");
        }
        NormativeDocument of = toActOn(document, seen);
        if (!of.number().equals(description.number())) {
            unknown(description.number());
        }
        List<DocumentEvent> events = store.events(document);
        store.describe(document, description);
        NewEvent told = new NewEvent(
                EventKind.DESCRIBED, today(), null, null, false, "", null, "", before(of, description), reason);
        tell(document, events, event(document, events.size() + 1, of.organ(), told, null, null));
    }

    /** What was changed, with what it said before. */
    private static String before(NormativeDocument old, Description now) {
        var changes = new ArrayList<String>();
        if (!old.number().equals(now.number())) {
            changes.add("原文号：" + old.number());
        }
        if (!old.title().equals(now.title())) {
            changes.add("原标题：" + old.title());
        }
        if (!old.joint().equals(now.joint())) {
            changes.add("原联合发文机关：" + (old.joint().isEmpty() ? "无" : old.joint()));
        }
        return String.join("；", changes);
    }

    private void tell(UUID document, List<DocumentEvent> before, DocumentEvent... told) {
        var events = new ArrayList<>(before);
        events.addAll(List.of(told));
        Course course = Course.of(events);
        events.stream()
                .filter(event -> course.idle().contains(event.id()))
                .findFirst()
                .ifPresent(idle -> {
                    throw hanging(idle, List.of(told).contains(idle), course);
                });
        for (DocumentEvent event : told) {
            store.tell(event);
            journal(event);
        }
        store.follow(document, course.spells());
        long organ = course.last().map(Spell::organ).orElse(events.getFirst().organ());
        store.place(document, organ, course.spells().isEmpty());
        search.changed(KIND, document);
    }

    private static RefusedEntry hanging(DocumentEvent idle, boolean isNew, Course course) {
        if (!isNew) {
            return new RefusedEntry(
                    "day",
                    "这样登记以后，" + SpokenDay.said(idle.day()) + "的“" + idle.kind().title()
                            + "”就没有着落：那时文件已经不是有效状态。请先更正那一条，或核对日期。");
        }
        String why = course.last()
                .filter(spell -> spell.until() != null && !idle.day().isBefore(spell.until()))
                .map(spell -> "文件 " + SpokenDay.said(Objects.requireNonNull(spell.until())) + "起"
                        + Objects.requireNonNull(spell.closing()).title())
                .orElse("那一天文件还没有制发");
        return new RefusedEntry(
                "day",
                "不能登记“" + idle.kind().title() + "”：" + why + "，" + SpokenDay.said(idle.day())
                        + "不是有效状态。请核对日期，或先更正已登记的事件。");
    }

    private DocumentEvent event(
            UUID document, int ordinal, long organ, NewEvent told, @Nullable UUID undoes, @Nullable UUID cleanUp) {
        return new DocumentEvent(
                UUID.randomUUID(),
                document,
                ordinal,
                told.kind(),
                organ,
                told.day(),
                told.inForceFrom(),
                told.lastDay(),
                told.endless(),
                told.basis().strip(),
                told.toOrgan(),
                told.otherOrgan().strip(),
                told.part().strip(),
                told.reason().strip(),
                undoes,
                cleanUp,
                Viewers.required().person(),
                now());
    }

    private void journal(DocumentEvent event) {
        Act act = Act.of(
                        "normative."
                                + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        event.kind().title(),
                        KIND,
                        event.document())
                .under(BASIS)
                .with("event", event.id())
                .with("organ", event.organ())
                .with("day", event.day());
        if (event.undoes() != null) {
            act = act.with("undoes", event.undoes());
        }
        if (event.toOrgan() != null) {
            act = act.with("to", event.toOrgan());
        }
        journal.write(event.lastDay() == null ? act : act.with("last-day", event.lastDay()));
    }

    private NormativeDocument toActOn(UUID document, int seen) {
        NormativeDocument of = store.one(document).orElseThrow(() -> new RefusedEntry("", "没有这件规范性文件。请从列表里选。"));
        mayWrite(of.organ());
        if (!store.next(document, seen)) {
            throw new RefusedEntry(RefusedEntry.OVERTAKEN, "您打开这一页以后，别人已经登记了新的事件，您填的没有保存。请看过新的经过，再提交。");
        }
        return of;
    }

    private void unknown(String number) {
        Optional<NormativeDocument> known = store.numbered(number);
        if (known.isPresent()) {
            String where = directory
                    .organ(known.get().organ())
                    .map(organ -> organ.shortName())
                    .orElse("别的机关");
            throw new RefusedEntry(
                    "number",
                    "“" + number + "”已经登记在" + where + "名下：《" + known.get().title() + "》。联合发文只由牵头机关登记一次。");
        }
    }

    /** Whether the viewer may tell what happens to documents of the organ: who works for it, or its OGI office. */
    static boolean writes(Viewer viewer, long organ) {
        return viewer.homes().contains(organ) || directs(viewer, organ);
    }

    /** Whether the viewer is of the OGI office over the organ. */
    static boolean directs(Viewer viewer, long organ) {
        return viewer.may("disclosure.direct") && viewer.organs().contains(organ);
    }

    private static void mayWrite(long organ) {
        if (!writes(Viewers.required(), organ)) {
            throw new RefusedEntry("organ", "这件文件不在您任职的机关名下，不能由您登记。请由该机关的经办人或公开办办理。");
        }
    }

    private void mayTransfer(NormativeDocument of, NewEvent event) {
        Long to = event.toOrgan();
        if (to != null && (to == of.organ() || directory.organ(to).isEmpty())) {
            throw new RefusedEntry("toOrgan", "请选择另一个机关。");
        }
        Viewer viewer = Viewers.required();
        if (!directs(viewer, of.organ()) || to != null && !directs(viewer, to)) {
            throw new RefusedEntry("toOrgan", "划转改变两个机关的台账，由两个机关共同的上级公开办登记。请联系公开办。");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
