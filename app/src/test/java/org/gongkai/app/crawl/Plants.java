package org.gongkai.app.crawl;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.evidence.Evidence;
import org.gongkai.app.evidence.NewEvidence;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.Incoming;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.memos.Memos;
import org.gongkai.app.normative.Description;
import org.gongkai.app.normative.NewEvent;
import org.gongkai.app.normative.NormativeDocuments;
import org.gongkai.app.notices.Greetings;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleasePart;
import org.gongkai.app.secrecy.ReleaseProposal;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReleaseWay;
import org.gongkai.app.secrecy.ReviewDecision;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.acts.Drafting;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What few people see, made by use cases as those people, each with a mark that stands nowhere else. */
record Plants(
        Memos memos,
        Drafting drafting,
        Routes routes,
        ReleaseReviews reviews,
        Notices notices,
        Files files,
        Evidence evidence,
        NormativeDocuments documents,
        TransactionTemplate transaction) {
    static final Pattern MARK = Pattern.compile("标记[a-p]{32}");

    Plants(ApplicationContext program) {
        this(
                program.getBean(Memos.class),
                program.getBean(Drafting.class),
                program.getBean(Routes.class),
                program.getBean(ReleaseReviews.class),
                program.getBean(Notices.class),
                program.getBean(Files.class),
                program.getBean(Evidence.class),
                program.getBean(NormativeDocuments.class),
                program.getBean(TransactionTemplate.class));
    }

    /** A draft with a file, one handed in, one recalled, one withdrawn, all by {@code who}. */
    void memos(SignedIn who) {
        memo(who);
        UUID handedIn = memo(who);
        act(who, handedIn, at -> drafting.submit(at.id(), at.revision(), Map.of()));
        UUID recalled = memo(who);
        act(who, recalled, at -> drafting.submit(at.id(), at.revision(), Map.of()));
        act(who, recalled, at -> drafting.recall(at.id(), at.revision()));
        UUID withdrawn = memo(who);
        act(who, withdrawn, at -> drafting.submit(at.id(), at.revision(), Map.of()));
        act(who, withdrawn, at -> drafting.withdraw(at.id(), at.revision(), "不办了"));
    }

    private UUID memo(SignedIn who) {
        long organ = who.home().id();
        return as(who, () -> {
            byte[] text = mark().getBytes(StandardCharsets.UTF_8);
            StoredFile file = files.receive(
                    new Incoming(mark() + ".txt", text.length, new ByteArrayInputStream(text), null, null));
            var content = new Content(
                    "关于" + mark() + "的签报",
                    mark(),
                    List.of(new Attachment(file.id(), file.name(), file.algorithm() + ":" + file.hash())));
            UUID route = routes.current("memo", organ).getFirst().id();
            return switch (memos.begin(organ, route, content)) {
                case Memos.Beginning.Begun(UUID memo, Outcome.Moved moved) -> memo;
                case Memos.Beginning.Not(Outcome.Refused refusal) -> throw new AssertionError(refusal.sentence());
            };
        });
    }

    private void act(SignedIn who, UUID memo, Function<SignOff, Outcome> act) {
        as(who, () -> {
            Outcome outcome = act.apply(memos.sheet(memo).orElseThrow().signOff());
            if (!(outcome instanceof Outcome.Moved)) {
                throw new AssertionError(outcome.sentence());
            }
            return outcome;
        });
    }

    /** Reviews that wait, were decided, withdrawn and revoked. */
    void reviews(SignedIn proposer, SignedIn officer) {
        review(proposer);
        UUID withdrawn = review(proposer);
        as(proposer, () -> run(() -> reviews.withdraw(withdrawn)));
        for (boolean revoked : new boolean[] {false, true}) {
            UUID review = review(proposer);
            as(
                    officer,
                    () -> run(() -> reviews.decide(
                            review, new ReviewDecision(Conclusion.OPEN, "open", "可以公开", Map.of(), Set.of()))));
            if (revoked) {
                as(officer, () -> run(() -> reviews.revoke(review, "材料有变")));
            }
        }
    }

    private UUID review(SignedIn proposer) {
        return as(
                proposer,
                () -> reviews.propose(ReleaseProposal.of(
                        proposer.home().id(),
                        "article",
                        UUID.randomUUID(),
                        mark(),
                        ReleaseWay.PUBLIC,
                        List.of(new ReleasePart.Text("正文", mark())))));
    }

    /** A fact of the own organ. */
    void fact(SignedIn who) {
        as(
                who,
                () -> evidence.enter(
                        who.home().id(),
                        "items",
                        NewEvidence.number(LocalDate.of(2025, 6, 30), mark(), BigDecimal.TEN, "统计表")));
    }

    /** A normative document, which everybody who works here sees. */
    void document(SignedIn who) {
        LocalDate made = LocalDate.of(2025, 3, 1);
        as(
                who,
                () -> documents.enter(
                        who.home().id(),
                        Description.of("测〔2025〕" + UUID.randomUUID(), "关于便民服务的办法"),
                        NewEvent.made(made, made, null)));
    }

    void notice(SignedIn who) {
        Viewers.as(
                SystemViewer.SIGNOFF_CLOCK,
                () -> transaction.execute(status -> {
                    notices.tell(who.person().id(), Greetings.KIND, mark(), "/office/help", "memo", UUID.randomUUID());
                    return status;
                }));
    }

    private <T> T as(SignedIn who, Supplier<T> work) {
        return Viewers.as(who.viewer(), () -> transaction.execute(status -> work.get()));
    }

    private static String run(Runnable work) {
        work.run();
        return "";
    }

    /** Letters only: a reviewer is asked about digits that might be somebody's. */
    static String mark() {
        return "标记"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .map(c -> c > '9' ? c : c - '0' + 'g')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }
}
