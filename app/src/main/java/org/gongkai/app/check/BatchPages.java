package org.gongkai.app.check;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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

/** A batch: its progress, its table, each unit, and the button that clears it. */
@Controller
class BatchPages {
    private final Batches batches;
    private final ReportDesk desk;

    BatchPages(Batches batches, ReportDesk desk) {
        this.batches = batches;
        this.desk = desk;
    }

    @GetMapping("/check/batch/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "1") int part,
            HttpServletResponse response,
            Model model) {
        Batch batch = batches.find(id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("page", BatchPage.of(batch, rule, part));
        return batch.finished() ? "check/batch" : "check/progress";
    }

    /** The moving part of the progress page; when all is done it asks for the whole page. */
    @GetMapping("/check/batch/{id}/progress")
    String progress(@PathVariable String id, HttpServletResponse response, Model model) {
        Batch batch = batches.find(id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (batch.finished()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", BatchPage.of(batch, null, 1));
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
        batch.line(number);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("back", "/check/batch/" + batch.id());
        return CheckPages.report(batch.open(desk, number), finding, model);
    }

    @GetMapping("/check/batch/{id}/ledger.csv")
    ResponseEntity<byte[]> ledger(@PathVariable String id) {
        String list = RectificationList.of(batches.find(id).lines().stream().flatMap(line -> line.ledger().stream()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''%E6%95%B4%E6%94%B9%E5%8F%B0%E8%B4%A6.csv")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(list.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/check/batch/{id}/forget")
    String forget(@PathVariable String id) {
        batches.forget(id);
        return "redirect:/check";
    }

    @ExceptionHandler
    String refused(RefusedException refused, HttpServletResponse response, Model model) {
        response.setStatus(refused.refusal().status());
        model.addAttribute("refusal", refused.refusal());
        return "check/start";
    }
}
