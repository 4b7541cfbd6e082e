package org.gongkai.app.normative;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clean-ups and what is concluded in them. */
@Component
class CleanUpStore {
    private static final String CLEAN_UP = """
            select c.id, c.organ, o.short_name as organ_name, c.year, c.due, c.closed_at, c.result,
                   count(i.document) as items, count(i.conclusion) as concluded
            from normative_clean_up c join organ o on o.id = c.organ left join normative_clean_up_item i on i.clean_up = c.id
            where %s group by c.id, o.short_name order by c.year desc, c.organ""";
    private static final String INSERT = """
            insert into normative_clean_up (id, organ, year, due, opened_by, opened_at)
            values (:id, :organ, :year, :due, :by, :at)""";
    /** Every document that counts on that day, by whose ledger it stands in. */
    private static final String LIST = """
            insert into normative_clean_up_item (clean_up, document, organ)
            select :id, s.document, s.organ from normative_spell s
            where s.organ = any (:organs) and s.since <= :day and (s.until is null or s.until > :day)""";

    private static final String ITEMS = """
            select i.document, i.organ, o.short_name as organ_name, d.number, d.title, i.conclusion, i.reason,
                   exists (select from normative_spell s where s.document = i.document and s.organ = i.organ
                       and s.since <= :today and (s.until is null or s.until > :today)) as in_force
            from normative_clean_up_item i join normative_document d on d.id = i.document join organ o on o.id = i.organ
            where i.clean_up = :id and (:open = false or i.conclusion is null)
              and (:afterOrgan::bigint is null or (i.organ, i.document) > (:afterOrgan::bigint, :afterDocument::uuid))
            order by i.organ, i.document limit :limit""";
    private static final String ENDING = """
            select i.document, i.organ, '' as organ_name, d.number, d.title, i.conclusion, i.reason, true as in_force
            from normative_clean_up_item i join normative_document d on d.id = i.document
            where i.clean_up = :id and i.conclusion in ('REPEAL', 'DECLARE_LAPSED')
              and exists (select from normative_spell s where s.document = i.document and s.organ = i.organ
                       and s.since <= :day and (s.until is null or s.until > :day))
            order by i.document""";
    private static final String CONCLUDE = """
            update normative_clean_up_item set conclusion = :conclusion, reason = :reason, concluded_by = :by, concluded_at = :at
            where clean_up = :id and document = :document""";
    private static final String CLOSE = """
            update normative_clean_up set closed_by = :by, closed_at = :at, result = :result
            where id = :id and closed_at is null""";
    private static final String CONCLUSIONS = """
            select c.year || '年清理：' || case i.conclusion when 'KEEP' then '继续有效' when 'AMEND' then '修改'
                       when 'REPEAL' then '废止' else '宣布失效' end
                   || case when i.reason = '' then '' else '（' || i.reason || '）' end
            from normative_clean_up_item i join normative_clean_up c on c.id = i.clean_up
            where i.document = :document and i.conclusion is not null order by c.year desc""";

    private final JdbcClient jdbc;

    CleanUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document in a clean-up. */
    public record Item(
            UUID document,
            long organ,
            String organName,
            String number,
            String title,
            @Nullable Conclusion conclusion,
            String reason,
            boolean inForce) {
        public String href() {
            return NormativeDocuments.ADDRESS + document;
        }
    }

    List<CleanUp> all() {
        return jdbc.sql(CLEAN_UP.formatted("true")).query(CleanUp.class).list();
    }

    Optional<CleanUp> one(UUID id) {
        return jdbc.sql(CLEAN_UP.formatted("c.id = :id"))
                .param("id", id)
                .query(CleanUp.class)
                .optional();
    }

    boolean known(long organ, int year) {
        return jdbc.sql("select count(*) from normative_clean_up where organ = :organ and year = :year")
                        .param("organ", organ)
                        .param("year", year)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(UUID id, long organ, int year, LocalDate due, @Nullable UUID by, OffsetDateTime at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("organ", organ)
                .param("year", year)
                .param("due", due)
                .param("by", by)
                .param("at", at)
                .update();
    }

    int list(UUID id, Collection<Long> organs, LocalDate day) {
        return jdbc.sql(LIST)
                .param("id", id)
                .param("organs", organs.toArray(Long[]::new))
                .param("day", day)
                .update();
    }

    List<Long> organs(UUID id) {
        return jdbc.sql("select distinct organ from normative_clean_up_item where clean_up = :id order by organ")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** Documents by organ; those without a conclusion alone where {@code open}. */
    List<Item> items(
            UUID id, boolean open, @Nullable Long afterOrgan, @Nullable UUID after, LocalDate today, int limit) {
        return jdbc.sql(ITEMS)
                .param("id", id)
                .param("open", open)
                .param("afterOrgan", afterOrgan)
                .param("afterDocument", after)
                .param("today", today)
                .param("limit", limit)
                .query(Item.class)
                .list();
    }

    Optional<Item> item(UUID id, UUID document, LocalDate today) {
        return jdbc.sql(ITEMS.replace("order by", "and i.document = :document order by"))
                .param("id", id)
                .param("open", false)
                .param("afterOrgan", null)
                .param("afterDocument", null)
                .param("document", document)
                .param("today", today)
                .param("limit", 1)
                .query(Item.class)
                .optional();
    }

    /** Those that closing ends, as far as they are still in force on the day. */
    List<Item> ending(UUID id, LocalDate day) {
        return jdbc.sql(ENDING)
                .param("id", id)
                .param("day", day)
                .query(Item.class)
                .list();
    }

    boolean conclude(
            UUID id, UUID document, Conclusion conclusion, String reason, @Nullable UUID by, OffsetDateTime at) {
        return jdbc.sql(CONCLUDE)
                        .param("id", id)
                        .param("document", document)
                        .param("conclusion", conclusion.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean close(UUID id, String result, @Nullable UUID by, OffsetDateTime at) {
        return jdbc.sql(CLOSE)
                        .param("id", id)
                        .param("result", result)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** What was concluded of a document, the latest first, in words; as far as the viewer sees it. */
    List<String> conclusions(UUID document) {
        return jdbc.sql(CONCLUSIONS)
                .param("document", document)
                .query(String.class)
                .list();
    }
}
