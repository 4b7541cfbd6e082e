package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which roles people hold, and which of these no longer fit: left, organ ended, no post at or below the organ any more. */
@Component
class HeldRoles {
    private static final String OF_PERSON = """
            select r.id, r.role, o.code as organ_code, o.name as organ, r.since, r.until,
                   case when p.until < :today then '人已离职，角色失效' when o.until is not null then '机构已不存在，角色失效' end as lapsed
            from role_holding r join organ o on o.id = r.organ join person p on p.id = r.person
            where r.person = :person and (r.until is null or r.until >= :today) order by r.since, r.role, o.id""";
    /** A role rests on a post in its organ, in one below it, or in the one right above it, which may serve a small institution. */
    private static final String TO_REVIEW = """
            with recursive held as (
                select r.id, r.person, r.role, r.organ, p.name, p.until < :today as gone, o.until is not null as ended,
                       o.name as organ_name, o.parent, o.successor
                from role_holding r join person p on p.id = r.person join organ o on o.id = r.organ
                where r.until is null or r.until >= :today),
            doubtful as (
                select h.* from held h where h.gone or h.ended or not exists (
                    select 1 from post t where t.person = h.person and t.organ in (h.organ, h.parent)
                      and t.since <= :today and (t.until is null or t.until >= :today))),
            above (holding, organ) as (
                select h.id, t.organ from doubtful h join post t on t.person = h.person
                 where t.since <= :today and (t.until is null or t.until >= :today)
                union
                select a.holding, o.parent from above a join organ o on o.id = a.organ where o.parent is not null)
            select h.id, h.person, h.name, h.role, h.organ_name as organ,
                   case when h.gone then '人已离职' when h.ended then '机构已不存在' else '在该机构及其下级已无职务' end as reason,
                   s.code as successor, s.name as successor_name
            from doubtful h left join organ s on s.id = h.successor and s.until is null and h.gone is not true
            where h.gone or h.ended or not exists (select 1 from above a where a.holding = h.id and a.organ = h.organ)
            order by reason, h.name collate "zh-x-icu", h.id limit 500""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PersonPage.Holding> of(UUID person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(PersonPage.Holding.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<RoleToReview> toReview() {
        return jdbc.sql(TO_REVIEW)
                .param("today", LocalDate.now(clock))
                .query(RoleToReview.class)
                .list();
    }
}
