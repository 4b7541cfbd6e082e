package org.gongkai.app.report;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The text of a report is written: figures by slots, usual sentences and last year's offered, how it reads beside it. */
@Controller
@For(business = true)
class TextPages {
    private static final List<String> HINTS = List.of(
            "依据、统计期限、联系方式。",
            "按主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面写。",
            "表格由台账生成，需要说明的写在这里，可以不写。",
            "表格由台账生成，需要说明的写在这里，可以不写。",
            "表格由台账生成，需要说明的写在这里，可以不写。",
            "写存在的问题、上年问题的改进、下一年的打算；不要照抄上年。",
            "必须写明信息处理费的收取情况，没有收取的也要写。");

    private final ReportPages pages;
    private final Reporter reporter;
    private final Reports reports;
    private final Examining examining;
    private final Wording wording;
    private final Slots slots;
    private final ReportReading reading;

    TextPages(
            ReportPages pages,
            Reporter reporter,
            Reports reports,
            Examining examining,
            Wording wording,
            Slots slots,
            ReportReading reading) {
        this.pages = pages;
        this.reporter = reporter;
        this.reports = reports;
        this.examining = examining;
        this.wording = wording;
        this.slots = slots;
        this.reading = reading;
    }

    @GetMapping("/office/reports/{organ}/{year}/text")
    String edit(
            @PathVariable String organ,
            @PathVariable String year,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Organ of = pages.organ(organ, year);
        Optional<Report> begun = reports.find(of, Integer.parseInt(year));
        String closed = closed(of, begun);
        return closed.isEmpty()
                ? page(of, begun.orElseThrow(), begun.orElseThrow().text(), null, model)
                : pages.instead(of, year, closed, who, response, model);
    }

    /** Why the text cannot be written now; empty where it can. */
    private String closed(Organ organ, Optional<Report> begun) {
        if (!Reporter.worksFor(organ)) {
            return "您不在" + organ.shortName() + "任职，不能改它的年度报告，可以在这里看。";
        }
        return begun.map(report -> report.state().editable() ? "" : Reports.closed(report.state()))
                .orElseGet(() -> reporter.reports(organ)
                        ? "这份报告还没有开始编制，没有文字可改。请先按“开始编制”。"
                        : organ.shortName() + "不单独编制年度报告，它的数据计入上级单位的报告，没有文字可改。");
    }

    @PostMapping("/office/reports/{organ}/{year}/text")
    String write(
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Organ of = pages.organ(organ, year);
        Optional<Report> begun = reports.find(of, Integer.parseInt(year));
        if (begun.isEmpty()) {
            return pages.instead(of, year, closed(of, begun), who, response, model);
        }
        Report report = begun.get();
        ReportText text = text(fields);
        try {
            reports.write(of, report.year(), seen(fields), text);
            return "redirect:" + ReportKind.address(organ, report.year()) + (fields.containsKey("stay") ? "/text" : "");
        } catch (CannotReport refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(of, report, text, refused.sentence(), model);
        } catch (StateSecretRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(of, report, report.text(), String.valueOf(refused.getMessage()), model);
        }
    }

    /** How it would read, while it is typed. */
    @PostMapping("/office/reports/{organ}/{year}/text/preview")
    String preview(
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam Map<String, String> fields,
            Model model) {
        Organ of = pages.organ(organ, year);
        Report report = report(of, year);
        ReportText text = text(fields);
        if (text.length() > ReportText.LONGEST) {
            text = report.text();
        }
        model.addAttribute("preview", preview(examining.of(of, report, text)));
        return "report/_preview";
    }

    private Report report(Organ organ, String year) {
        return reports.find(organ, Integer.parseInt(year)).orElseThrow(ReportListPages::notFound);
    }

    private static long seen(Map<String, String> fields) {
        String seen = fields.getOrDefault("seen", "0");
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0;
    }

    private static ReportText text(Map<String, String> fields) {
        List<String> parts = new ArrayList<>();
        for (int part = 0; part < ReportText.PARTS; part++) {
            parts.add(fields.getOrDefault("part-" + part, ""));
        }
        return new ReportText(parts);
    }

    private String page(Organ organ, Report report, ReportText text, @Nullable String trouble, Model model) {
        Examined examined = examining.of(organ, report, text);
        ReportText usual = wording.usual(examined.says(), Reporter.government(organ));
        Optional<ReportText> last = Optional.ofNullable(examined.previous()).map(this::ofLastYear);
        List<TextPage.Part> parts = new ArrayList<>();
        for (int part = 0; part < ReportText.PARTS; part++) {
            String now = text.parts().get(part);
            String suggested = usual.parts().get(part);
            int number = part;
            parts.add(new TextPage.Part(
                    part,
                    ReportText.heading(part),
                    HINTS.get(part),
                    now,
                    now.contains(suggested) ? "" : suggested,
                    last.map(one -> one.parts().get(number)).orElse("")));
        }
        model.addAttribute(
                "page",
                new TextPage(
                        organ.code(),
                        examined.says().organ(),
                        report.year(),
                        report.revision(),
                        parts,
                        preview(examined),
                        slots.named().stream()
                                .map(slot -> new TextPage.Choice(
                                        slot.name(), Figures.plain(slot.amount(examined.figures())), slot.unit()))
                                .toList(),
                        trouble));
        return "report/text";
    }

    private ReportText ofLastYear(AnnualReport last) {
        var cells = new HashMap<String, BigDecimal>();
        last.cells().values().stream()
                .filter(cell -> cell.state() == Cell.State.READ)
                .forEach(cell -> cells.put(cell.name(), Objects.requireNonNull(cell.value())));
        return wording.ofLastYear(last, cells);
    }

    private TextPage.Preview preview(Examined examined) {
        return new TextPage.Preview(
                reading.parts(examined), examined.findings(), examined.typed().equal());
    }
}
