package org.gongkai.app.normative;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.web.SpokenDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补记与更正的说明: what a figure was when a report was frozen, and why the same figure is another one today. The ledger tells what
 * happened on the day on which it happened, however late it was entered; the frozen report keeps what it said; this is the
 * explained difference of the two, document by document (the adjustment of rule Y-2).
 */
@Component
public class LateEntries {
    private static final String TOLD_SINCE =
            "select distinct document from normative_event where at > :moment order by document";

    private final JdbcClient jdbc;
    private final NormativeStore store;

    LateEntries(JdbcClient jdbc, NormativeStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * By how much a document changes the figures.
     *
     * @param made 制发, 1, 0 or −1, and so for the others
     * @param why the events that were told since, each as 补记 or 更正 with its day and reason
     */
    public record Difference(
            UUID document,
            String number,
            String title,
            int made,
            int repealed,
            int inForce,
            int in,
            int out,
            List<String> why) {
        /** Where it is seen. */
        public String href() {
            return NormativeDocuments.ADDRESS + document;
        }
    }

    /** The documents by which the figures of the extent differ from what they were at that moment. */
    @Transactional(readOnly = true)
    public List<Difference> since(Extent extent, OffsetDateTime moment) {
        List<UUID> documents =
                jdbc.sql(TOLD_SINCE).param("moment", moment).query(UUID.class).list();
        Map<UUID, List<DocumentEvent>> events = store.events(documents);
        List<Difference> differences = new ArrayList<>();
        for (UUID document : documents) {
            List<DocumentEvent> told = events.getOrDefault(document, List.of());
            Figures now = Figures.of(Course.of(told), extent);
            Figures then = Figures.of(Course.asKnown(told, moment), extent);
            if (!now.equals(then)) {
                differences.add(difference(document, now.less(then), told, moment));
            }
        }
        return differences;
    }

    private Difference difference(UUID document, Figures by, List<DocumentEvent> told, OffsetDateTime moment) {
        NormativeDocument of = store.one(document).orElseThrow();
        List<String> why = told.stream()
                .filter(event -> event.at().isAfter(moment) && event.kind() != EventKind.DESCRIBED)
                .map(LateEntries::said)
                .toList();
        return new Difference(
                document, of.number(), of.title(), by.made(), by.repealed(), by.inForce(), by.in(), by.out(), why);
    }

    private static String said(DocumentEvent event) {
        LocalDate told = event.at().toLocalDate();
        String what = SpokenDay.said(told) + (event.kind() == EventKind.CORRECTED ? "更正" : "补记") + "："
                + SpokenDay.said(event.day()) + event.kind().title();
        return event.reason().isEmpty() ? what : what + "（" + event.reason() + "）";
    }
}
