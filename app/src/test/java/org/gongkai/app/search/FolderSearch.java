package org.gongkai.app.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.Folders;
import org.gongkai.app.files.StoredFile;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the folders of the tests findable, with what the files in them say. */
@Component
@TestComponent
public class FolderSearch implements Searchable {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Files files;

    FolderSearch(JdbcClient jdbc, TransactionTemplate transaction, Files files) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.files = files;
    }

    private record Folder(UUID id, String title, String body, UUID owner, LocalDate dated) {}

    @Override
    public String kind() {
        return Folders.KIND;
    }

    @Override
    public String kindTitle() {
        return "文件夹";
    }

    @Override
    public Optional<SearchEntry> entry(UUID id) {
        return transaction.execute(
                _ -> jdbc.sql("select id, title, body, owner, dated from try_out_folder where id = :id")
                        .param("id", id)
                        .query(Folder.class)
                        .optional()
                        .map(this::entry));
    }

    private SearchEntry entry(Folder folder) {
        List<String> texts = new ArrayList<>(List.of(folder.body()));
        for (StoredFile file : files.heldBy(Folders.KIND, folder.id())) {
            texts.add(file.name());
            files.text(file.id()).ifPresent(texts::add);
        }
        var entry = SearchEntry.of(folder.title(), "", texts);
        return folder.title().startsWith("只给本人") ? entry.within(Set.of(SearchEntry.personKey(folder.owner()))) : entry;
    }

    @Override
    public List<SearchHit> visible(List<UUID> ids) {
        return transaction.execute(_ -> jdbc
                .sql("select id, title, body, owner, dated from try_out_folder where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Folder.class)
                .list()
                .stream()
                .map(folder -> new SearchHit(
                        folder.id(), folder.title(), "/office/try-out/folders/" + folder.id(), "试用", folder.dated()))
                .toList());
    }
}
