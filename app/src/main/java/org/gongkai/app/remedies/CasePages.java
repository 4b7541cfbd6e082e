package org.gongkai.app.remedies;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.personal.Purpose;
import org.gongkai.app.personal.RefusedDetail;
import org.gongkai.app.registers.Wording;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One case: what stands in the register, whose it is (masked), how it ended, and what was done to the entry. */
@Controller
@For(business = true)
class CasePages {
    private static final Wording WORDING = new Wording(labels(), CasePages::said);

    private final RemedyCases cases;
    private final Clock clock;

    CasePages(RemedyCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/office/remedies/{remedy}")
    String show(@PathVariable UUID remedy, SignedIn who, Model model) {
        RemedyCase known = known(remedy);
        return page(known, known.applicant(), null, null, who, model);
    }

    @PostMapping("/office/remedies/{remedy}/look")
    String look(
            @PathVariable UUID remedy,
            @RequestParam(defaultValue = "HANDLING") Purpose.Ground ground,
            @RequestParam(defaultValue = "") String words,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        RemedyCase known = known(remedy);
        if (!who.viewer().homes().contains(known.organ())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            String name = cases.look(remedy, new Purpose(ground, words));
            response.setHeader("Cache-Control", "no-store");
            return page(known, name, "已按“" + ground.title() + "”记录本次查看。离开本页后重新隐去。", null, who, model);
        } catch (RefusedDetail refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(known, known.applicant(), null, refused.getMessage(), who, model);
        }
    }

    private String page(
            RemedyCase remedy,
            String name,
            @Nullable String looked,
            @Nullable String refused,
            SignedIn who,
            Model model) {
        var applicant = new LinkedHashMap<String, String>();
        applicant.put("姓名或名称", name);
        applicant.put("类别", remedy.naturalPerson() ? "自然人" : "法人或其他组织");
        model.addAttribute(
                "page",
                new CasePage(
                        remedy,
                        cases.suitsAfter(remedy.id()),
                        applicant,
                        looked,
                        refused,
                        who.viewer().homes().contains(remedy.organ()),
                        SpokenDay.said(remedy.enteredAt()
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime()),
                        cases.history(remedy.id(), WORDING)));
        return "remedies/show";
    }

    private RemedyCase known(UUID id) {
        return cases.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("kind", "案件种类");
        labels.put("number", "案号");
        labels.put("forum", "复议机关或者法院");
        labels.put("applicant_shown", "申请人、原告");
        labels.put("received", "受理或者立案日期");
        labels.put("no_request_reason", "不是本机关申请的原因");
        labels.put("no_reconsideration_reason", "没有登记复议的原因");
        labels.put("counts", "是否计入");
        labels.put("counts_reason", "计入或不计入的理由");
        labels.put("result", "结果");
        labels.put("decided", "审结日期");
        labels.put("second_result", "二审后的结果");
        labels.put("second_decided", "二审审结日期");
        return labels;
    }

    private static String said(String column, String value, Map<String, Object> row) {
        return switch (column) {
            case "kind" -> CaseKind.valueOf(value).title();
            case "counts" -> value.equals("true") ? "计入" : "不计入";
            case "result", "second_result" ->
                CaseResult.of(CaseKind.valueOf(String.valueOf(row.get("kind"))), value)
                        .map(CaseResult::title)
                        .orElse(value);
            default -> value;
        };
    }
}
