package org.gongkai.app.remedies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.search.SearchEntry;
import org.gongkai.app.search.SearchHit;
import org.gongkai.app.search.Searchable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case is found by its number, the review organ or court, and the reasons; never by the name of the applicant. */
@Component
class RemedySearch implements Searchable {
    private final CaseStore store;

    RemedySearch(CaseStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return RemedyCases.SUBJECT;
    }

    @Override
    public String kindTitle() {
        return "复议诉讼案件";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SearchEntry> entry(UUID id) {
        return store.one(id)
                .filter(remedy -> !remedy.struck())
                .map(remedy -> SearchEntry.of(
                                remedy.kind().title() + " " + remedy.number(),
                                remedy.number(),
                                List.of(
                                        remedy.forum(),
                                        remedy.countsReason(),
                                        Optional.ofNullable(remedy.noRequestReason())
                                                .orElse("")))
                        .within(Set.of(SearchEntry.organKey(remedy.organ()))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> visible(List<UUID> ids) {
        return store.all(ids).stream()
                .map(remedy -> new SearchHit(
                        remedy.id(),
                        remedy.kind().title() + " " + remedy.number(),
                        remedy.address(),
                        remedy.organName() + " · " + remedy.forum(),
                        remedy.received()))
                .toList();
    }
}
