package org.gongkai.app.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.StoredFile;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.web.PostedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 外部报送: hand in a unit's file, look at what was read, take it over, and decide where the unit has records here too. */
@Controller
@For(Role.OGI_OFFICE)
class ExternalPages {
    private final ExternalReports reports;
    private final ExternalDrafts drafts;
    private final ExternalFiles files;
    private final ExternalPageReading reading;
    private final RollUpReading rollUp;

    ExternalPages(
            ExternalReports reports,
            ExternalDrafts drafts,
            ExternalFiles files,
            ExternalPageReading reading,
            RollUpReading rollUp) {
        this.reports = reports;
        this.drafts = drafts;
        this.files = files;
        this.reading = reading;
        this.rollUp = rollUp;
    }

    @GetMapping("/office/reports/imports")
    String list(
            @RequestParam @Nullable Integer year, @RequestParam @Nullable Integer taken, SignedIn who, Model model) {
        return list(year, taken == null ? null : "已接收 " + taken + " 份，" + "没有接收的留在下面。", null, who, model);
    }

    /** The form's token travels in the address, so that it is proved before a byte of the body is read. */
    @PostMapping("/office/reports/imports")
    String handIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam @Nullable Integer year,
            SignedIn who,
            Model model) {
        government(who);
        try {
            List<ExternalDraft> kept = handedIn(request);
            return "redirect:"
                    + (kept.size() == 1
                            ? ExternalPageReading.draftAddress(kept.getFirst())
                            : "/office/reports/imports/drafts");
        } catch (CannotReport | StateSecretRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(year, null, String.valueOf(refused.getMessage()), who, model);
        }
    }

    private List<ExternalDraft> handedIn(HttpServletRequest request) {
        try {
            FileItemIterator parts = PostedForm.parts(request);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField()
                        && part.getName() != null
                        && !part.getName().isBlank()) {
                    try (InputStream in = part.openStream()) {
                        return reports.handIn(
                                FileName.safe(part.getName()), in.readNBytes(ExternalReading.MOST_BYTES + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new CannotReport("file", "没有收到完整的文件：上传中途断开。请重新选择文件再交。");
        }
        throw new CannotReport("file", "没有选择文件。请选择单位的年度报告文件，再按“读取并核对”。");
    }

    @GetMapping("/office/reports/imports/drafts")
    String waiting(SignedIn who, Model model) {
        Organ government = government(who);
        List<ExternalPage.Waiting> waiting = drafts.waiting().stream()
                .map(draft -> reading.waiting(reports.look(draft, government)))
                .toList();
        model.addAttribute("waiting", waiting);
        return "report/import_drafts";
    }

    /** 全部接收: those that can be taken over as they are. */
    @PostMapping("/office/reports/imports/drafts")
    String takeAll(SignedIn who) {
        Organ government = government(who);
        int taken = 0;
        for (ExternalDraft draft : drafts.waiting()) {
            ExternalReports.Looked looked = reports.look(draft, government);
            Organ organ = looked.organ();
            if (organ != null && looked.clear()) {
                reports.confirm(looked, organ, Map.of(), "");
                taken++;
            }
        }
        return "redirect:/office/reports/imports?taken=" + taken;
    }

    @GetMapping("/office/reports/imports/drafts/{draft}")
    String look(@PathVariable UUID draft, @RequestParam @Nullable String cell, SignedIn who, Model model) {
        return draft(looked(draft, who), cell, Map.of(), null, who, model);
    }

    @PostMapping("/office/reports/imports/drafts/{draft}")
    String confirm(
            @PathVariable UUID draft,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        ExternalReports.Looked looked = looked(draft, who);
        if (fields.getOrDefault("act", "").equals("drop")) {
            reports.drop(looked.draft());
            return "redirect:/office/reports/imports";
        }
        try {
            Organ organ = reading.choices(government(who)).stream()
                    .filter(one -> one.code().equals(fields.getOrDefault("organ", "")))
                    .findFirst()
                    .orElseThrow(() -> new CannotReport("organ", "请选择这是哪个机构的报告。"));
            Map<String, String> typed = fields.entrySet().stream()
                    .filter(field -> field.getKey().startsWith("cell-"))
                    .collect(Collectors.toMap(field -> field.getKey().substring(5), Map.Entry::getValue));
            // whose it is has been chosen; what it would replace depends on that
            ExternalReport taken = reports.confirm(looked, organ, typed, fields.getOrDefault("reason", ""));
            return "redirect:" + ExternalReport.address(taken.id());
        } catch (CannotReport refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draft(looked, null, fields, refused, who, model);
        } catch (StateSecretRefused secret) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var without = new HashMap<>(fields);
            without.remove("reason");
            return draft(
                    looked, null, without, new CannotReport("reason", String.valueOf(secret.getMessage())), who, model);
        }
    }

    @For({Role.OGI_OFFICE, Role.SUPERVISOR, Role.CLERK, Role.LEADER})
    @GetMapping("/office/reports/imports/{id}")
    String show(@PathVariable UUID id, @RequestParam @Nullable String cell, Model model) {
        Map.Entry<ExternalReport, Organ> found = reports.find(id).orElseThrow(RollUpPages::notFound);
        return taken(found.getKey(), found.getValue(), cell, "", null, model);
    }

    /** The file as it was handed in, under the name it came with; never shown in place. */
    @For({Role.OGI_OFFICE, Role.SUPERVISOR, Role.CLERK, Role.LEADER})
    @GetMapping("/office/reports/imports/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id) {
        ExternalReport report =
                reports.find(id).orElseThrow(RollUpPages::notFound).getKey();
        StoredFile file = files.of(report);
        if (file == null) {
            throw RollUpPages.notFound();
        }
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .body(new InputStreamResource(() -> files.open(file)));
    }

    @PostMapping("/office/reports/imports/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String counts,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        Map.Entry<ExternalReport, Organ> found = reports.find(id).orElseThrow(RollUpPages::notFound);
        try {
            if (!counts.equals("external") && !counts.equals("records")) {
                throw new CannotReport("请选择以哪一个为准。");
            }
            reports.decide(found.getKey(), found.getValue(), counts.equals("external"), why);
            return "redirect:" + ExternalReport.address(id);
        } catch (CannotReport refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return taken(found.getKey(), found.getValue(), null, why, refused, model);
        } catch (StateSecretRefused secret) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return taken(
                    found.getKey(),
                    found.getValue(),
                    null,
                    "",
                    new CannotReport(String.valueOf(secret.getMessage())),
                    model);
        }
    }

    private ExternalReports.Looked looked(UUID draft, SignedIn who) {
        Organ government = government(who);
        return drafts.find(draft).map(one -> reports.look(one, government)).orElseThrow(RollUpPages::notFound);
    }

    private Organ government(SignedIn who) {
        return rollUp.highest(who).orElseThrow(RollUpPages::notFound);
    }

    private String list(
            @Nullable Integer year, @Nullable String news, @Nullable String trouble, SignedIn who, Model model) {
        Organ government = government(who);
        List<Integer> years = rollUp.years();
        int wanted = year == null ? years.getFirst() : year;
        if (!years.contains(wanted)) {
            throw RollUpPages.notFound();
        }
        model.addAttribute("government", government.name());
        model.addAttribute("year", wanted);
        model.addAttribute("years", years);
        model.addAttribute("lines", reading.lines(who.viewer().organs(), wanted));
        model.addAttribute("waiting", drafts.waiting().size());
        model.addAttribute("news", news);
        model.addAttribute("trouble", trouble);
        return "report/imports";
    }

    private String draft(
            ExternalReports.Looked looked,
            @Nullable String cell,
            Map<String, String> entered,
            @Nullable CannotReport trouble,
            SignedIn who,
            Model model) {
        model.addAttribute("page", reading.draft(looked, cell));
        model.addAttribute("draft", reading.draftPart(looked, reading.choices(government(who)), entered, trouble));
        return "report/import_draft";
    }

    private String taken(
            ExternalReport report,
            Organ organ,
            @Nullable String cell,
            String why,
            @Nullable CannotReport trouble,
            Model model) {
        model.addAttribute("page", reading.taken(report, organ, cell));
        model.addAttribute("taken", reading.takenPart(report, organ, why, trouble));
        return "report/import";
    }
}
