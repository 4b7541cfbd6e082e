package org.gongkai.app.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongkai.annualreport.archive.OfficeFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 年报体检: what is handed in is answered in the same breath; only a batch lives on for some minutes. */
@Controller
class CheckPages {
    private final Intake intake;
    private final ReportDesk desk;
    private final Batches batches;
    private final Samples samples;
    private final VisitedBatches visited;

    CheckPages(Intake intake, ReportDesk desk, Batches batches, Samples samples, VisitedBatches visited) {
        this.intake = intake;
        this.desk = desk;
        this.batches = batches;
        this.samples = samples;
        this.visited = visited;
    }

    @GetMapping("/check")
    String start(HttpServletRequest request, Model model) {
        model.addAttribute("visited", visited.of(request));
        return "check/start";
    }

    @PostMapping("/check")
    String check(HttpServletRequest request, Model model) {
        Intake.Handed handed = intake.take(request);
        boolean passedOn = false;
        try {
            List<Upload> files = handed.files();
            if (files.size() == 1 && !archive(files.getFirst())) {
                return report(desk.check(files.getFirst()), 1, model);
            }
            if (files.size() == 2 && files.stream().noneMatch(CheckPages::archive)) {
                Checked years = desk.twoYears(desk.check(files.getFirst()), desk.check(files.getLast()));
                if (years != null) {
                    return report(years, 1, model);
                }
            }
            Batch batch = batches.start(handed);
            passedOn = true;
            return "redirect:/check/batch/" + batch.id();
        } finally {
            if (!passedOn) {
                handed.close();
            }
        }
    }

    private static boolean archive(Upload file) {
        return file.zip() && !OfficeFile.inZip(file.content());
    }

    @GetMapping("/check/samples/gaoling-2022")
    String seed(@RequestParam(defaultValue = "1") int finding, Model model) {
        return report(desk.check(samples.seed()), finding, model);
    }

    @GetMapping("/check/samples/two-years")
    String twoYears(@RequestParam(defaultValue = "1") int finding, Model model) {
        Checked report = desk.check(samples.seed());
        Checked previous = desk.check(samples.yearBefore());
        return report instanceof Checked.Read now && previous instanceof Checked.Read then
                ? report(desk.beside(now, then), finding, model)
                : report(report, finding, model);
    }

    @PostMapping("/check/samples/units")
    String units() {
        return "redirect:/check/batch/"
                + batches.start(intake.sample(samples.units())).id();
    }

    static String report(Checked checked, int finding, Model model) {
        return switch (checked) {
            case Checked.Read read -> {
                model.addAttribute("page", ReportPage.of(read, finding));
                yield "check/report";
            }
            case Checked.Unread unread -> throw new RefusedException(Refusal.unread(unread));
        };
    }

    @ExceptionHandler
    String refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("visited", visited.of(request));
        response.setStatus(refused.refusal().status());
        model.addAttribute("refusal", refused.refusal());
        return "check/start";
    }
}
