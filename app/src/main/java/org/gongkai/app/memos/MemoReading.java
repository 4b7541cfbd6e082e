package org.gongkai.app.memos;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Version;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.acts.Deciding;
import org.gongkai.app.signoff.page.SignoffPage;
import org.gongkai.app.signoff.page.SignoffPages;
import org.gongkai.app.signoff.sheets.Difference;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out a memo for the person who looks. */
@Component
class MemoReading {
    private final Memos memos;
    private final MemoStore store;
    private final MemoNumbers numbers;
    private final SignoffPages pages;
    private final Versions versions;
    private final Deciding deciding;
    private final Directory directory;
    private final Colleagues colleagues;
    private final Files files;
    private final Clock clock;

    MemoReading(
            Memos memos,
            MemoStore store,
            MemoNumbers numbers,
            SignoffPages pages,
            Versions versions,
            Deciding deciding,
            Directory directory,
            Colleagues colleagues,
            Files files,
            Clock clock) {
        this.memos = memos;
        this.store = store;
        this.numbers = numbers;
        this.pages = pages;
        this.versions = versions;
        this.deciding = deciding;
        this.directory = directory;
        this.colleagues = colleagues;
        this.files = files;
        this.clock = clock;
    }

    /** What the person asks for and just did. */
    record Look(
            @Nullable UUID task,
            @Nullable Long after,
            @Nullable ActForm typed,
            @Nullable String trouble) {
        static final Look PLAIN = new Look(null, null, null, null);
    }

    /** Marks the person's tasks as read: from then on the memo cannot be recalled past them. */
    @Transactional
    void open(UUID memo) {
        memos.sheet(memo)
                .ifPresent(sheet -> sheet.mine().stream()
                        .filter(mine -> mine.task().readAt() == null)
                        .forEach(mine -> deciding.open(mine.task().id())));
    }

    /** Empty where there is none or the person does not see it. */
    @Transactional(readOnly = true)
    Optional<MemoPage> page(UUID memo, SignedIn who, Look look) {
        return memos.sheet(memo).map(sheet -> laidOut(memo, sheet, who, look));
    }

    private MemoPage laidOut(UUID memo, Sheet sheet, SignedIn who, Look look) {
        SignoffPage signoff = pages.page(sheet, look.task(), look.after());
        List<Version> all = versions.of(sheet.signOff().id());
        Moments moments = Moments.at(clock);
        Optional<Memo> facts = store.one(memo);
        return new MemoPage(
                memo,
                sheet.content().title(),
                organ(sheet),
                sheet.drafterName(),
                sheet.signOff().number(),
                line(all.getFirst(), moments),
                changes(all),
                paragraphs(sheet.content()),
                attached(memo, sheet.content()),
                all.stream().map(version -> line(version, moments)).toList(),
                numbering(signoff)
                        ? numbers.next(sheet.signOff().organ())
                                .map(Object::toString)
                                .orElse(null)
                        : null,
                facts.map(Memo::retention).orElse(null),
                signoff,
                signoff.mine() ? colleagues.in(who.home().id()) : List.of(),
                look.typed(),
                look.trouble());
    }

    private String organ(Sheet sheet) {
        return directory.organ(sheet.signOff().organ()).map(Organ::shortName).orElse("");
    }

    private static boolean numbering(SignoffPage signoff) {
        return signoff.desk() != null && signoff.desk().kind() == Step.Kind.NUMBER;
    }

    private static int changes(List<Version> all) {
        return all.size() < 2
                ? 0
                : Difference.between(all.get(1).content(), all.getFirst().content())
                        .changes();
    }

    static List<String> paragraphs(Content content) {
        return content.body().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The files of one version, in its order. */
    List<StoredFile> attached(UUID memo, Content content) {
        if (content.attachments().isEmpty()) {
            return List.of();
        }
        List<StoredFile> held = files.heldBy(MemoKind.CODE, memo);
        return content.attachments().stream()
                .map(Attachment::file)
                .flatMap(id -> held.stream().filter(file -> file.id().equals(id)))
                .toList();
    }

    static MemoPage.VersionLine line(Version version, Moments moments) {
        return new MemoPage.VersionLine(version.number(), version.byName(), moments.said(version.at()), version.why());
    }
}
