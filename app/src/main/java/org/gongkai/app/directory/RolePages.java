package org.gongkai.app.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The security administrator gives and ends roles, and looks through those that no longer fit. */
@Controller
@For(Role.SECURITY_ADMIN)
class RolePages {
    private final Roles roles;
    private final HeldRoles held;
    private final Lookup lookup;
    private final OrganTree tree;
    private final Directory directory;
    private final Clock clock;

    RolePages(Roles roles, HeldRoles held, Lookup lookup, OrganTree tree, Directory directory, Clock clock) {
        this.roles = roles;
        this.held = held;
        this.lookup = lookup;
        this.tree = tree;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/office/directory/roles")
    String review(Model model) {
        return review("", model);
    }

    /** Ends a role that no longer fits; with {@code again}, gives it anew in the organ that carries on. */
    @PostMapping("/office/directory/roles/{holding}")
    String settle(
            @PathVariable UUID holding,
            @RequestParam(defaultValue = "false") boolean again,
            HttpServletResponse response,
            Model model) {
        RoleToReview odd = held.toReview().stream()
                .filter(one -> one.id().equals(holding))
                .findAny()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            if (again && odd.successor() != null) {
                long successor = directory.organ(odd.successor()).orElseThrow().id();
                roles.moveTo(holding, successor);
            } else {
                roles.endNow(holding);
            }
            return "redirect:/office/directory/roles";
        } catch (RefusedException refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return review(String.valueOf(refusal.getMessage()), model);
        }
    }

    @PostMapping("/office/directory/people/{id}/roles")
    String give(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            SignedIn viewer,
            HttpServletResponse response,
            Model model) {
        var entered = new Entered(fields, directory);
        try {
            roles.give(
                    id,
                    entered.choice("role", Role.class),
                    entered.organ("organ").id(),
                    LocalDate.now(clock),
                    entered.dayOrNull("until"));
            return "redirect:/office/directory/people/" + id;
        } catch (RefusedException refusal) {
            return refused(id, refusal, viewer, response, model);
        }
    }

    @PostMapping("/office/directory/people/{id}/roles/{holding}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID holding,
            SignedIn viewer,
            HttpServletResponse response,
            Model model) {
        try {
            roles.endNow(holding);
            return "redirect:/office/directory/people/" + id;
        } catch (RefusedException refusal) {
            return refused(id, refusal, viewer, response, model);
        }
    }

    private String review(String refusal, Model model) {
        model.addAttribute("odd", held.toReview());
        model.addAttribute("refusal", refusal);
        return "directory/roles";
    }

    private String refused(
            UUID id, RefusedException refusal, SignedIn viewer, HttpServletResponse response, Model model) {
        PersonPage page = lookup.person(id, true).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page);
        model.addAttribute("viewer", viewer);
        model.addAttribute("organs", tree.lines());
        model.addAttribute("refusal", String.valueOf(refusal.getMessage()));
        return "directory/person";
    }
}
