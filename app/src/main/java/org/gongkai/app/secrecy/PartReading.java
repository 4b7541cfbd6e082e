package org.gongkai.app.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongkai.app.secrecy.precheck.FileLook;
import org.gongkai.app.secrecy.precheck.HiddenContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is proposed: its texts, and what its files hide; anything marked as a state secret is stopped here too. */
@Component
class PartReading {
    private final HardStop stop;
    private final TransactionTemplate apart;

    PartReading(HardStop stop, PlatformTransactionManager transactions) {
        this.stop = stop;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** A part with what can be read of it. */
    record Read(
            String kind,
            String name,
            ContentHash hash,
            @Nullable String text,
            @Nullable String link,
            List<HiddenContent> hidden) {}

    /** Stops what was typed beside the parts. */
    void typed(String place, String... texts) {
        for (String text : texts) {
            stop.check(place, text);
        }
    }

    List<Read> read(ReleaseProposal proposal) {
        List<Read> parts = new ArrayList<>();
        for (ReleasePart part : proposal.parts()) {
            parts.add(
                    switch (part) {
                        case ReleasePart.Text text -> {
                            stop.check("送保密审查", text.body());
                            yield new Read("text", text.name(), text.hash(), text.body(), null, List.of());
                        }
                        case ReleasePart.File file -> {
                            FileLook look = FileLook.of(file.name(), file.content());
                            stop.refuse("送保密审查", look.kind(), file.content().length, look.markings());
                            yield new Read(
                                    "file",
                                    file.name(),
                                    file.hash(),
                                    look.text().replace("\0", ""),
                                    file.link(),
                                    look.hidden());
                        }
                    });
        }
        if (proposal.batch() != null) {
            String rows = rows(proposal);
            stop.check("送保密审查", rows);
            parts.add(new Read("text", "抽样数据", ContentHash.of(rows), rows, null, List.of()));
        }
        return parts;
    }

    private static String rows(ReleaseProposal proposal) {
        var text = new StringBuilder(
                String.join(" | ", Objects.requireNonNull(proposal.batch()).fields()));
        proposal.sample().forEach(row -> text.append('\n').append(String.join(" | ", row)));
        return text.toString();
    }

    /** Reads in a transaction of its own, as the present viewer. */
    <T> T apart(Supplier<T> query) {
        return Objects.requireNonNull(apart.execute(status -> query.get()));
    }
}
