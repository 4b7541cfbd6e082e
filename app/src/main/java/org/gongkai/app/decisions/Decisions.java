package org.gongkai.app.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.facts.Tallies;
import org.gongkai.app.facts.Tallies.Difference;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.PersonalDetails;
import org.gongkai.app.personal.RefusedDetail;
import org.gongkai.app.personal.Subject;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.calendar.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登记、更正、撤回: the ledger of decisions, one by one. Record, tallies and journal change in one transaction; the tallies last, so
 * that two transactions never wait for each other in a circle.
 */
@Component
public class Decisions {
    /** As the journal and {@code personal} name a decision. */
    public static final String SUBJECT = "decision";

    static final int LONGEST_REASON = 500;

    private final DecisionStore store;
    private final PublishedCopies copies;
    private final PersonalDetails personal;
    private final Tallies tallies;
    private final Journal journal;
    private final HardStop hardStop;
    private final Clock clock;

    Decisions(
            DecisionStore store,
            PublishedCopies copies,
            PersonalDetails personal,
            Tallies tallies,
            Journal journal,
            HardStop hardStop,
            Clock clock) {
        this.store = store;
        this.copies = copies;
        this.personal = personal;
        this.tallies = tallies;
        this.journal = journal;
        this.hardStop = hardStop;
        this.clock = clock;
    }

    /**
     * 登记 a decision of an organ for which the viewer works. A number that was withdrawn before is recorded again.
     *
     * @param fields by the codes of the kind's field list
     * @return its id
     * @throws RefusedDecision with every problem there is
     * @throws org.gongkai.app.secrecy.StateSecretRefused where something in it carries the marking of a state secret
     */
    @Transactional
    public UUID enter(long organ, DecisionKind kind, Map<String, String> fields) {
        Viewer viewer = Viewers.required();
        if (!viewer.homes().contains(organ)) {
            throw new RefusedDecision("", "您不在这个机关任职，不能登记它的决定。请由该机关的人员登记。");
        }
        NewDecision entered = checked(kind, fields);
        Disclosure disclosure = rules().decide(entered);
        UUID id = UUID.randomUUID();
        if (!store.insert(id, organ, entered, disclosure, viewer.person(), now())) {
            return again(organ, entered, disclosure);
        }
        keepIdentity(id, entered, false);
        journal.write(Act.of("decisions.enter", "登记" + kind.title(), SUBJECT, id)
                .under(kind.basis())
                .with("organ", organ)
                .with("disclosure", disclosure.word())
                .with("ground", disclosure.ground()));
        tallies.add(counted(organ, entered));
        return id;
    }

    /** The number is there already: an error, unless it was withdrawn. */
    private UUID again(long organ, NewDecision entered, Disclosure disclosure) {
        Decision before = store.numbered(organ, entered.kind(), entered.number())
                .flatMap(store::held)
                .orElseThrow();
        if (!before.withdrawn()) {
            Field number = FieldList.of(entered.kind()).fields().stream()
                    .filter(field -> field.place() == Field.Place.NUMBER)
                    .findFirst()
                    .orElseThrow();
            throw new RefusedDecision(number.code(), "“" + entered.number() + "”已经登记过，没有重复登记。要改内容的，请在列表里打开那一件作更正。");
        }
        changed(before, DecisionChange.Kind.CORRECTED, "撤回后重新登记");
        store.correct(before, entered, disclosure, false);
        keepIdentity(before.id(), entered, true);
        journal.write(Act.of("decisions.enter-again", "重新登记" + entered.kind().title(), SUBJECT, before.id())
                .under(entered.kind().basis()));
        tallies.add(counted(organ, entered));
        return before.id();
    }

    private static List<Difference> counted(long organ, NewDecision entered) {
        return entered.kind().counted(organ, entered.decided(), Category.of(entered), entered.amount(), 1);
    }

    private static List<Difference> uncounted(Decision gone) {
        return gone.kind().counted(gone.organ(), gone.decided(), Category.of(gone), gone.amount(), -1);
    }

    /**
     * 更正. What the public sees leaves its pages if it has changed, and is published again after a new review.
     *
     * @param seen the revision that was corrected
     * @param fields all fields, not only those that change; a blank identity number leaves the one that is kept
     */
    @Transactional
    public void correct(UUID id, int seen, Map<String, String> fields, String reason) {
        Decision before = held(id, seen);
        if (before.withdrawn()) {
            throw new RefusedDecision("", "这一件已经撤回登记，不能更正。确需恢复的，请用原来的文号重新登记。");
        }
        NewDecision entered = checked(before.kind(), fields);
        explained(reason);
        store.numbered(before.organ(), entered.kind(), entered.number())
                .filter(other -> !other.equals(id))
                .ifPresent(other -> {
                    throw new RefusedDecision("", "文号“" + entered.number() + "”属于另一件，不能改成它。请核对文号。");
                });
        Disclosure disclosure = disclosure(before, entered);
        boolean same = disclosure.open()
                && before.publicValues().equals(PublicFields.of(entered.list(), entered.partyKind(), entered.values()));
        changed(before, DecisionChange.Kind.CORRECTED, reason);
        if (before.shown() && !same) {
            copies.takeDown(id);
        }
        store.correct(before, entered, disclosure, before.shown() && same);
        if (entered.partyKind() != PartyKind.NATURAL && entered.partyKind() != PartyKind.SOLE_TRADER) {
            personal.remove(subject(id), Detail.IDENTITY);
            personal.remove(subject(id), Detail.DOCUMENT);
        } else {
            keepIdentity(id, entered, true);
        }
        journal.write(Act.of("decisions.correct", "更正" + before.kind().title(), SUBJECT, id)
                .under(before.kind().basis())
                .with("revision", before.revision() + 1));
        List<Difference> differences = new ArrayList<>(uncounted(before));
        differences.addAll(counted(before.organ(), entered));
        tallies.add(differences);
    }

    /** What somebody has decided about its disclosure stays; what the rules decided, they decide anew. */
    private Disclosure disclosure(Decision before, NewDecision entered) {
        return DisclosureGround.named(before.disclosure().ground())
                .map(ground -> ground.open()
                        ? rules().open(ground.id(), DisclosureRules.Case.of(entered))
                        : before.disclosure())
                .orElseGet(() -> rules().decide(entered));
    }

    /** 撤回登记: it should never have stood here, counts no longer, and leaves the public pages at once. */
    @Transactional
    public void withdraw(UUID id, int seen, String reason) {
        Decision before = held(id, seen);
        if (before.withdrawn()) {
            throw new RefusedDecision("", "这一件已经撤回过了，不用再撤。");
        }
        explained(reason);
        changed(before, DecisionChange.Kind.WITHDRAWN, reason);
        copies.takeDown(id);
        store.remove(id, true, before.annulled(), today(), Removal.WITHDRAWN);
        journal.write(Act.of("decisions.withdraw", "撤回登记" + before.kind().title(), SUBJECT, id)
                .under(before.kind().basis())
                .with("revision", before.revision() + 1));
        tallies.add(uncounted(before));
    }

    /** The decision as it stands, held until the end of the transaction. */
    Decision held(UUID id, int seen) {
        if (store.one(id).isEmpty()) {
            throw new NoSuchDecision();
        }
        Decision before = store.held(id).orElseThrow(() -> new RefusedDecision("", "您不在这个机关任职，不能改它的登记。请由该机关的人员办理。"));
        if (before.revision() != seen) {
            throw new RefusedDecision("", "有人刚刚改过这一件，您看到的已经不是现在的内容，没有保存。请刷新页面，对照现在的内容再办。");
        }
        return before;
    }

    void explained(String reason) {
        if (reason.isBlank()) {
            throw new RefusedDecision("reason", "没有写理由。更正和撤回都要留下理由，请写明改了什么、为什么。");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RefusedDecision("reason", "理由不超过 " + LONGEST_REASON + " 字，请写得短些。");
        }
        hardStop.check("行政决定的办理理由", reason);
    }

    void changed(Decision before, DecisionChange.Kind kind, String reason) {
        UUID person = Viewers.required().person();
        if (person == null) {
            throw new IllegalStateException("only a person changes a decision");
        }
        store.keep(before.id(), kind, reason.strip(), person, now());
    }

    private NewDecision checked(DecisionKind kind, Map<String, String> fields) {
        hardStop.check("行政决定登记", String.join("\n", fields.values()));
        return switch (new DecisionCheck(kind, today()).check(fields)) {
            case Checked.Sound(NewDecision decision) -> decision;
            case Checked.Faulty(var problems) -> throw new RefusedDecision(problems);
        };
    }

    private void keepIdentity(UUID id, NewDecision entered, boolean replaces) {
        if (entered.identity() == null) {
            return;
        }
        Detail kind = entered.documentType().equals("身份证") ? Detail.IDENTITY : Detail.DOCUMENT;
        try {
            if (replaces) {
                personal.remove(subject(id), kind == Detail.IDENTITY ? Detail.DOCUMENT : Detail.IDENTITY);
            }
            personal.put(subject(id), kind, entered.identity());
        } catch (RefusedDetail refused) {
            Field field = entered.list().get(entered.list().indexOf(Field.Place.IDENTITY));
            throw new RefusedDecision(field.code(), String.valueOf(refused.getMessage()));
        }
    }

    static Subject subject(UUID id) {
        return new Subject(SUBJECT, id);
    }

    static DisclosureRules rules() {
        return new DisclosureRules(WorkingDays.latest());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
