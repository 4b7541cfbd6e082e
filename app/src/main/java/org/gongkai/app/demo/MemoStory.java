package org.gongkai.app.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.Incoming;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.memos.Memos;
import org.gongkai.app.memos.Retention;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.acts.ActForm;
import org.gongkai.app.signoff.acts.Drafting;
import org.gongkai.app.signoff.delegations.Delegations;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.signoff.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/** One memo's life as far as it goes: first what is done and by whom, then on which days, then it is done. */
final class MemoStory {
    private static final List<String> SENT_BACK =
            List.of("第二段的数字请与台账核对后再报。", "请写明经费来源和列支渠道。", "请补充征求意见的情况，并统一标题与正文的用语。");
    private static final List<String> CHANGED = List.of("按核稿意见核对了数字", "补写了经费来源", "补充了征求意见的情况");
    private static final List<String> VERIFIED = List.of("文字已核，拟同意。", "数据与台账一致，拟同意。", "已核，建议按程序报签。");
    private static final List<String> COUNTERSIGNED = List.of("同意。", "", "同意。涉及本单位的内容已核。", "无不同意见。");
    private static final List<String> SIGNED = List.of("同意，请印发。", "同意，抓紧落实。", "同意。");

    private final DemoMemo memo;
    private final int seed;
    private final List<String> signatures;
    private final Cast cast;
    private final Memos memos;
    private final Drafting drafting;
    private final Delegations delegations;
    private final Routes routes;
    private final Files files;
    private final Clock clock;

    /** Up to the act that brings it to its present step. */
    private final List<Runnable> before = new ArrayList<>();
    /** What has been done at the present step since. */
    private final List<Runnable> since = new ArrayList<>();

    private final Person drafter;
    private final Person reviewer;
    private final Person leader;
    private final List<Person> countersigners;
    private UUID id = new UUID(0, 0);
    private List<Attachment> attachments = List.of();

    MemoStory(
            DemoMemo memo,
            int seed,
            List<String> signatures,
            Cast cast,
            Memos memos,
            Drafting drafting,
            Delegations delegations,
            Routes routes,
            Files files,
            Clock clock) {
        this.memo = memo;
        this.seed = seed;
        this.signatures = signatures;
        this.cast = cast;
        this.memos = memos;
        this.drafting = drafting;
        this.delegations = delegations;
        this.routes = routes;
        this.files = files;
        this.clock = clock;
        drafter = cast.holding(Role.CLERK, memo.organ());
        reviewer = cast.holding(Role.REVIEWER, memo.organ());
        leader = cast.holding(Role.LEADER, memo.organ());
        countersigners = memo.countersigners().stream()
                .map(organ -> cast.holding(Role.LEADER, organ))
                .toList();
    }

    void tell() {
        plan();
        List<ZonedDateTime> moments = WorkingHours.leadingTo(arrival(), before.size(), seed);
        for (int i = 0; i < before.size(); i++) {
            happen(moments.get(i), before.get(i));
        }
        ZonedDateTime moment = moments.getLast();
        for (Runnable act : since) {
            moment = earliest(moment.plusMinutes(41 + seed % 30), now());
            happen(moment, act);
        }
    }

    private static void happen(ZonedDateTime moment, Runnable act) {
        DemoTime.at(moment.toInstant(), () -> {
            act.run();
            return "done";
        });
    }

    /** When it came to its present step, so that the limit of that step ends as many days from today as it shall. */
    private ZonedDateTime arrival() {
        LocalDate today = now().toLocalDate();
        int limit = switch (memo.ending()) {
            case "待核稿", "退回再报" -> 1;
            case "会签中", "会签一半", "待签发", "逾期", "委托代签" -> 2;
            default -> 0;
        };
        if (limit == 0) {
            return at(WorkingHours.before(today, 1 + seed % 9));
        }
        int away = limit - Math.min(memo.due(), limit);
        return away == 0 ? earliest(at(today), now()) : at(WorkingHours.before(today, away));
    }

    private ZonedDateTime at(LocalDate day) {
        return day.atTime(9 + seed % 7, (seed * 17) % 60).atZone(clock.getZone());
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock).minusMinutes(1);
    }

    private static ZonedDateTime earliest(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private void plan() {
        before.add(this::begin);
        if (memo.ending().equals("草稿")) {
            return;
        }
        before.add(this::submit);
        if (memo.ending().equals("撤回")) {
            before.add(() -> act(drafter, "recall", ""));
            return;
        }
        for (int made = 1; made < memo.drafts(); made++) {
            int round = made;
            String opinion = made == 1 && !memo.sentBack().isBlank()
                    ? memo.sentBack()
                    : SENT_BACK.get((seed + made) % SENT_BACK.size());
            before.add(() -> act(reviewer, "return", opinion));
            before.add(() -> revise(round));
            before.add(this::submit);
        }
        switch (memo.ending()) {
            case "退回" -> before.add(() -> act(reviewer, "return", memo.sentBack()));
            case "待核稿", "退回再报" -> {}
            default -> afterVerifying();
        }
    }

    private void afterVerifying() {
        before.add(() -> act(reviewer, "agree", VERIFIED.get(seed % VERIFIED.size())));
        if (memo.ending().equals("会签中")) {
            return;
        }
        if (memo.ending().equals("会签一半")) {
            countersigners.stream()
                    .limit(Math.max(1, countersigners.size() / 2))
                    .forEach(one -> since.add(() -> act(one, "agree", COUNTERSIGNED.get(seed % COUNTERSIGNED.size()))));
            return;
        }
        for (Person one : countersigners) {
            int which = seed + countersigners.indexOf(one);
            before.add(() -> act(one, "agree", COUNTERSIGNED.get(which % COUNTERSIGNED.size())));
        }
        switch (memo.ending()) {
            case "待签发", "逾期" -> {}
            case "委托代签" -> since.add(this::delegate);
            default -> afterSigning();
        }
    }

    private void afterSigning() {
        before.add(() ->
                act(leader, "agree", SIGNED.get(seed % SIGNED.size()), signatures.get(seed % signatures.size()), null));
        if (!memo.ending().equals("已签发")) {
            before.add(() -> act(drafter, "number", ""));
        }
        if (memo.ending().equals("已归档")) {
            Retention kept = Retention.values()[seed % Retention.values().length];
            before.add(() -> act(drafter, "finish", "", "", kept));
        }
    }

    private void begin() {
        attachments = attachment();
        cast.as(drafter, () -> {
            Route route = routes.current("memo", cast.organ(memo.organ()).id()).getFirst();
            id = switch (memos.begin(cast.organ(memo.organ()).id(), route.id(), content(memo.drafts() - 1))) {
                case Memos.Beginning.Begun(UUID memo, Outcome.Moved moved) -> memo;
                case Memos.Beginning.Not(Outcome.Refused refusal) -> throw refused(refusal);
            };
            return id;
        });
    }

    private Content content(int before) {
        return new Content(memo.title(), memo.body(before), attachments);
    }

    private List<Attachment> attachment() {
        if (memo.attachment().isBlank()) {
            return List.of();
        }
        byte[] text = (memo.title() + "\n附件\n\n" + memo.body() + "\n（示范文件，内容为虚构。）\n").getBytes(StandardCharsets.UTF_8);
        StoredFile file = cast.as(
                drafter,
                () -> files.receive(
                        new Incoming(memo.attachment(), text.length, new ByteArrayInputStream(text), null, null)));
        return List.of(new Attachment(file.id(), file.name(), file.algorithm() + ":" + file.hash()));
    }

    private void revise(int round) {
        cast.as(drafter, () -> {
            Sheet sheet = sheet();
            return done(memos.revise(
                    id,
                    sheet.signOff().id(),
                    sheet.signOff().revision(),
                    content(memo.drafts() - 1 - round),
                    CHANGED.get((seed + round) % CHANGED.size())));
        });
    }

    private void submit() {
        cast.as(drafter, () -> {
            Sheet sheet = sheet();
            Map<Integer, List<UUID>> chosen = countersigners.isEmpty()
                    ? Map.of()
                    : Map.of(
                            sheet.route().placesOf(Step.Kind.COUNTERSIGN).getFirst(),
                            countersigners.stream().map(Person::id).toList());
            return done(drafting.submit(sheet.signOff().id(), sheet.signOff().revision(), chosen));
        });
    }

    private void delegate() {
        LocalDate today = LocalDate.now(clock);
        Person delegate = cast.holding(Role.LEADER, "gaoling-office");
        cast.as(leader, () -> done(delegations.delegate(delegate.id(), today, today.plusDays(9), "外出学习")));
    }

    private void act(Person who, String act, String opinion) {
        act(who, act, opinion, "", null);
    }

    private void act(Person who, String act, String opinion, String signature, @Nullable Retention kept) {
        cast.as(who, () -> {
            Sheet sheet = sheet();
            UUID task = Optional.of(sheet.mine())
                    .filter(mine -> !mine.isEmpty())
                    .map(mine -> mine.getFirst().task().id())
                    .orElse(null);
            var form =
                    new ActForm(act, sheet.signOff().revision(), task, "", opinion, signature, null, null, "", "", "");
            return done(memos.act(id, sheet.signOff().id(), form, kept));
        });
    }

    private Sheet sheet() {
        return memos.sheet(id).orElseThrow(() -> new IllegalStateException("not in sight: " + memo.title()));
    }

    private Outcome done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.AlreadyMoved) {
            throw refused(outcome);
        }
        return outcome;
    }

    private IllegalStateException refused(Outcome outcome) {
        return new IllegalStateException(memo.title() + ": " + outcome.sentence());
    }
}
