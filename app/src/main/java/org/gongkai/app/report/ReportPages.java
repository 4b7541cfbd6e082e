package org.gongkai.app.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.CannotReview;
import org.gongkai.app.secrecy.NotCleared;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.signoff.Outcome;
import org.gongkai.app.signoff.acts.ActForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One report: read, and acted on. */
@Controller
@For(business = true)
class ReportPages {
    private final Reporter reporter;
    private final ReportLists lists;
    private final Reports reports;
    private final Signing signing;
    private final ReportReading reading;

    ReportPages(Reporter reporter, ReportLists lists, Reports reports, Signing signing, ReportReading reading) {
        this.reporter = reporter;
        this.lists = lists;
        this.reports = reports;
        this.signing = signing;
        this.reading = reading;
    }

    @GetMapping("/office/reports/{organ}/{year}")
    String show(
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable Long after,
            SignedIn who,
            Model model) {
        Organ of = organ(organ, year);
        reading.open(of, Integer.parseInt(year));
        return page(of, year, who, new ReportReading.Look(after, null, null, ""), model);
    }

    /** What an act posts besides its name. */
    record Posted(String act, long seen, String words, String finding) {}

    @PostMapping("/office/reports/{organ}/{year}")
    String act(
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String finding,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Organ of = organ(organ, year);
        try {
            perform(of, Integer.parseInt(year), new Posted(act, seen, words.strip(), finding));
            return "redirect:" + ReportKind.address(organ, Integer.parseInt(year));
        } catch (CannotReport refused) {
            response.setStatus(
                    refused.field().equals("stale")
                            ? HttpStatus.CONFLICT.value()
                            : HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(of, year, who, ReportReading.Look.refused(refused.sentence(), refused.field()), model);
        } catch (CannotReview | StateSecretRefused | NotCleared refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(of, year, who, ReportReading.Look.refused(String.valueOf(refused.getMessage()), ""), model);
        }
    }

    private void perform(Organ organ, int year, Posted posted) {
        switch (posted.act()) {
            case "begin" -> reports.begin(organ, year);
            case "check" -> reports.check(organ, year, posted.seen());
            case "submit" -> reports.submit(organ, year, posted.seen());
            case "recall" -> reports.recall(organ, year, posted.seen());
            case "accept" -> reports.answer(organ, year, posted.seen(), true, posted.words());
            case "return" -> reports.answer(organ, year, posted.seen(), false, posted.words());
            case "overrule" -> reports.overrule(organ, year, posted.finding(), posted.words());
            case "sign" -> signing.begin(organ, year, posted.seen());
            case "propose" -> signing.propose(organ, year, posted.seen());
            case "publish" -> signing.publish(organ, year, posted.seen());
            case "correct" -> reports.correct(organ, year, posted.seen(), posted.words());
            default -> throw new CannotReport("没有认出要做什么。请从报告的页面上提交。");
        }
    }

    /** What the page of its sign-off posts. */
    @PostMapping("/office/reports/{organ}/{year}/signing")
    String sign(
            @PathVariable String organ,
            @PathVariable String year,
            @ModelAttribute ActForm form,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Organ of = organ(organ, year);
        Outcome outcome;
        try {
            outcome = signing.act(of, Integer.parseInt(year), form);
        } catch (StateSecretRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(of, year, who, ReportReading.Look.refused(String.valueOf(refused.getMessage()), ""), model);
        }
        if (outcome instanceof Outcome.Moved moved) {
            return "redirect:" + ReportKind.address(organ, Integer.parseInt(year)) + "?after="
                    + moved.now().revision();
        }
        response.setStatus(
                outcome instanceof Outcome.AlreadyMoved
                        ? HttpStatus.CONFLICT.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(of, year, who, new ReportReading.Look(null, form, outcome.sentence(), ""), model);
    }

    /** Where lists of sign-off lead. */
    @GetMapping("/office/reports/signing/{subject}")
    String signing(@PathVariable UUID subject, SignedIn who, Model model) {
        Signing.Place place = signing.place(subject).orElseThrow(ReportListPages::notFound);
        Organ of = organ(place.organ(), String.valueOf(place.year()));
        reading.open(of, place.year());
        return page(of, String.valueOf(place.year()), who, ReportReading.Look.PLAIN, model);
    }

    Organ organ(String code, String year) {
        if (!year.matches("20\\d\\d") || !lists.has(Integer.parseInt(year))) {
            throw ReportListPages.notFound();
        }
        return reporter.visible(code).orElseThrow(ReportListPages::notFound);
    }

    /** The page of the report, saying why what was asked for cannot be shown. */
    String instead(Organ organ, String year, String sentence, SignedIn who, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(organ, year, who, ReportReading.Look.refused(sentence, ""), model);
    }

    private String page(Organ organ, String year, SignedIn who, ReportReading.Look look, Model model) {
        model.addAttribute("page", reading.page(organ, Integer.parseInt(year), who, look));
        return "report/show";
    }
}
