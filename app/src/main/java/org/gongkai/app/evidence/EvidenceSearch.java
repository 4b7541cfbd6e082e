package org.gongkai.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.search.SearchEntry;
import org.gongkai.app.search.SearchHit;
import org.gongkai.app.search.Searchable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A fact is found by its name, its kind, its source, and the names of its proofs. */
@Component
class EvidenceSearch implements Searchable {
    private final EvidenceStore store;
    private final FactKinds kinds;
    private final Files files;

    EvidenceSearch(EvidenceStore store, FactKinds kinds, Files files) {
        this.store = store;
        this.kinds = kinds;
        this.files = files;
    }

    @Override
    public String kind() {
        return Evidence.KIND;
    }

    @Override
    public String kindTitle() {
        return "事实登记";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SearchEntry> entry(UUID id) {
        return store.one(id).filter(entry -> !entry.withdrawn()).map(entry -> {
            var texts = new ArrayList<>(List.of(title(entry.kind()), entry.source()));
            files.heldBy(Evidence.KIND, id).stream().map(StoredFile::name).forEach(texts::add);
            return SearchEntry.of(entry.title(), "", texts);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> visible(List<UUID> ids) {
        return store.of(ids).stream()
                .map(entry -> new SearchHit(
                        entry.id(),
                        entry.title(),
                        Evidence.ADDRESS + entry.id(),
                        title(entry.kind()) + " · 来源：" + entry.source(),
                        entry.day()))
                .toList();
    }

    private String title(String kind) {
        return kinds.find(kind).map(FactKind::title).orElse("");
    }
}
