package org.gongkai.app.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 机构与人员, to look up: everybody who works here finds a colleague, an organ by any name it ever had, and who sits where. */
@Controller
@For(everybody = true)
class DirectoryPages {
    private static final int LONGEST = 60;

    private final Lookup lookup;
    private final OrganTree tree;
    private final PeopleList people;

    DirectoryPages(Lookup lookup, OrganTree tree, PeopleList people) {
        this.lookup = lookup;
        this.tree = tree;
        this.people = people;
    }

    @GetMapping("/office/directory")
    String tree(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after,
            SignedIn viewer,
            Model model) {
        String part = q.strip();
        if (part.length() > LONGEST) {
            part = part.substring(0, LONGEST);
        }
        model.addAttribute("q", part);
        model.addAttribute("viewer", viewer);
        model.addAttribute("lines", part.isEmpty() ? tree.lines() : List.of());
        model.addAttribute("organs", part.isEmpty() ? List.of() : lookup.organsNamed(part));
        model.addAttribute("people", part.isEmpty() ? new PeoplePart(List.of(), null) : people.named(part, after));
        return "directory/tree";
    }

    @GetMapping("/office/directory/people")
    String everybody(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("people", people.all(after));
        model.addAttribute("first", after == null);
        return "directory/people";
    }

    @GetMapping("/office/directory/organs/{code}")
    String organ(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID after,
            SignedIn viewer,
            Model model) {
        OrganPage page = found(lookup.organ(code, after, seesHistory(viewer)));
        model.addAttribute("page", page);
        model.addAttribute("viewer", viewer);
        return "directory/organ";
    }

    @GetMapping("/office/directory/people/{id}")
    String person(@PathVariable UUID id, SignedIn viewer, Model model) {
        model.addAttribute("page", found(lookup.person(id, seesHistory(viewer))));
        model.addAttribute("viewer", viewer);
        model.addAttribute("organs", viewer.holds(Role.SECURITY_ADMIN) ? tree.lines() : List.of());
        model.addAttribute("refusal", "");
        return "directory/person";
    }

    /** The audit administrator follows what happened in the journal, and only there. */
    static boolean seesHistory(SignedIn viewer) {
        return !viewer.holds(Role.AUDIT_ADMIN);
    }

    private static <T> T found(Optional<T> page) {
        return page.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
