package org.gongkai.app.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 逐级汇总, one level at a time, and 导出上报: the figures for the office above. */
@Controller
class RollUpPages {
    private final RollUpReading reading;
    private final Reporter reporter;
    private final Exporting exporting;

    RollUpPages(RollUpReading reading, Reporter reporter, Exporting exporting) {
        this.reading = reading;
        this.reporter = reporter;
        this.exporting = exporting;
    }

    @For({Role.OGI_OFFICE, Role.SUPERVISOR})
    @GetMapping("/office/reports/rollup")
    String show(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "published") String part,
            SignedIn who,
            Model model) {
        Organ top = (organ.isEmpty() ? reading.highest(who) : reading.government(organ, who))
                .orElseThrow(RollUpPages::notFound);
        return page(top, year(year), part, null, who, model);
    }

    /** The organ's own report, or all below it too; nothing in it that the person does not see here. */
    @For(Role.OGI_OFFICE)
    @PostMapping("/office/reports/export")
    @Nullable
    String export(
            @RequestParam String organ,
            @RequestParam int year,
            @RequestParam(defaultValue = "false") boolean below,
            @RequestParam(defaultValue = "false") boolean live,
            @RequestParam(defaultValue = "xlsx") String as,
            SignedIn who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Organ top = reporter.visible(organ).filter(Reporter::directs).orElseThrow(RollUpPages::notFound);
        boolean json = as.equals("json");
        ExportedReports export;
        try {
            export = exporting.of(top, year(year), below, live, json ? "json" : "xlsx");
        } catch (CannotReport refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Organ back = reading.government(organ, who)
                    .or(() -> reading.highest(who))
                    .orElseThrow(RollUpPages::notFound);
            return page(back, year, "published", refused.sentence(), who, model);
        }
        OutputStream out = Download.as(top.name() + year + "年政府信息公开年度报告数据." + (json ? "json" : "xlsx"), response);
        if (json) {
            ExportJson.write(export, out);
        } else {
            ExportWorkbook.write(export, out);
        }
        return null;
    }

    private String page(Organ top, int year, String part, @Nullable String trouble, SignedIn who, Model model) {
        if (!RollUpReading.parts().contains(part)) {
            throw notFound();
        }
        model.addAttribute("page", reading.page(top, year, part, who));
        model.addAttribute("trouble", trouble);
        return "report/rollup";
    }

    private int year(@Nullable Integer year) {
        int wanted = year == null ? reading.years().getFirst() : year;
        if (!reading.years().contains(wanted)) {
            throw notFound();
        }
        return wanted;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
