package org.gongkai.app.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.gongkai.app.check.AnswerForm.Typed;
import org.gongkai.app.web.AnswerOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A finding is answered on the page and the report checked again at once; the page carries everything, nothing is kept here. */
@Controller
class CorrectPages {
    private final Intake intake;
    private final ReportDesk desk;

    CorrectPages(Intake intake, ReportDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    /** Posting back changes nothing here, like handing in. */
    @Bean
    static AnswerOnly correcting() {
        return new AnswerOnly("/check/correct/**");
    }

    /** Somebody who comes back to the address alone has no report with him. */
    @GetMapping("/check/correct")
    String alone() {
        return "redirect:/check";
    }

    @PostMapping("/check/correct")
    String correct(HttpServletRequest request, HttpServletResponse response, Model model) {
        try (Intake.Handed handed = intake.takeFields(request)) {
            Fields fields = Fields.of(handed.files());
            ReportPage page = desk.work(() -> page(fields));
            response.setStatus(page.answering().wrong() ? 422 : 200);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            model.addAttribute("page", page);
            String back = fields.typed("back");
            if (back.matches("/check/batch/[\\w-]{10,40}")) {
                model.addAttribute("back", back);
            }
            return "check/report";
        }
    }

    /** The corrected report as a file of the kind {@code to}. */
    @PostMapping("/check/correct/file")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        try (Intake.Handed handed = intake.takeFields(request)) {
            Fields fields = Fields.of(handed.files());
            CorrectedFile file = desk.work(() -> CorrectedFile.of(answered(fields), fields.typed("to")));
            return ResponseEntity.ok()
                    .contentType(file.type())
                    .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(file.content());
        }
    }

    private static Answered answered(Fields fields) {
        return Answered.of(CarriedFiles.unpacked(fields.typed("carried")), Answers.of(fields));
    }

    private static ReportPage page(Fields fields) {
        Answered before = answered(fields);
        Edits.Outcome outcome = Edits.of(before, fields);
        boolean accepted = outcome.wrong().isEmpty();
        List<ConsistencyFinding> then = before.now().findings();
        List<ConsistencyFinding> now = outcome.after().now().findings();
        return ReportPage.of(
                outcome.after(),
                selected(then, fields.number("finding"), now),
                accepted ? News.of(then, now) : News.NONE,
                accepted ? Typed.NOTHING : new Typed(fields.values(), outcome.wrong()));
    }

    /** The finding chosen before, where it still stands; otherwise the one now in its place. */
    private static int selected(List<ConsistencyFinding> before, int chosen, List<ConsistencyFinding> after) {
        if (chosen >= 1 && chosen <= before.size()) {
            String key = Answers.key(before.get(chosen - 1));
            for (int i = 0; i < after.size(); i++) {
                if (Answers.key(after.get(i)).equals(key)) {
                    return i + 1;
                }
            }
        }
        return Math.max(1, chosen);
    }

    @ExceptionHandler
    String refused(RefusedException refused, HttpServletResponse response, Model model) {
        response.setStatus(refused.refusal().status());
        model.addAttribute("refusal", refused.refusal());
        return "check/start";
    }
}
