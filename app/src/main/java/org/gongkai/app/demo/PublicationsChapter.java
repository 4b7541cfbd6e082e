package org.gongkai.app.demo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.gongkai.app.decisions.DecisionKind;
import org.gongkai.app.decisions.Publication;
import org.gongkai.app.decisions.RefusedDecision;
import org.gongkai.app.demo.DemoTable.Row;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReviewDecision;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What of the ledgers is public: proposed by the clerks, cleared by the secrecy officers; one organ has not come to it yet. */
@Component
class PublicationsChapter implements DemoChapter {
    private static final String BEHIND = "gaoling-agriculture";

    private final Cast cast;
    private final Publication publication;
    private final ReleaseReviews reviews;
    private final boolean wanted;

    PublicationsChapter(Cast cast, Publication publication, ReleaseReviews reviews, Environment settings) {
        this.cast = cast;
        this.publication = publication;
        this.reviews = reviews;
        this.wanted = settings.getProperty("gongkai.demo.records", Boolean.class, true);
    }

    @Override
    public int order() {
        return 350;
    }

    @Override
    public String title() {
        return "公示";
    }

    @Override
    public int weight() {
        return 6;
    }

    @Override
    public void tell(IntConsumer progress) {
        var rows = DemoTable.read("ledger-counts.csv").rows();
        for (int i = 0; wanted && i < rows.size(); i++) {
            publish(rows.get(i));
            progress.accept(100 * (i + 1) / rows.size());
        }
    }

    private void publish(Row row) {
        String organ = row.at("organ");
        DecisionKind kind = DecisionKind.valueOf(row.at("kind"));
        if (organ.equals(BEHIND) || kind == DecisionKind.COERCION || kind == DecisionKind.CHARGE) {
            return;
        }
        Person officer = cast.holding(Role.SECRECY_OFFICER, organ);
        try {
            UUID review = cast.as(
                    cast.holding(Role.CLERK, organ),
                    () -> publication.propose(cast.organ(organ).id(), kind));
            cast.as(officer, () -> {
                reviews.decide(review, new ReviewDecision(Conclusion.OPEN, "open", "", Map.of(), Set.of()));
                return review;
            });
        } catch (RefusedDecision nothingWaits) {
            // it was told before
        }
    }
}
