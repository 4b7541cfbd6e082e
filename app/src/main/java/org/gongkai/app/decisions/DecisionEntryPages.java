package org.gongkai.app.decisions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.decisions.Checked.Problem;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登记 and 更正, by the same form. */
@Controller
@For(business = true)
class DecisionEntryPages {
    static final String ADDRESS = "/office/decisions/new";

    private final Decisions decisions;
    private final DecisionStore store;
    private final Directory directory;

    DecisionEntryPages(Decisions decisions, DecisionStore store, Directory directory) {
        this.decisions = decisions;
        this.store = store;
        this.directory = directory;
    }

    @GetMapping(ADDRESS)
    String fresh(@RequestParam(defaultValue = "licence") String kind, SignedIn who, Model model) {
        DecisionKind asked = DecisionKind.of(kind).orElse(DecisionKind.LICENCE);
        return page(DecisionForm.of(asked, Map.of(), List.of(), null).with(homes(who, "")), model);
    }

    @PostMapping(ADDRESS)
    String enter(
            @RequestParam MultiValueMap<String, String> posted,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Map<String, String> values = DecisionForm.posted(posted);
        DecisionKind kind = DecisionKind.of(values.getOrDefault("kind", "")).orElseThrow(DecisionPages::notFound);
        List<Problem> problems;
        try {
            UUID id = decisions.enter(organ(who, values.getOrDefault("organ", "")), kind, values);
            return "redirect:" + DecisionPages.address(id) + "?done=entered";
        } catch (RefusedDecision refused) {
            problems = refused.problems();
        } catch (StateSecretRefused refused) {
            problems = List.of(new Problem("", "", refused.sentence(), ""));
            values = Map.of();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(
                DecisionForm.of(kind, values, problems, null).with(homes(who, values.getOrDefault("organ", ""))),
                model);
    }

    @GetMapping("/office/decisions/{decision}/correct")
    String correct(@PathVariable UUID decision, SignedIn who, Model model) {
        Decision now = own(decision, who);
        return page(DecisionForm.of(now.kind(), now.values(), List.of(), now), model);
    }

    @PostMapping("/office/decisions/{decision}/correct")
    String correct(
            @PathVariable UUID decision,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "0") int seen,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Decision now = own(decision, who);
        Map<String, String> values = unasked(now, DecisionForm.posted(posted));
        List<Problem> problems;
        try {
            decisions.correct(decision, seen, values, values.getOrDefault("reason", ""));
            return "redirect:" + DecisionPages.address(decision) + "?done=corrected";
        } catch (RefusedDecision refused) {
            problems = refused.problems();
        } catch (StateSecretRefused refused) {
            problems = List.of(new Problem("", "", refused.sentence(), ""));
            values = now.values();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(DecisionForm.of(now.kind(), values, problems, now), model);
    }

    /** What only sheets bring stays as it is. */
    private static Map<String, String> unasked(Decision now, Map<String, String> posted) {
        Map<String, String> values = new HashMap<>(posted);
        now.list().fields().stream()
                .filter(field -> !field.entered())
                .forEach(field -> values.put(field.code(), now.value(field)));
        return values;
    }

    private Decision own(UUID id, SignedIn who) {
        Decision found = store.one(id).orElseThrow(DecisionPages::notFound);
        if (!who.viewer().homes().contains(found.organ())) {
            throw DecisionPages.notFound();
        }
        return found;
    }

    private static long organ(SignedIn who, String asked) {
        return who.viewer().homes().stream()
                .filter(home -> home.toString().equals(asked))
                .findFirst()
                .orElse(who.home().id());
    }

    /** To choose from, where the person works for several. */
    private List<DecisionListPage.Choice> homes(SignedIn who, String asked) {
        long chosen = organ(who, asked);
        return who.viewer().homes().size() < 2
                ? List.of()
                : directory.homes(who.viewer()).stream()
                        .map(organ -> new DecisionListPage.Choice(
                                String.valueOf(organ.id()), organ.shortName(), organ.id() == chosen))
                        .toList();
    }

    private static String page(DecisionForm form, Model model) {
        model.addAttribute("form", form);
        return "decisions/form";
    }
}
