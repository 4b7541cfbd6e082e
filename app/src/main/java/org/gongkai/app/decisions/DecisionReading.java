package org.gongkai.app.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.decisions.DecisionPage.Chip;
import org.gongkai.app.decisions.DecisionPage.Event;
import org.gongkai.app.decisions.DecisionPage.Fact;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.PersonalDetails;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Lays out one decision for the person who looks. */
@Component
class DecisionReading {
    private final DecisionStore store;
    private final PersonalDetails personal;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionReading(DecisionStore store, PersonalDetails personal, Directory directory, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.personal = personal;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was tried before the page is shown again.
     *
     * @param act the act that is open
     * @param trouble why it was refused
     * @param plain the identity number after a look
     */
    record Tried(
            String act,
            String trouble,
            String typed,
            String news,
            @Nullable String plain) {
        static final Tried NOTHING = new Tried("", "", "", "", null);
    }

    /** Empty where there is none or the person does not see it. */
    @Transactional(readOnly = true)
    public Optional<DecisionPage> page(UUID id, SignedIn who, Tried tried) {
        return store.one(id).map(decision -> laidOut(decision, who, tried));
    }

    private DecisionPage laidOut(Decision decision, SignedIn who, Tried tried) {
        LocalDate today = LocalDate.now(clock);
        boolean own = who.viewer().homes().contains(decision.organ());
        boolean inReview = decision.waits() && inReview(decision.id());
        List<DecisionChange> changes = store.changes(decision.id());
        Map<Detail, String> details = personal.masked(Decisions.subject(decision.id()));
        String masked = details.getOrDefault(Detail.IDENTITY, details.get(Detail.DOCUMENT));
        boolean proposes = own && decision.waits() && !inReview;
        return new DecisionPage(
                decision.id(),
                DecisionPages.address(decision.id()),
                decision.title(),
                decision.number(),
                directory.organ(decision.organ()).map(Organ::name).orElse(""),
                chips(decision, inReview, today),
                facts(decision),
                tried.plain() != null ? tried.plain() : masked,
                tried.plain() != null,
                publicity(decision),
                next(decision, inReview, own, today),
                proposes ? WatchPages.ADDRESS : "",
                events(decision, changes),
                may(decision, own, today),
                decision.revision(),
                tried.act(),
                tried.trouble(),
                tried.typed(),
                tried.news());
    }

    private boolean inReview(UUID id) {
        return !jdbc.sql("select 1 from decision_batch_row where decision = :id limit 1")
                .param("id", id)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private static DecisionPage.May may(Decision decision, boolean own, LocalDate today) {
        boolean stands = own && !decision.withdrawn();
        return new DecisionPage.May(
                stands,
                stands && decision.annulled() == null,
                stands
                        && decision.kind() == DecisionKind.PENALTY
                        && decision.disclosure().open()
                        && decision.removed() == null
                        && !today.isBefore(DecisionCourse.repairableFrom(decision)),
                stands && decision.removed() == null,
                decision.decided().toString());
    }

    private static List<Chip> chips(Decision decision, boolean inReview, LocalDate today) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(decision.kind().title(), "chip plain"));
        LocalDate by = decision.disclosure().publishBy();
        if (decision.withdrawn()) {
            chips.add(new Chip("已撤回登记", "chip error"));
        } else if (decision.shown()) {
            chips.add(new Chip("公示中", "chip done"));
        } else if (decision.waits() && by != null) {
            String tone = LastDay.tone(by, today);
            chips.add(new Chip(
                    (inReview ? "审查中，" : "待公示，") + LastDay.until(by, today),
                    tone.equals("late") ? "chip error" : tone.equals("soon") ? "chip warning" : "chip info"));
        } else if (decision.removal() != null) {
            chips.add(new Chip("已下架：" + decision.removal().title(), "chip plain"));
        } else {
            chips.add(new Chip("不公开", "chip plain"));
        }
        if (decision.annulled() != null && decision.removal() != Removal.ANNULLED) {
            chips.add(new Chip("决定已被撤销或者变更", "chip warning"));
        }
        return chips;
    }

    private static List<Fact> facts(Decision decision) {
        List<Fact> facts = new ArrayList<>();
        for (Field field : decision.list().fields()) {
            String value = PublicFields.said(field, decision.value(field));
            if (!value.isEmpty()) {
                facts.add(new Fact(field.name(), PublicFields.numbersMasked(value)));
            }
        }
        return facts;
    }

    private static DecisionPage.Publicity publicity(Decision decision) {
        Disclosure disclosure = decision.disclosure();
        List<Fact> days = new ArrayList<>();
        if (disclosure.publishBy() != null) {
            days.add(new Fact("最迟公示", SpokenDay.said(disclosure.publishBy())));
        }
        if (decision.published() != null) {
            days.add(new Fact("公示于", SpokenDay.said(decision.published())));
        }
        if (disclosure.publishBy() != null) {
            days.add(new Fact(
                    "公示到", disclosure.shownUntil() == null ? "没有截止日" : SpokenDay.said(disclosure.shownUntil())));
        }
        if (decision.removed() != null) {
            days.add(new Fact("下架于", SpokenDay.said(decision.removed())));
        }
        String remark = disclosure.open() ? Decisions.rules().reservation(decision.decided()) : "";
        if (!checked(decision)) {
            remark = (remark + " 所依据的规则里有尚未核对原文的数据，请以现行规定为准。").strip();
        }
        return new DecisionPage.Publicity(
                disclosure.open(),
                DisclosureGround.said(disclosure.ground()),
                remark,
                days,
                decision.shown() ? PublicDecisionPages.ADDRESS + "/" + decision.id() : null,
                decision.socialImpact());
    }

    private static boolean checked(Decision decision) {
        String ground = decision.disclosure().ground();
        boolean rule =
                DisclosureRules.named(ground).map(DisclosureRules.Rule::checked).orElse(true);
        return rule
                && (!decision.disclosure().open()
                        || DisclosureRules.period(
                                        decision.kind(), decision.asked().categories())
                                .checked());
    }

    private static String next(Decision decision, boolean inReview, boolean own, LocalDate today) {
        LocalDate by = decision.disclosure().publishBy();
        if (decision.withdrawn()) {
            return "已经撤回，不计数、不公示。确需恢复的，用原来的文号重新登记。";
        }
        if (inReview) {
            return "已在公示批次里，等保密审查的结论；通过后自动公示。";
        }
        if (decision.waits() && by != null) {
            return (by.isBefore(today) ? "已经超过 7 个工作日的公示期限" : "应当在 " + SpokenDay.said(by) + " 前公示")
                    + (own ? "。请在“公示提醒”里送审，保密审查通过后自动公示。" : "。由该机关送审、公示。");
        }
        if (decision.shown()) {
            LocalDate until = decision.disclosure().shownUntil();
            return until == null ? "公示没有截止日。内容有变的，更正后重新送审。" : "公示到 " + SpokenDay.said(until) + "，届满自动下架。";
        }
        if (decision.removal() == Removal.ANNULLED && decision.kind() == DecisionKind.PENALTY) {
            return "已经撤下公示。行政处罚法第四十八条还要求公开说明理由，请另行发布说明。";
        }
        if (!decision.disclosure().open() && decision.removal() == null) {
            return DisclosureRules.named(decision.disclosure().ground())
                    .map(DisclosureRules.Rule::remedy)
                    .filter(remedy -> !remedy.isEmpty())
                    .map(remedy -> remedy + "。")
                    .orElse("");
        }
        return "";
    }

    /** The latest first; of a correction what it changed. */
    private List<Event> events(Decision decision, List<DecisionChange> changes) {
        Set<UUID> people = new HashSet<>();
        changes.forEach(change -> people.add(change.by()));
        if (decision.enteredBy() != null) {
            people.add(decision.enteredBy());
        }
        Map<UUID, Person> named = people.isEmpty() ? Map.of() : directory.people(people);
        List<Event> events = new ArrayList<>();
        @Nullable JsonNode after = null;
        for (DecisionChange change : changes) {
            List<String> details = new ArrayList<>();
            details.add("理由：" + change.reason());
            if (change.kind() == DecisionChange.Kind.CORRECTED) {
                details.addAll(differences(decision, change.before(), after));
            }
            events.add(new Event(change.kind().title(), who(named, change.by(), change.at()), details));
            after = change.before();
        }
        events.add(new Event(
                "登记",
                decision.enteredBy() == null
                        ? "导入 · " + SpokenDay.said(decision.enteredAt(), clock.getZone())
                        : who(named, decision.enteredBy(), decision.enteredAt()),
                List.of()));
        return events;
    }

    private String who(Map<UUID, Person> named, UUID person, OffsetDateTime at) {
        Person known = named.get(person);
        return (known == null ? "" : known.name() + " · ") + SpokenDay.said(at, clock.getZone());
    }

    /** 罚款金额(万元)：0.2 → 0.3, between the row as it was and as it was next. */
    private static List<String> differences(Decision now, JsonNode before, @Nullable JsonNode after) {
        List<String> differences = new ArrayList<>();
        for (Field field : now.list().fields()) {
            String was = PublicFields.said(field, kept(before, field));
            String is = PublicFields.said(field, after == null ? now.value(field) : kept(after, field));
            if (!was.equals(is)) {
                differences.add(field.name() + "：" + (was.isEmpty() ? "（空）" : PublicFields.numbersMasked(was)) + " → "
                        + (is.isEmpty() ? "（空）" : PublicFields.numbersMasked(is)));
            }
        }
        return differences;
    }

    private static String kept(JsonNode row, Field field) {
        return switch (field.place()) {
            case PARTY -> text(row, "party");
            case PARTY_KIND -> text(row, "party_kind");
            case CREDIT_CODE -> text(row, "credit_code");
            case NUMBER -> text(row, "number");
            case TITLE -> text(row, "title");
            case DECIDED -> text(row, "decided");
            case SOCIAL_IMPACT -> row.path("social_impact").asBoolean(false) ? "是" : "";
            case IDENTITY, DROPPED -> "";
            default -> text(row.path("details"), field.code());
        };
    }

    private static String text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
