package org.gongkai.app.memos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.files.Files;
import org.gongkai.app.search.SearchEntry;
import org.gongkai.app.search.SearchHit;
import org.gongkai.app.search.Searchable;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.lists.Listed;
import org.gongkai.app.signoff.lists.SubjectLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A memo is found by title, number, text, opinions and what its attachments say. */
@Component
class MemoSearch implements Searchable {
    private final Memos memos;
    private final SubjectLists lists;
    private final Files files;

    MemoSearch(Memos memos, SubjectLists lists, Files files) {
        this.memos = memos;
        this.lists = lists;
        this.files = files;
    }

    @Override
    public String kind() {
        return MemoKind.CODE;
    }

    @Override
    public String kindTitle() {
        return "签报";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SearchEntry> entry(UUID memo) {
        return memos.sheet(memo).map(sheet -> {
            var texts = new ArrayList<String>();
            texts.add(sheet.content().body());
            sheet.deeds().stream()
                    .map(Deed::text)
                    .filter(text -> !text.isBlank())
                    .forEach(texts::add);
            for (Attachment attachment : sheet.content().attachments()) {
                texts.add(attachment.name());
                files.text(attachment.file()).ifPresent(texts::add);
            }
            String number = Optional.ofNullable(sheet.signOff().number()).orElse("");
            return SearchEntry.of(sheet.content().title(), number, texts);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> visible(List<UUID> ids) {
        return lists.of(MemoKind.CODE, ids).stream().map(MemoSearch::hit).toList();
    }

    private static SearchHit hit(Listed each) {
        return new SearchHit(
                each.subject().id(),
                each.title(),
                MemoKind.ADDRESS + each.subject().id(),
                (each.number() == null ? "" : each.number() + " · ") + each.organName() + " " + each.drafterName()
                        + "拟稿 · " + each.position(),
                each.movedAt().toLocalDate());
    }
}
