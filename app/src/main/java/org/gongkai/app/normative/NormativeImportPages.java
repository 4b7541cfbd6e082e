package org.gongkai.app.normative;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.web.Download;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.app.workbooks.HandedIn;
import org.gongkai.app.workbooks.UnreadableWorkbook;
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
        RegisterWorkbook.template(Download.as("规范性文件导入模板.xlsx", response));
    }

    /** The form's token travels in the address, so that it is proved before a byte of the body is read. */
    @PostMapping("/office/normative/import")
    String handIn(HttpServletRequest request, SignedIn who, HttpServletResponse response, Model model) {
        String problem;
        try {
            HandedIn handed = HandedIn.of(request);
            long organ = handed.organ().orElseGet(who::ownOrgan);
            return "redirect:/office/normative/import/" + imports.handIn(organ, handed.name(), handed.content());
        } catch (UnreadableWorkbook refusal) {
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
        model.addAttribute("home", String.valueOf(who.ownOrgan()));
        return "normative/import";
    }
}
