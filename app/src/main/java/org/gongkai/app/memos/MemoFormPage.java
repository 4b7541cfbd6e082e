package org.gongkai.app.memos;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.files.UploadForm;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.routes.RouteDrawing;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a memo is written.
 *
 * @param memo null for a new one
 * @param form what stands in the fields
 * @param organs for which the person may draft; of an existing memo, its own alone
 * @param routes by which it can go; of an existing memo, its own alone
 * @param choices the steps for which the drafter picks people
 * @param files the attachments so far
 * @param errors a sentence by the name of a field
 * @param trouble a sentence about the whole, or null
 * @param news that it was saved, or null
 */
public record MemoFormPage(
        @Nullable UUID memo,
        MemoForm form,
        List<Organ> organs,
        List<Route> routes,
        List<Choice> choices,
        RouteDrawing drawing,
        List<StoredFile> files,
        List<UploadForm.Refusal> refused,
        Map<String, String> errors,
        @Nullable String trouble,
        @Nullable String news) {
    /** A step for which the drafter picks people, and who can be picked, by organ. */
    public record Choice(int place, String step, String rule, List<Group> groups) {}

    /** Colleagues of an organ. */
    public record Group(String organ, List<Colleague> people) {}

    public String address() {
        return memo == null ? "/office/memos/new" : MemoKind.ADDRESS + memo + "/edit";
    }

    public String title() {
        return memo == null ? "起草签报" : "修改签报";
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    MemoFormPage troubled(String sentence) {
        return new MemoFormPage(memo, form, organs, routes, choices, drawing, files, refused, errors, sentence, null);
    }
}
