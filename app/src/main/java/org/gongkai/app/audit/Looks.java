package org.gongkai.app.audit;

import java.util.List;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.journal.JournalReading;
import org.gongkai.app.journal.Recorded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever looks into what happened to one subject leaves a trace there, once a look. */
@Component
class Looks {
    private final JournalReading reading;
    private final Journal journal;

    Looks(JournalReading reading, Journal journal) {
        this.reading = reading;
        this.journal = journal;
    }

    /** The beginning of what happened to the subject, before this look. */
    @Transactional
    public List<Recorded> first(String kind, String subject) {
        List<Recorded> found = reading.subject(kind, subject, null);
        if (!found.isEmpty()) {
            journal.write(Act.of("journal.look", "查阅日志", kind, subject));
        }
        return found;
    }
}
