package org.gongkai.app.decisions;

import java.util.List;
import java.util.Optional;
import org.gongkai.law.Article;

/** On what somebody decides that a decision is public or not, otherwise than by rule: {@code decisions/disclosure-grounds.csv}. */
record DisclosureGround(String id, boolean open, Article article, String sentence, boolean checked) {
    private static final List<DisclosureGround> ALL = FieldList.table("disclosure-grounds.csv").rows().stream()
            .map(row -> new DisclosureGround(
                    row.get("id"),
                    row.get("disclosure").equals(Disclosure.PUBLIC),
                    Article.parse(row.get("article")),
                    row.get("sentence"),
                    row.yes("checked")))
            .toList();

    static List<DisclosureGround> all() {
        return ALL;
    }

    static Optional<DisclosureGround> named(String id) {
        return ALL.stream().filter(ground -> ground.id.equals(id)).findFirst();
    }

    /** The sentence of a ground or rule by its id, with its article; the id itself where data no longer knows it. */
    static String said(String id) {
        return named(id)
                .map(ground -> ground.sentence + "（" + ground.article.chinese() + "）")
                .or(() -> DisclosureRules.named(id).map(DisclosureRules.Rule::sentence))
                .orElse(id);
    }
}
