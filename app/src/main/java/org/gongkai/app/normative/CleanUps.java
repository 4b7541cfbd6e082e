package org.gongkai.app.normative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Role;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 清理: opened for a year by an OGI office, concluded document by document by the organs, closed by the OGI office with the document that
 * announces the result; closing tells the repeals and the lapses.
 */
@Component
public class CleanUps {
    static final String KIND = "normative-clean-up";
    static final String ADDRESS = "/office/normative/clean-ups/";

    private final CleanUpStore store;
    private final NormativeDocuments documents;
    private final NormativeStore documentStore;
    private final Directory directory;
    private final Colleagues colleagues;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    CleanUps(
            CleanUpStore store,
            NormativeDocuments documents,
            NormativeStore documentStore,
            Directory directory,
            Colleagues colleagues,
            Notices notices,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.documentStore = documentStore;
        this.directory = directory;
        this.colleagues = colleagues;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Lists every document in force of the organ and of all below it, and tells their clerks.
     *
     * @throws RefusedEntry where there is one for that year already, or nothing to clean up
     */
    @Transactional
    public UUID open(long organ, int year, LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        if (!NormativeDocuments.directs(Viewers.required(), organ)) {
            throw new RefusedEntry("organ", "清理由公开办布置。请选择您负责的机关。");
        }
        if (due.isBefore(today)) {
            throw new RefusedEntry("due", "期限不能早于今天。");
        }
        if (year < today.getYear() - 1 || year > today.getYear() + 1) {
            throw new RefusedEntry("year", "只能布置去年、今年或明年的清理。");
        }
        if (store.known(organ, year)) {
            throw new RefusedEntry("year", year + " 年的清理已经布置过。请在列表里打开它。");
        }
        UUID id = UUID.randomUUID();
        store.insert(id, organ, year, due, Viewers.required().person(), now());
        Collection<Long> below = directory.below(organ, today, today);
        int listed = store.list(id, below, today);
        if (listed == 0) {
            throw new RefusedEntry("organ", "这个机关和下级机关现在没有现行有效的规范性文件，不用清理。");
        }
        journal.write(Act.of("normative.clean-up.open", "布置清理", KIND, id)
                .with("organ", organ)
                .with("year", year)
                .with("documents", listed));
        for (Colleague clerk : colleagues.holding(Set.of(Role.CLERK), store.organs(id))) {
            notices.tell(
                    clerk.id(),
                    "normative.clean-up",
                    year + " 年规范性文件清理：请在 " + SpokenDay.said(due) + "前逐件填写结论",
                    ADDRESS + id,
                    KIND,
                    id);
        }
        return id;
    }

    /** Concludes one document; again where it was concluded before, until the clean-up is closed. */
    @Transactional
    public void conclude(UUID id, UUID document, Conclusion conclusion, String reason) {
        CleanUp cleanUp = store.one(id).orElseThrow(() -> new RefusedEntry("", "没有这次清理。"));
        CleanUpStore.Item item =
                store.item(id, document, LocalDate.now(clock)).orElseThrow(() -> new RefusedEntry("", "这次清理里没有这件文件。"));
        if (!cleanUp.open()) {
            throw new RefusedEntry("", "这次清理已经结束，结论不再改。要改的，在文件页登记新的事件。");
        }
        if (!NormativeDocuments.writes(Viewers.required(), item.organ())) {
            throw new RefusedEntry("", "这件文件由" + item.organName() + "填写结论。");
        }
        if (conclusion != Conclusion.KEEP && reason.isBlank()) {
            throw new RefusedEntry("reason", "请写明为什么" + conclusion.title() + "，例如上位法已修改、任务已完成。");
        }
        if (reason.length() > Description.LONGEST) {
            throw new RefusedEntry("reason", "理由最多 " + Description.LONGEST + " 字。");
        }
        store.conclude(
                id, document, conclusion, reason.strip(), Viewers.required().person(), now());
        journal.write(Act.of("normative.clean-up.conclude", "填写清理结论", NormativeDocuments.KIND, document)
                .with("clean-up", id)
                .with("conclusion", conclusion.name()));
    }

    /**
     * Ends it, and tells of every document that is to be repealed or declared lapsed that it is so from that day.
     *
     * @param basis the document that announces the result
     * @return how many documents were ended
     * @throws RefusedEntry where a document has no conclusion yet
     */
    @Transactional
    public int close(UUID id, LocalDate day, String basis) {
        CleanUp cleanUp = store.one(id).orElseThrow(() -> new RefusedEntry("", "没有这次清理。"));
        if (!NormativeDocuments.directs(Viewers.required(), cleanUp.organ())) {
            throw new RefusedEntry("", "清理由布置它的公开办结束。");
        }
        if (!cleanUp.open()) {
            throw new RefusedEntry("", "这次清理已经结束。");
        }
        if (cleanUp.concluded() < cleanUp.items()) {
            throw new RefusedEntry(
                    "", "还有 " + (cleanUp.items() - cleanUp.concluded()) + " 件没有结论，不能结束。请先逐件填写，或催相关机关填写。");
        }
        if (basis.isBlank()) {
            throw new RefusedEntry("basis", "请填公布清理结果的文件：文号和标题。没有公布，废止不生效。");
        }
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1))) {
            throw new RefusedEntry("day", "日期离今天一年以上，请核对年份。");
        }
        List<CleanUpStore.Item> ending = store.ending(id, day);
        for (CleanUpStore.Item item : ending) {
            NewEvent event = item.conclusion() == Conclusion.REPEAL
                    ? NewEvent.repealed(day, basis)
                    : NewEvent.declaredLapsed(day, basis);
            documents.tell(item.document(), revision(item.document()), event, id);
        }
        if (!store.close(id, basis.strip(), Viewers.required().person(), now())) {
            throw new RefusedEntry("", "这次清理刚刚被别人结束了。");
        }
        journal.write(Act.of("normative.clean-up.close", "结束清理", KIND, id)
                .with("ended", ending.size())
                .with("day", day));
        return ending.size();
    }

    private int revision(UUID document) {
        return documentStore
                .one(document)
                .map(NormativeDocument::revision)
                .orElseThrow(() -> new RefusedEntry("", "没有这件规范性文件。"));
    }

    @Transactional(readOnly = true)
    List<CleanUp> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    Optional<CleanUp> one(UUID id) {
        return store.one(id);
    }

    @Transactional(readOnly = true)
    List<CleanUpStore.Item> items(UUID id, boolean open, @Nullable Long afterOrgan, @Nullable UUID after, int limit) {
        return store.items(id, open, afterOrgan, after, LocalDate.now(clock), limit);
    }

    @Transactional(readOnly = true)
    Optional<CleanUpStore.Item> item(UUID id, UUID document) {
        return store.item(id, document, LocalDate.now(clock));
    }

    /** Whether the viewer may close it. */
    static boolean closes(Viewer viewer, CleanUp cleanUp) {
        return cleanUp.open() && NormativeDocuments.directs(viewer, cleanUp.organ());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
