package org.gongkai.app.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.search.SearchIndex;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with facts: they are entered, corrected and withdrawn, the last two with a reason and what was there before. */
@Component
public class Evidence {
    static final String KIND = "evidence";
    static final String ADDRESS = "/office/evidence/";

    private final EvidenceStore store;
    private final FactKinds kinds;
    private final Journal journal;
    private final SearchIndex search;
    private final Clock clock;

    Evidence(EvidenceStore store, FactKinds kinds, Journal journal, SearchIndex search, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.journal = journal;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Enters a fact.
     *
     * @param kind a code of {@code kinds.csv}: {@code training}
     * @return its id
     * @throws RefusedEvidence where something is missing or wrong
     */
    @Transactional
    public UUID enter(long organ, String kind, NewEvidence entry) {
        FactKind of = known(kind);
        EvidenceRules.check(of, entry, LocalDate.now(clock));
        mayWrite(organ);
        UUID id = UUID.randomUUID();
        store.insert(id, organ, of, entry, Viewers.required().person(), now());
        journal.write(Act.of("evidence.enter", "登记事实", KIND, id)
                .with("kind", kind)
                .with("organ", organ)
                .with("day", entry.day()));
        search.changed(KIND, id);
        return id;
    }

    /**
     * 更正: it says something else from now on; what it said stays readable.
     *
     * @param seen the revision on which this is founded
     * @throws RefusedEvidence where something is missing or wrong, or somebody else has changed it meanwhile
     */
    @Transactional
    public void correct(UUID id, int seen, NewEvidence entry, String reason) {
        EvidenceEntry before = toActOn(id, reason);
        FactKind kind = known(before.kind());
        EvidenceRules.check(kind, entry, LocalDate.now(clock));
        changed(store.correct(id, seen, kind, entry));
        store.changed(before, "CORRECTED", reason.strip(), Viewers.required().person(), now());
        journal.write(Act.of("evidence.correct", "更正事实", KIND, id)
                .with("kind", before.kind())
                .with("organ", before.organ())
                .with("day", entry.day()));
        search.changed(KIND, id);
    }

    /** 撤销: it counts no more. */
    @Transactional
    public void withdraw(UUID id, int seen, String reason) {
        EvidenceEntry before = toActOn(id, reason);
        changed(store.withdraw(id, seen));
        store.changed(before, "WITHDRAWN", reason.strip(), Viewers.required().person(), now());
        journal.write(Act.of("evidence.withdraw", "撤销事实", KIND, id)
                .with("kind", before.kind())
                .with("organ", before.organ()));
        search.changed(KIND, id);
    }

    @Transactional(readOnly = true)
    Optional<EvidenceEntry> one(UUID id) {
        return store.one(id);
    }

    private EvidenceEntry toActOn(UUID id, String reason) {
        EvidenceEntry entry = store.one(id).orElseThrow(() -> new RefusedEvidence("", "没有这一条。请从列表里选。"));
        mayWrite(entry.organ());
        if (entry.withdrawn()) {
            throw new RefusedEvidence("", "这一条已经撤销，不能再改。需要的话请重新登记。");
        }
        if (reason.isBlank()) {
            throw new RefusedEvidence("reason", "请写明原因：原来为什么记错、依据什么改。");
        }
        if (reason.length() > EvidenceRules.LONGEST) {
            throw new RefusedEvidence("reason", "原因最多 " + EvidenceRules.LONGEST + " 字。");
        }
        return entry;
    }

    private static void changed(boolean done) {
        if (!done) {
            throw new RefusedEvidence(RefusedEvidence.OVERTAKEN, "您打开这一页以后，别人已经改过这一条，您填的没有保存。请看过新的内容，再提交。");
        }
    }

    private FactKind known(String kind) {
        return kinds.find(kind).orElseThrow(() -> new RefusedEvidence("kind", "没有这一类事实。请从列表里选。"));
    }

    /** Whether the viewer may enter facts of the organ: who works for it, or its OGI office. */
    static boolean writes(Viewer viewer, long organ) {
        return viewer.homes().contains(organ)
                || viewer.may("disclosure.direct") && viewer.organs().contains(organ);
    }

    private static void mayWrite(long organ) {
        if (!writes(Viewers.required(), organ)) {
            throw new RefusedEvidence("organ", "您不在这个机关任职，不能登记它的事实。请选择您任职的机关。");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
