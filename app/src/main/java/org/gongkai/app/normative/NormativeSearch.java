package org.gongkai.app.normative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.files.Files;
import org.gongkai.app.search.SearchEntry;
import org.gongkai.app.search.SearchHit;
import org.gongkai.app.search.Searchable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A normative document is found by title, 文号, its numbers, and what its text says. */
@Component
class NormativeSearch implements Searchable {
    private static final String VISIBLE = """
            select d.id, d.number, d.title, o.short_name as organ,
                   (select min(s.since) from normative_spell s where s.document = d.id) as made
            from normative_document d join organ o on o.id = d.organ where d.id = any (:ids)""";

    private final NormativeStore store;
    private final Files files;
    private final JdbcClient jdbc;

    NormativeSearch(NormativeStore store, Files files, JdbcClient jdbc) {
        this.store = store;
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return NormativeDocuments.KIND;
    }

    @Override
    public String kindTitle() {
        return "规范性文件";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SearchEntry> entry(UUID id) {
        return store.one(id).filter(document -> !document.isVoid()).map(document -> {
            var texts = new ArrayList<>(List.of(
                    document.joint(), document.reviewNumber(), document.registerNumber(), document.recordNumber()));
            files.heldBy(NormativeDocuments.KIND, id).forEach(file -> {
                texts.add(file.name());
                files.text(file.id()).ifPresent(texts::add);
            });
            return SearchEntry.of(document.title(), document.number(), texts);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> visible(List<UUID> ids) {
        return jdbc.sql(VISIBLE)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new SearchHit(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        NormativeDocuments.ADDRESS + row.getString("id"),
                        row.getString("number") + " · " + row.getString("organ"),
                        row.getObject("made", LocalDate.class)))
                .list();
    }
}
