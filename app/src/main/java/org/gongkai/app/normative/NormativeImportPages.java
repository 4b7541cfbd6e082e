package org.gongkai.app.normative;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.app.web.PostedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An existing register comes from a workbook: hand in, look at what would happen, take over. */
@Controller
@For(business = true)
class NormativeImportPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final NormativeImport imports;
    private final Directory directory;

    NormativeImportPages(NormativeImport imports, Directory directory) {
        this.imports = imports;
        this.directory = directory;
    }

    @GetMapping("/office/normative/import")
    String start(SignedIn who, Model model) {
        return start("", who, model);
    }

    @GetMapping("/office/normative/import/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode("规范性文件导入模板.xlsx", StandardCharsets.UTF_8));
        RegisterWorkbook.template(response.getOutputStream());
    }

    /** The form's token travels in the address, so that it is proved before a byte of the body is read. */
    @PostMapping("/office/normative/import")
    String handIn(HttpServletRequest request, SignedIn who, HttpServletResponse response, Model model) {
        String problem;
        try {
            Handed handed = handed(request, NormativeEntryPages.own(who));
            return "redirect:/office/normative/import/"
                    + imports.handIn(handed.organ(), handed.name(), handed.content());
        } catch (RegisterWorkbook.Unreadable refusal) {
            problem = refusal.sentence();
        } catch (RefusedEntry refusal) {
            problem = refusal.sentence();
        } catch (StateSecretRefused stopped) {
            problem = stopped.sentence();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return start(problem, who, model);
    }

    @GetMapping("/office/normative/import/{id}")
    String preview(@PathVariable UUID id, Model model) {
        model.addAttribute("preview", imports.preview(id).orElseThrow(NormativeDocumentPages::notFound));
        model.addAttribute("done", false);
        return "normative/preview";
    }

    @PostMapping("/office/normative/import/{id}")
    String take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean validOnly,
            HttpServletResponse response,
            Model model) {
        ImportPreview preview = imports.take(id, validOnly).orElseThrow(NormativeDocumentPages::notFound);
        boolean hindered = preview.count(ImportPreview.Outcome.WRONG) > 0 && !validOnly;
        if (hindered) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("preview", preview);
        model.addAttribute("done", !hindered);
        return "normative/preview";
    }

    private String start(String problem, SignedIn who, Model model) {
        List<Option> organs = directory.organs().stream()
                .filter(organ -> NormativeDocuments.writes(who.viewer(), organ.id()))
                .map(organ -> new Option(String.valueOf(organ.id()), organ.name()))
                .toList();
        model.addAttribute("problem", problem);
        model.addAttribute("organs", organs);
        model.addAttribute("home", String.valueOf(NormativeEntryPages.own(who)));
        return "normative/import";
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    private record Handed(long organ, String name, byte[] content) {}

    private static Handed handed(HttpServletRequest request, long home) {
        long organ = home;
        try {
            FileItemIterator parts = PostedForm.parts(request);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream in = part.openStream()) {
                    if (part.isFormField() && part.getFieldName().equals("organ")) {
                        organ = Long.parseLong(new String(in.readNBytes(20), StandardCharsets.UTF_8).strip());
                    } else if (!part.isFormField()
                            && part.getName() != null
                            && !part.getName().isBlank()) {
                        return new Handed(
                                organ, FileName.safe(part.getName()), in.readNBytes(RegisterWorkbook.MOST_BYTES + 1));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new RegisterWorkbook.Unreadable("没有收到完整的文件：上传中途断开，或提交的格式不对。请重新选择文件再交。", e);
        }
        throw new RegisterWorkbook.Unreadable("没有选择文件。请选择填好的 .xlsx，再按“核对”。", null);
    }
}
