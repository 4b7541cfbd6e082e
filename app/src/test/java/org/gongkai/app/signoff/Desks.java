package org.gongkai.app.signoff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.notices.Notices;
import org.gongkai.app.signoff.acts.Chasing;
import org.gongkai.app.signoff.acts.Deciding;
import org.gongkai.app.signoff.acts.Drafting;
import org.gongkai.app.signoff.acts.PassingOn;
import org.gongkai.app.signoff.acts.Signers;
import org.gongkai.app.signoff.delegations.Delegations;
import org.gongkai.app.signoff.handover.Handover;
import org.gongkai.app.signoff.lists.WaitingForMe;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Sheets;
import org.gongkai.app.signoff.sheets.Signatures;
import org.gongkai.app.signoff.sheets.Versions;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do at their desks, in short. */
@TestComponent
public class Desks {
    public final Drafting drafting;
    public final Deciding deciding;
    public final Signers signers;
    public final PassingOn passing;
    public final Chasing chasing;
    public final Delegations delegations;
    public final Handover handover;
    public final Sheets sheets;
    public final Versions versions;
    public final Signatures signatures;
    public final Routes routes;
    public final WaitingForMe waiting;
    public final Notices notices;
    public final JdbcClient jdbc;
    public final TransactionTemplate transaction;

    Desks(
            Drafting drafting,
            Deciding deciding,
            Signers signers,
            PassingOn passing,
            Chasing chasing,
            Delegations delegations,
            Handover handover,
            Sheets sheets,
            Versions versions,
            Signatures signatures,
            Routes routes,
            WaitingForMe waiting,
            Notices notices,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.drafting = drafting;
        this.deciding = deciding;
        this.signers = signers;
        this.passing = passing;
        this.chasing = chasing;
        this.delegations = delegations;
        this.handover = handover;
        this.sheets = sheets;
        this.versions = versions;
        this.signatures = signatures;
        this.routes = routes;
        this.waiting = waiting;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public SignOff begin(Bureau.House house, UUID drafter, UUID route, String title) {
        return moved(house.as(
                drafter,
                () -> drafting.begin(
                        new Subject(Papers.KIND, UUID.randomUUID()),
                        house.id(),
                        route,
                        Content.of(title, "第一段。\n第二段。"))));
    }

    public SignOff submit(Bureau.House house, SignOff draft, Map<Integer, List<UUID>> chosen) {
        return moved(house.as(draft.drafter(), () -> drafting.submit(draft.id(), draft.revision(), chosen)));
    }

    /** The person agrees, signs, numbers or files: whatever the one task at hand asks for. */
    public Outcome act(Bureau.House house, UUID person, UUID signOff) {
        return act(house.viewer(person), signOff);
    }

    public Outcome act(Viewer person, UUID signOff) {
        return Viewers.as(person, () -> {
            var sheet = sheets.of(signOff).orElseThrow();
            var mine = sheet.mine().getFirst();
            long seen = sheet.signOff().revision();
            UUID task = mine.task().id();
            return switch (mine.step().kind()) {
                case NUMBER -> deciding.number(task, seen, "试签〔2026〕" + UUID.randomUUID() + "号");
                case ISSUE, FILE -> deciding.finish(task, seen, Opinion.of(""));
                default -> deciding.agree(task, seen, Opinion.of("同意。"));
            };
        });
    }

    public Sheet sheet(Bureau.House house, UUID person, UUID signOff) {
        return house.as(person, () -> sheets.of(signOff).orElseThrow());
    }

    public UUID taskOf(Bureau.House house, UUID person, UUID signOff) {
        return sheet(house, person, signOff).mine().getFirst().task().id();
    }

    /** Whatever the policies hide from people. */
    public List<Map<String, Object>> rows(String sql, Object parameter) {
        return Viewers.as(
                SystemViewer.SIGNOFF_CLOCK,
                () -> transaction.execute(
                        status -> jdbc.sql(sql).param("id", parameter).query().listOfRows()));
    }

    public static SignOff moved(Outcome outcome) {
        if (outcome instanceof Outcome.Moved(SignOff now, String sentence)) {
            return now;
        }
        throw new AssertionError(outcome);
    }
}
