package org.gongkai.app.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.Incoming;
import org.gongkai.app.files.RefusedFile;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.secrecy.ReleasePart;
import org.gongkai.app.secrecy.ReleaseProposal;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReleaseWay;
import org.gongkai.app.secrecy.ReviewDecision;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.stereotype.Component;

/** Release reviews that wait and that came to each end, and what was stopped at the door, by the people themselves. */
@Component
class ReviewsChapter implements DemoChapter {
    private static final String KIND = "article";

    private final Directory directory;
    private final ReleaseReviews reviews;
    private final HardStop stop;
    private final Files files;

    ReviewsChapter(Directory directory, ReleaseReviews reviews, HardStop stop, Files files) {
        this.directory = directory;
        this.reviews = reviews;
        this.stop = stop;
        this.files = files;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return "保密审查";
    }

    @Override
    public void tell() {
        List<DemoPaper> papers = DemoPaper.all("reviews.txt");
        boolean first = reviews.lines(
                        KIND, papers.stream().map(ReviewsChapter::subject).toList())
                .isEmpty();
        if (first) {
            DemoPaper.all("stops.txt").forEach(this::stopped);
            papers.forEach(this::told);
        }
    }

    private void told(DemoPaper paper) {
        SignedIn proposer = person(paper.at("送审"));
        UUID review = as(proposer, () -> reviews.propose(proposal(paper, proposer)));
        switch (paper.at("情形")) {
            case "待审查" -> {}
            case "撤回" -> does(proposer, () -> reviews.withdraw(review));
            case "可以公开" -> decide(paper, review, Conclusion.OPEN);
            case "删减后公开" -> decide(paper, review, Conclusion.REDACTED);
            case "不予公开" -> decide(paper, review, Conclusion.WITHHELD);
            case "撤销" -> {
                decide(paper, review, Conclusion.OPEN);
                does(person(paper.at("审查")), () -> reviews.revoke(review, paper.at("撤销")));
            }
            default -> throw new IllegalArgumentException(paper.title() + "：" + paper.at("情形"));
        }
    }

    private static ReleaseProposal proposal(DemoPaper paper, SignedIn proposer) {
        List<ReleasePart> parts = new ArrayList<>();
        parts.add(new ReleasePart.Text("正文", paper.text()));
        if (!paper.attachment().isEmpty()) {
            parts.add(new ReleasePart.File(paper.at("附件"), paper.attachment().getBytes(StandardCharsets.UTF_8), null));
        }
        return ReleaseProposal.of(
                        proposer.home().id(),
                        KIND,
                        subject(paper),
                        paper.title(),
                        ReleaseWay.valueOf(paper.at("方式")),
                        parts)
                .saying(paper.at("说明"));
    }

    private void decide(DemoPaper paper, UUID review, Conclusion conclusion) {
        does(
                person(paper.at("审查")),
                () -> reviews.decide(
                        review,
                        new ReviewDecision(
                                conclusion,
                                paper.at("依据"),
                                paper.or("理由", ""),
                                conclusion == Conclusion.WITHHELD ? Map.of() : reviews.usual(review),
                                Set.of())));
    }

    private void stopped(DemoPaper paper) {
        SignedIn person = person(paper.at("何人"));
        try {
            does(person, () -> {
                if (paper.or("文件", "").isEmpty()) {
                    stop.check(paper.title(), paper.text());
                } else {
                    byte[] content = paper.text().getBytes(StandardCharsets.UTF_8);
                    files.receive(new Incoming(
                            paper.at("文件"), content.length, new ByteArrayInputStream(content), null, null));
                }
            });
            throw new IllegalStateException("没有拦下：" + paper.title());
        } catch (StateSecretRefused | RefusedFile refused) {
            // as it should be: what remains of it is the entry in the log
        }
    }

    /** The same at every start, so that a second telling finds the first. */
    private static UUID subject(DemoPaper paper) {
        return UUID.nameUUIDFromBytes(("demo/reviews/" + paper.title()).getBytes(StandardCharsets.UTF_8));
    }

    private SignedIn person(String account) {
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory
                        .person(account)
                        .map(Person::id)
                        .flatMap(directory::signedIn)
                        .orElseThrow());
    }

    private static <T> T as(SignedIn person, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Viewers.as(person.viewer(), work);
    }

    private static void does(SignedIn person, Runnable work) {
        as(person, () -> {
            work.run();
            return "done";
        });
    }
}
