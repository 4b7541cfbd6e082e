package org.gongkai.app.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.annualreport.city.City;
import org.gongkai.annualreport.city.CityOptions;
import org.gongkai.annualreport.city.FindingsWorkbook;
import org.gongkai.annualreport.city.UnitList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A batch: its progress, its tables, the door of each figure, each unit, and the button that clears it. */
@Controller
class BatchPages {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_NAME = 100;

    private final Batches batches;
    private final ReportDesk desk;
    private final VisitedBatches visited;

    BatchPages(Batches batches, ReportDesk desk, VisitedBatches visited) {
        this.batches = batches;
        this.desk = desk;
        this.visited = visited;
    }

    @GetMapping("/check/batch/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "1") int part,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Batch batch = batches.find(id);
        visited.remember(batch, request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        City city = batch.city().orElse(null);
        model.addAttribute("page", city == null ? ProgressPage.of(batch) : CityPage.of(batch, city, rule, part));
        return city == null ? "check/progress" : "check/batch";
    }

    /** The moving part of the progress page; when all is done it asks for the whole page. */
    @GetMapping("/check/batch/{id}/progress")
    String progress(@PathVariable String id, HttpServletResponse response, Model model) {
        Batch batch = batches.find(id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (batch.finished()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", ProgressPage.of(batch));
        return "check/_progress";
    }

    @GetMapping("/check/batch/{id}/{number}")
    String unit(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "1") int finding,
            HttpServletResponse response,
            Model model) {
        Batch batch = batches.find(id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("back", "/check/batch/" + batch.id());
        return CheckPages.report(batch.open(desk, number), finding, model);
    }

    @GetMapping("/check/batch/{id}/cell/{cell}")
    String cell(@PathVariable String id, @PathVariable String cell, HttpServletResponse response, Model model) {
        Batch batch = batches.find(id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("page", CellPage.of(batch.id(), checked(batch), cell));
        return "check/cell";
    }

    @GetMapping("/check/batch/{id}/findings.xlsx")
    ResponseEntity<byte[]> findings(@PathVariable String id) throws IOException {
        City city = checked(batches.find(id));
        var out = new ByteArrayOutputStream();
        FindingsWorkbook.write(city, out);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("整改台账.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out.toByteArray());
    }

    /** The same files once more, with what the visitor says: which units there are, whose report is the government's, which year. */
    @PostMapping("/check/batch/{id}/again")
    String again(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String government,
            @RequestParam(required = false) @Nullable Integer year) {
        Batch batch = batches.find(id);
        String name = government.strip();
        batches.again(
                batch,
                new CityOptions(
                        name.isEmpty() ? null : name.substring(0, Math.min(LONGEST_NAME, name.length())),
                        year,
                        names(units)));
        return "redirect:/check/batch/" + batch.id();
    }

    private static List<String> names(String units) {
        try {
            return units.isBlank() ? List.of() : UnitList.read(units.getBytes(StandardCharsets.UTF_8));
        } catch (IOException namesNobody) {
            return List.of();
        }
    }

    @PostMapping("/check/batch/{id}/forget")
    String forget(@PathVariable String id) {
        batches.forget(id);
        return "redirect:/check";
    }

    private static City checked(Batch batch) {
        return batch.city().orElseThrow(() -> new RefusedException(Refusal.gone()));
    }

    @ExceptionHandler
    String refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(refused.refusal().status());
        model.addAttribute("refusal", refused.refusal());
        model.addAttribute("visited", visited.of(request));
        return "check/start";
    }
}
