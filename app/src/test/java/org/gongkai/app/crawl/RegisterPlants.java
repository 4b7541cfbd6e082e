package org.gongkai.app.crawl;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.remedies.CaseKind;
import org.gongkai.app.remedies.Decision;
import org.gongkai.app.remedies.NewCase;
import org.gongkai.app.remedies.RemedyCases;
import org.gongkai.app.requests.DisclosureRequests;
import org.gongkai.app.requests.NewRequest;
import org.gongkai.app.requests.Reply;
import org.gongkai.app.requests.ReplyWay;
import org.gongkai.app.requests.RequesterKind;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.springframework.context.ApplicationContext;

/** Entries of the registers in every state, in the organ of {@code who}, each with a mark that stands nowhere else. */
record RegisterPlants(DisclosureRequests requests, RemedyCases cases) {
    private static final LocalDate RECEIVED = LocalDate.of(2025, 3, 3);

    RegisterPlants(ApplicationContext program) {
        this(program.getBean(DisclosureRequests.class), program.getBean(RemedyCases.class));
    }

    void plant(SignedIn who) {
        UUID open = request(who);
        UUID closed = request(who);
        as(who, () -> {
            requests.close(closed, 0, new Reply(Outcome.A, RECEIVED.plusDays(9), null, ReplyWay.POST, null));
            return closed;
        });
        UUID struck = request(who);
        as(who, () -> {
            requests.strike(struck, 0, "重复登记");
            return struck;
        });
        remedy(who, open);
        UUID decided = remedy(who, closed);
        as(who, () -> {
            cases.decide(decided, 0, new Decision("UPHELD", RECEIVED.plusDays(60)));
            return decided;
        });
    }

    private UUID request(SignedIn who) {
        var request = new NewRequest(
                who.home().id(),
                "种" + UUID.randomUUID(),
                RECEIVED,
                Channel.COUNTER,
                RequesterKind.NATURAL_PERSON,
                Plants.mark(),
                Map.of(),
                Plants.mark());
        return as(who, () -> requests.register(request));
    }

    private UUID remedy(SignedIn who, UUID request) {
        var remedy = new NewCase(
                who.home().id(),
                CaseKind.RECONSIDERATION,
                "种" + UUID.randomUUID(),
                Plants.mark(),
                Plants.mark(),
                true,
                RECEIVED,
                request,
                null,
                null,
                null,
                true,
                "不服答复");
        return as(who, () -> cases.enter(remedy));
    }

    private static <T> T as(SignedIn who, Supplier<T> work) {
        return Viewers.as(who.viewer(), work::get);
    }
}
