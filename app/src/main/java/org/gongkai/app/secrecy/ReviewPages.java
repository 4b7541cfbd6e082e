package org.gongkai.app.secrecy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.precheck.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 保密审查 of one paper: the text with what must be decided about marked in its place, and the decision. */
@Controller
class ReviewPages {
    private final ReviewStore store;
    private final ReviewDesk desks;
    private final ReleaseReviews reviews;
    private final SpokenTime moments;
    private final TransactionTemplate transaction;

    ReviewPages(
            ReviewStore store,
            ReviewDesk desks,
            ReleaseReviews reviews,
            SpokenTime moments,
            TransactionTemplate transaction) {
        this.store = store;
        this.desks = desks;
        this.reviews = reviews;
        this.moments = moments;
        this.transaction = transaction;
    }

    @For(business = true)
    @GetMapping("/office/secrecy/{id}")
    String show(@PathVariable UUID id, SignedIn viewer, Model model) {
        fill(id, viewer, Map.of(), Set.of(), model);
        return "secrecy/review";
    }

    @For(Role.SECRECY_OFFICER)
    @PostMapping("/office/secrecy/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            SignedIn viewer,
            HttpServletResponse response,
            Model model) {
        seen(id);
        Map<ReviewDecision.At, Treatment> treatments = treatments(form);
        Set<Integer> dropped = dropped(form);
        try {
            reviews.decide(
                    id,
                    new ReviewDecision(
                            conclusion(form),
                            form.getOrDefault("ground-" + form.get("conclusion"), ""),
                            form.getOrDefault("reason", "").strip(),
                            treatments,
                            dropped));
            return "redirect:/office/secrecy/" + id;
        } catch (CannotReview refused) {
            return again(id, refused, form, viewer, treatments, dropped, response, model);
        } catch (StateSecretRefused refused) {
            form.remove("reason");
            return again(id, inReason(refused), form, viewer, treatments, dropped, response, model);
        }
    }

    private static CannotReview inReason(StateSecretRefused refused) {
        return new CannotReview("reason", refused.sentence());
    }

    @For(business = true)
    @PostMapping("/office/secrecy/{id}/withdraw")
    String withdraw(@PathVariable UUID id, SignedIn viewer, HttpServletResponse response, Model model) {
        seen(id);
        try {
            reviews.withdraw(id);
            return "redirect:/office/secrecy/" + id;
        } catch (CannotReview refused) {
            return again(id, refused, Map.of(), viewer, Map.of(), Set.of(), response, model);
        }
    }

    @For(Role.SECRECY_OFFICER)
    @PostMapping("/office/secrecy/{id}/revoke")
    String revoke(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String revokeReason,
            SignedIn viewer,
            HttpServletResponse response,
            Model model) {
        seen(id);
        try {
            reviews.revoke(id, revokeReason.strip());
            return "redirect:/office/secrecy/" + id;
        } catch (CannotReview refused) {
            return again(id, refused, Map.of(), viewer, Map.of(), Set.of(), response, model);
        } catch (StateSecretRefused refused) {
            return again(id, inReason(refused), Map.of(), viewer, Map.of(), Set.of(), response, model);
        }
    }

    /** Before anything else: who does not see it gets the answer of what does not exist. */
    private void seen(UUID id) {
        if (transaction.execute(status -> store.one(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String again(
            UUID id,
            CannotReview refused,
            Map<String, String> form,
            SignedIn viewer,
            Map<ReviewDecision.At, Treatment> treatments,
            Set<Integer> dropped,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        fill(id, viewer, treatments, dropped, model);
        model.addAttribute("refusal", refused);
        model.addAttribute("form", form);
        return "secrecy/review";
    }

    private void fill(
            UUID id, SignedIn viewer, Map<ReviewDecision.At, Treatment> chosen, Set<Integer> dropped, Model model) {
        ReviewPage page = transaction.execute(status -> page(id, viewer, chosen, dropped));
        model.addAttribute("page", page);
        model.addAttribute("grounds", Ground.all());
        model.addAttribute("form", Map.of());
        model.addAttribute("here", viewer.holds(Role.SECRECY_OFFICER) ? "secrecy" : "");
    }

    private ReviewPage page(UUID id, SignedIn viewer, Map<ReviewDecision.At, Treatment> chosen, Set<Integer> dropped) {
        Review review = store.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<ReviewPart> parts = store.parts(id);
        Map<Integer, List<Finding>> findings = reviews.findings(review.organ(), parts);
        var treatments = new HashMap<>(review.waiting() ? chosen : store.treatments(id));
        dropped.forEach(part -> treatments.put(new ReviewDecision.At(part, "PART", 0, 0), Treatment.DROP));
        UUID person = viewer.person().id();
        boolean officer = desks.isOfficer(person, review.desk());
        boolean own = review.tookPart(person);
        int total = (int) findings.values().stream()
                .flatMap(List::stream)
                .filter(finding -> !finding.kind().open())
                .count();
        return new ReviewPage(
                review,
                ReviewPage.parts(parts, store.hiddenOf(id), findings, treatments, review.waiting() && chosen.isEmpty()),
                officer && !own && review.waiting(),
                review.proposer().equals(person) && review.waiting(),
                officer && review.clearedHash() != null && review.endKind() == null,
                officer && own && review.waiting() ? "您起草或送审了这份材料，要由另一名保密员审查。" : "",
                total,
                moments.said(review.proposedAt()),
                review.decidedAt() == null ? "" : moments.said(review.decidedAt()),
                review.endedAt() == null ? "" : moments.said(review.endedAt()));
    }

    private static Conclusion conclusion(Map<String, String> form) {
        try {
            return Conclusion.valueOf(form.getOrDefault("conclusion", ""));
        } catch (IllegalArgumentException none) {
            throw new CannotReview("conclusion", "请选择审查结论：可以公开、删减后公开或不予公开。");
        }
    }

    private static Map<ReviewDecision.At, Treatment> treatments(Map<String, String> form) {
        Map<ReviewDecision.At, Treatment> all = new HashMap<>();
        form.forEach((name, value) -> {
            String[] field = name.split("-");
            if (field.length == 5 && field[0].equals("t")) {
                try {
                    all.put(
                            new ReviewDecision.At(
                                    Integer.parseInt(field[1]),
                                    field[2],
                                    Integer.parseInt(field[3]),
                                    Integer.parseInt(field[4])),
                            ofFinding(value));
                } catch (IllegalArgumentException tampered) {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, tampered);
                }
            }
        });
        return all;
    }

    private static Treatment ofFinding(String value) {
        Treatment treatment = Treatment.valueOf(value);
        if (treatment == Treatment.DROP) {
            throw new IllegalArgumentException("only a whole part is dropped");
        }
        return treatment;
    }

    private static Set<Integer> dropped(Map<String, String> form) {
        Set<Integer> parts = new TreeSet<>();
        form.keySet().stream()
                .filter(name -> name.matches("drop-\\d{1,4}"))
                .forEach(name -> parts.add(Integer.valueOf(name.substring(5))));
        return parts;
    }
}
