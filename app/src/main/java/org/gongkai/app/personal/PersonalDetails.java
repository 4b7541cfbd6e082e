package org.gongkai.app.personal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps, shows and finds personal details. What the viewer may see and write is decided by the policies that the subject's
 * capability has added to the table; a subject of which nothing is seen answers like one of which nothing is kept.
 */
@Component
public class PersonalDetails {
    private final DetailStore store;
    private final PersonalKeys keys;
    private final Journal journal;
    private final Clock clock;

    PersonalDetails(DetailStore store, PersonalKeys keys, Journal journal, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps the detail, in place of the one before.
     *
     * @throws RefusedDetail where it cannot be one of that kind
     */
    @Transactional
    public void put(Subject subject, Detail kind, String entered) {
        String plain = kind.normalised(entered);
        var key = keys.newest();
        byte[] cipher = key.encrypt(plain, DetailStore.Row.belonging(subject, kind));
        store.put(subject, kind, cipher, key.id(), key.lookup(kind, plain), OffsetDateTime.now(clock));
        journal.write(
                Act.of("personal.put", "登记个人信息", subject.kind(), subject.id()).with("kind", kind.title()));
    }

    /**
     * Keeps details of many subjects of which nothing of that kind is kept yet; one entry of the journal for all of them.
     *
     * @param entered what was entered, by subject
     * @param broughtKind with what they came, as the journal calls it
     * @param brought its id
     * @throws RefusedDetail where one of them cannot be one of that kind
     */
    @Transactional
    public void putNew(String subjectKind, Detail kind, Map<UUID, String> entered, String broughtKind, UUID brought) {
        var key = keys.newest();
        List<DetailStore.New> rows = entered.entrySet().parallelStream()
                .map(one -> {
                    String plain = kind.normalised(one.getValue());
                    var subject = new Subject(subjectKind, one.getKey());
                    return new DetailStore.New(
                            one.getKey(),
                            key.encrypt(plain, DetailStore.Row.belonging(subject, kind)),
                            key.lookup(kind, plain));
                })
                .toList();
        store.putNew(subjectKind, kind, key.id(), rows, OffsetDateTime.now(clock));
        journal.write(Act.of("personal.put-many", "批量登记个人信息", broughtKind, brought)
                .with("kind", kind.title())
                .with("count", rows.size()));
    }

    /** Removes the detail, where there is one. */
    @Transactional
    public void remove(Subject subject, Detail kind) {
        if (store.remove(subject, kind)) {
            journal.write(Act.of("personal.remove", "删除个人信息", subject.kind(), subject.id())
                    .with("kind", kind.title()));
        }
    }

    /** As pages show them: 138****1234. */
    @Transactional(readOnly = true)
    public Map<Detail, String> masked(Subject subject) {
        Map<Detail, String> shown = plain(subject);
        shown.replaceAll(Detail::masked);
        return shown;
    }

    /** In plain, for a purpose; that, and who looked, is journaled in the same transaction. */
    @Transactional
    public Map<Detail, String> look(Subject subject, Purpose purpose) {
        Map<Detail, String> plain = plain(subject);
        if (!plain.isEmpty()) {
            var act = Act.of("personal.look", "查看个人信息", subject.kind(), subject.id())
                    .with("kinds", plain.keySet().stream().map(Detail::title).collect(Collectors.joining("、")));
            journal.write(explained(act, purpose));
        }
        return plain;
    }

    /**
     * The subjects of one kind that have exactly this detail; also a look, so for a purpose and journaled, hit or not.
     *
     * @throws RefusedDetail where it cannot be one of that kind
     */
    @Transactional
    public List<UUID> find(String subjectKind, Detail kind, String entered, Purpose purpose) {
        String plain = kind.normalised(entered);
        var lookups = keys.all().stream().map(key -> key.lookup(kind, plain)).toList();
        List<UUID> found = store.found(subjectKind, kind, lookups);
        var act = Act.of("personal.find", "按" + kind.title() + "查找", subjectKind, "-")
                .with("found", found.size());
        journal.write(explained(act, purpose));
        return found;
    }

    private static Act explained(Act act, Purpose purpose) {
        Act grounded = act.with("purpose", purpose.ground().title());
        return purpose.words().isEmpty() ? grounded : grounded.with("words", purpose.words());
    }

    private Map<Detail, String> plain(Subject subject) {
        Map<Detail, String> plain = new EnumMap<>(Detail.class);
        for (var row : store.of(subject)) {
            var key = keys.named(row.key())
                    .orElseThrow(() -> new IllegalStateException("no file of the personal key " + row.key()));
            plain.put(row.detail(), key.decrypt(row.cipher(), row.belonging()));
        }
        return plain;
    }
}
