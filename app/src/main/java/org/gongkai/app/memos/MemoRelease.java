package org.gongkai.app.memos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.secrecy.Conclusion;
import org.gongkai.app.secrecy.ReleasePart;
import org.gongkai.app.secrecy.ReleaseProposal;
import org.gongkai.app.secrecy.ReleaseReviews;
import org.gongkai.app.secrecy.ReleaseWay;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Tone;
import org.gongkai.app.signoff.page.SignoffPage;
import org.gongkai.app.signoff.sheets.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A memo that is to be published or given out goes to the secrecy review, exactly as it stands. */
@Component
class MemoRelease {
    private final Memos memos;
    private final MemoReading reading;
    private final Files files;
    private final ReleaseReviews reviews;
    private final Clock clock;

    MemoRelease(Memos memos, MemoReading reading, Files files, ReleaseReviews reviews, Clock clock) {
        this.memos = memos;
        this.reading = reading;
        this.files = files;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** 可以公开 周岩 今天 9:05; empty where it was never proposed. */
    Optional<SignoffPage.Said.Line> line(UUID memo) {
        var moments = Moments.at(clock);
        return reviews.line(MemoKind.CODE, memo)
                .map(line -> new SignoffPage.Said.Line(
                        "",
                        new SignoffPage.Chip(line.state(), tone(line.conclusion())),
                        line.person(),
                        moments.said(line.at()),
                        null,
                        ""));
    }

    private static Tone tone(@org.jspecify.annotations.Nullable Conclusion conclusion) {
        return switch (conclusion) {
            case null -> Tone.QUIET;
            case OPEN -> Tone.DONE;
            case REDACTED -> Tone.SOON;
            case WITHHELD -> Tone.LATE;
        };
    }

    /** The memo whose drafter is at the page and which has left the draft; empty otherwise, as for one that is not there. */
    Optional<Sheet> proposable(UUID memo, SignedIn who) {
        return memos.sheet(memo)
                .filter(sheet -> sheet.signOff().drafter().equals(who.person().id()))
                .filter(sheet -> !sheet.signOff().state().editable());
    }

    /**
     * 送审: text and attachments of the present version; nobody who wrote, checked or signed it may review it.
     *
     * @throws org.gongkai.app.secrecy.CannotReview with the reason in Chinese
     */
    @Transactional
    public void propose(UUID memo, Sheet sheet, ReleaseWay way, String note) {
        Content content = sheet.content();
        var parts = new ArrayList<ReleasePart>();
        parts.add(new ReleasePart.Text("正文", content.title() + "\n\n" + content.body()));
        for (StoredFile file : reading.attached(memo, content)) {
            parts.add(new ReleasePart.File(file.name(), bytes(file), "/office/files/" + file.id()));
        }
        var tookPart =
                sheet.deeds().stream().map(Deed::by).filter(Objects::nonNull).collect(Collectors.toSet());
        reviews.propose(ReleaseProposal.of(
                        sheet.signOff().organ(), MemoKind.CODE, memo, content.title(), way, List.copyOf(parts))
                .with(tookPart)
                .saying(note));
    }

    private byte[] bytes(StoredFile file) {
        try (InputStream content = files.open(file.id())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
