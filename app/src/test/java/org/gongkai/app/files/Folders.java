package org.gongkai.app.files;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.files.UploadForm.Uploaded;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Folders that hold files, to try files on: seen by their owner and by the leaders of their organ. */
@RestController
@TestComponent
public class Folders {
    public static final String KIND = "try-out";
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UploadForm form;

    Folders(JdbcClient jdbc, TransactionTemplate transaction, UploadForm form) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.form = form;
    }

    public static Viewer person() {
        return Viewer.of(UUID.randomUUID(), Set.of(), Set.of(), Set.of());
    }

    public static Viewer leaderOf(long organ) {
        return Viewer.of(UUID.randomUUID(), Set.of(organ), Set.of(), Set.of());
    }

    public UUID make(Viewer owner, long organ, String title) {
        return make(owner, organ, title, "");
    }

    public UUID make(Viewer owner, long organ, String title, String body) {
        UUID id = UUID.randomUUID();
        Viewers.as(
                owner,
                () -> transaction.execute(_ -> jdbc.sql("""
                        insert into try_out_folder (id, title, body, organ, owner, dated)
                        values (:id, :title, :body, :organ, :owner, :dated)""")
                        .param("id", id)
                        .param("title", title)
                        .param("body", body)
                        .param("organ", organ)
                        .param("owner", owner.person())
                        .param("dated", LocalDate.of(2026, 3, 27))
                        .update()));
        return id;
    }

    @For(business = true)
    @PostMapping("/office/try-out/folders/{id}/files")
    String upload(@PathVariable UUID id, HttpServletRequest request) {
        Uploaded uploaded = form.take(request, KIND, id);
        return uploaded.taken() + " " + uploaded.refused() + " " + uploaded.fields();
    }
}
