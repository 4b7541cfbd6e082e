package org.gongkai.app.requests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.search.SearchEntry;
import org.gongkai.app.search.SearchHit;
import org.gongkai.app.search.Searchable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A request is found by its number and what is asked; never by the name of the requester. */
@Component
class RequestSearch implements Searchable {
    private final RequestStore store;

    RequestSearch(RequestStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return DisclosureRequests.SUBJECT;
    }

    @Override
    public String kindTitle() {
        return "申请";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SearchEntry> entry(UUID id) {
        return store.one(id)
                .filter(request -> !request.struck())
                .map(request -> SearchEntry.of(request.askedBriefly(), request.number(), List.of(request.asked()))
                        .within(Set.of(SearchEntry.organKey(request.organ()))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> visible(List<UUID> ids) {
        return store.all(ids).stream()
                .map(request -> new SearchHit(
                        request.id(),
                        request.askedBriefly(),
                        request.address(),
                        request.number() + " · " + request.organName() + " · "
                                + (request.outcome() == null ? "正在办理" : Outcomes.fullTitle(request.outcome())),
                        request.received()))
                .toList();
    }
}
