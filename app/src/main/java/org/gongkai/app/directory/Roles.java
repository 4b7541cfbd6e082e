package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 授予和收回角色. 系统管理、安全管理、审计管理 exclude each other and all business (GB/T 22239-2019 8.1.5, 三权分立); of two people
 * who give such roles at once, the database refuses the second.
 */
@Component
public class Roles {
    static final String APART = "GB/T 22239-2019 8.1.5";

    private final RoleStore store;
    private final PersonStore people;
    private final OrganStore organs;
    private final Journal journal;
    private final Clock clock;

    Roles(RoleStore store, PersonStore people, OrganStore organs, Journal journal, Clock clock) {
        this.store = store;
        this.people = people;
        this.organs = organs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * 授予.
     *
     * @param until the last day, or null for an open end
     * @return the id of the holding
     * @throws RefusedException where the person holds a role that excludes this one, or this one already
     */
    @Transactional
    public UUID give(UUID person, Role role, long organ, LocalDate since, @Nullable LocalDate until) {
        begin();
        Person holder = people.byId(person).orElseThrow(() -> new RefusedException("person", "没有这个人，请从列表中重新选择。"));
        people.until(person).filter(last -> last.isBefore(since)).ifPresent(last -> {
            throw new RefusedException(
                    "person", "“" + holder.name() + "”的最后工作日是 " + SpokenDay.said(last) + "，不能再授予角色。");
        });
        Organ where = organs.byId(organ).orElseThrow(() -> new RefusedException("organ", "没有这个机构，请从列表中重新选择。"));
        if (where.until() != null) {
            throw new RefusedException("organ", "“" + where.name() + "”已不再存在，不能在那里授予角色。请选择承接它的机构。");
        }
        if (until != null && until.isBefore(since)) {
            throw new RefusedException(
                    "until", "截止日期 " + SpokenDay.said(until) + "早于起始日期 " + SpokenDay.said(since) + "，请核对。");
        }
        store.colliding(person, role, since, until).ifPresent(other -> {
            throw apart(holder, role, other);
        });
        if (store.holds(person, role, organ, since, until)) {
            throw new RefusedException(
                    "role", "“" + holder.name() + "”在“" + where.name() + "”已有“" + role.title() + "”角色，不用重复授予。");
        }
        UUID holding;
        try {
            holding = store.add(person, role, organ, since, until);
        } catch (DataIntegrityViolationException e) {
            throw raced(holder, role, e);
        }
        journal.write(Act.of("directory.give-role", "授予角色", "person", person)
                .with("role", role.name())
                .with("organ", where.code())
                .with("since", since)
                .with("until", until == null ? "" : until));
        return holding;
    }

    /**
     * 收回. With yesterday as the last day it ends at once.
     *
     * @throws RefusedException where it has ended already, or nobody would be left to give roles
     */
    @Transactional
    public void end(UUID holding, LocalDate last) {
        begin();
        RoleStore.Holding held =
                store.byId(holding).orElseThrow(() -> new RefusedException("holding", "没有这条角色记录，请刷新页面后再试。"));
        if (held.until() != null && !held.until().isAfter(last)) {
            throw new RefusedException("holding", "这个角色已于 " + SpokenDay.said(held.until()) + "终止，不用再收回。");
        }
        if (held.role() == Role.SECURITY_ADMIN && store.othersToGiveRoles(holding, last.plusDays(1)) == 0) {
            throw new RefusedException("holding", "这是最后一名安全管理员，收回后再无人能授予角色。请先授予另一人，再收回。");
        }
        store.end(holding, last);
        journal.write(Act.of("directory.end-role", "收回角色", "person", held.person())
                .with("role", held.role().name())
                .with("organ", organs.byId(held.organ()).orElseThrow().code())
                .with("last", last));
    }

    /** Ends it now: the last day is yesterday. */
    @Transactional
    public void endNow(UUID holding) {
        end(holding, LocalDate.now(clock).minusDays(1));
    }

    /** Gives the role anew in the organ that carries on, from today, and ends it in the one that is gone. */
    @Transactional
    public void moveTo(UUID holding, long successor) {
        begin();
        RoleStore.Holding held =
                store.byId(holding).orElseThrow(() -> new RefusedException("holding", "没有这条角色记录，请刷新页面后再试。"));
        var today = LocalDate.now(clock);
        if (!store.holds(held.person(), held.role(), successor, today, held.until())) {
            give(held.person(), held.role(), successor, today, held.until());
        }
        end(holding, today.minusDays(1));
    }

    private void begin() {
        if (!Viewers.required().may("roles.manage")) {
            throw new RefusedException("role", "只有安全管理员可以授予和收回角色（" + APART + " 三权分立）。");
        }
        store.oneAtATime();
    }

    private static RefusedException apart(Person holder, Role wanted, Role other) {
        return new RefusedException(
                "role",
                "“" + holder.name() + "”已有“" + other.title() + "”角色，不能再任“" + wanted.title()
                        + "”：系统管理、安全管理、审计管理须由不同的人担任，且都不兼业务角色（" + APART + " 三权分立）。请换一人，或先收回原角色。");
    }

    private static RefusedException raced(Person holder, Role wanted, DataIntegrityViolationException e) {
        String cause =
                Optional.ofNullable(e.getMostSpecificCause().getMessage()).orElse("");
        if (cause.contains("administrators_apart")) {
            return new RefusedException(
                    "role", "“" + holder.name() + "”刚被授予了与“" + wanted.title() + "”相斥的角色（" + APART + " 三权分立）。请刷新页面核对。");
        }
        if (cause.contains("role_held_once")) {
            return new RefusedException("role", "“" + holder.name() + "”刚被授予了同一角色，不用重复授予。");
        }
        throw e;
    }
}
