package org.gongkai.app.secrecy;

import java.util.SortedSet;
import java.util.TreeSet;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 保密审查: what waits, what was decided, what was stopped at the door. */
@Controller
class SecrecyPages {
    private static final int MOST = 50;

    private final ReviewStore store;
    private final HardStops stops;
    private final SpokenTime moments;
    private final TransactionTemplate transaction;

    SecrecyPages(ReviewStore store, HardStops stops, SpokenTime moments, TransactionTemplate transaction) {
        this.store = store;
        this.stops = stops;
        this.moments = moments;
        this.transaction = transaction;
    }

    @For(Role.SECRECY_OFFICER)
    @GetMapping("/office/secrecy")
    String list(@RequestParam(defaultValue = "waiting") String view, SignedIn viewer, Model model) {
        boolean done = view.equals("done");
        SortedSet<Long> desks = desks(viewer);
        var person = viewer.person().id();
        transaction.executeWithoutResult(status -> {
            model.addAttribute(
                    "entries", done ? store.decided(desks, person, MOST) : store.waiting(desks, person, MOST));
            model.addAttribute("waiting", store.countWaiting(desks));
        });
        model.addAttribute("done", done);
        model.addAttribute("moments", moments);
        return "secrecy/list";
    }

    @For(Role.SECRECY_OFFICER)
    @GetMapping("/office/secrecy/stops")
    String stops(SignedIn viewer, Model model) {
        SortedSet<Long> desks = desks(viewer);
        transaction.executeWithoutResult(status -> {
            model.addAttribute("stops", stops.latest(desks, MOST));
            model.addAttribute("waiting", store.countWaiting(desks));
        });
        model.addAttribute("moments", moments);
        return "secrecy/stops";
    }

    @For(business = true)
    @GetMapping("/office/secrecy/mine")
    String mine(SignedIn viewer, Model model) {
        model.addAttribute(
                "entries",
                transaction.execute(status -> store.own(viewer.person().id(), MOST)));
        model.addAttribute("moments", moments);
        return "secrecy/mine";
    }

    /** Where the person is a secrecy officer; what the organ took over belongs to it. */
    private static SortedSet<Long> desks(SignedIn viewer) {
        SortedSet<Long> desks = new TreeSet<>(viewer.viewer().homes());
        SortedSet<Long> own = viewer.roles().get(Role.SECRECY_OFFICER);
        if (own != null) {
            desks.addAll(own);
        }
        return desks;
    }
}
