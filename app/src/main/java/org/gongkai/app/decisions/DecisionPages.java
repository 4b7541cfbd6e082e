package org.gongkai.app.decisions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.PersonalDetails;
import org.gongkai.app.personal.Purpose;
import org.gongkai.app.personal.RefusedDetail;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One decision: read, and acted on. */
@Controller
@For(business = true)
class DecisionPages {
    private static final Map<String, String> NEWS = Map.of(
            "entered", "已登记，已计入本机关当日的数量。",
            "corrected", "已更正，原来的内容留在“经过”里。",
            "withdraw", "已撤回登记，不再计数；公示的也已撤下。",
            "annul", "已登记，公示的内容已经撤下；这件决定作出过，仍然计数。",
            "repair", "已登记信用修复，公示的内容已经撤下。",
            "disclose", "公开决定已变更。");

    private final Decisions decisions;
    private final DecisionCourse course;
    private final DecisionReading reading;
    private final PersonalDetails personal;

    DecisionPages(Decisions decisions, DecisionCourse course, DecisionReading reading, PersonalDetails personal) {
        this.decisions = decisions;
        this.course = course;
        this.reading = reading;
        this.personal = personal;
    }

    static String address(UUID id) {
        return DecisionListPages.ADDRESS + "/" + id;
    }

    @GetMapping("/office/decisions/{decision}")
    String show(
            @PathVariable UUID decision,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String act,
            SignedIn who,
            Model model) {
        return page(decision, who, new DecisionReading.Tried(act, "", "", NEWS.getOrDefault(done, ""), null), model);
    }

    @PostMapping("/office/decisions/{decision}/{act:withdraw|annul|repair|disclose}")
    String act(
            @PathVariable UUID decision,
            @PathVariable String act,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> asked,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        String trouble;
        String typed = reason;
        try {
            switch (act) {
                case "withdraw" -> decisions.withdraw(decision, seen, reason);
                case "annul" -> course.annul(decision, seen, day(asked.getOrDefault("on", "")), reason);
                case "repair" -> course.repair(decision, seen, reason);
                default -> {
                    String ground = asked.getOrDefault("ground", "");
                    boolean impact = asked.getOrDefault("impact", "").equals("yes");
                    course.disclose(decision, seen, ground.isEmpty() ? null : ground, impact, reason);
                }
            }
            return "redirect:" + address(decision) + "?done=" + act;
        } catch (NoSuchDecision none) {
            throw notFound();
        } catch (RefusedDecision refused) {
            trouble = String.valueOf(refused.getMessage());
        } catch (StateSecretRefused refused) {
            trouble = refused.sentence();
            typed = "";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(decision, who, new DecisionReading.Tried(act, trouble, typed, "", null), model);
    }

    private static LocalDate day(String on) {
        LocalDate day = WrittenDate.parse(WrittenText.stripped(on));
        if (day == null) {
            throw new RefusedDecision("on", "没有写被撤销的日期。请对照撤销的文书填写。");
        }
        return day;
    }

    /** 查看证件号码: for a purpose, and journaled. */
    @PostMapping("/office/decisions/{decision}/identity")
    String look(
            @PathVariable UUID decision,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String words,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        @Nullable String plain = null;
        String trouble = "";
        if (reading.page(decision, who, DecisionReading.Tried.NOTHING).isEmpty()) {
            throw notFound();
        }
        try {
            Map<Detail, String> seen =
                    personal.look(Decisions.subject(decision), new Purpose(Purpose.Ground.valueOf(purpose), words));
            plain = seen.getOrDefault(Detail.IDENTITY, seen.get(Detail.DOCUMENT));
        } catch (RefusedDetail refused) {
            trouble = String.valueOf(refused.getMessage());
        } catch (IllegalArgumentException noPurpose) {
            trouble = "没有选用途。查看证件号码会记入日志，请选一个用途。";
        }
        if (!trouble.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        response.setHeader("Cache-Control", "no-store");
        return page(decision, who, new DecisionReading.Tried("identity", trouble, words, "", plain), model);
    }

    private String page(UUID decision, SignedIn who, DecisionReading.Tried tried, Model model) {
        model.addAttribute("page", reading.page(decision, who, tried).orElseThrow(DecisionPages::notFound));
        model.addAttribute("purposes", Purpose.Ground.values());
        return "decisions/show";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
