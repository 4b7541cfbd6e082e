package org.gongkai.app.normative;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One normative document, and the files that hold its text. */
@Controller
@For(business = true)
class NormativeDocumentPages {
    private final NormativeDocumentReading reading;
    private final UploadForm uploads;
    private final Files files;

    NormativeDocumentPages(NormativeDocumentReading reading, UploadForm uploads, Files files) {
        this.reading = reading;
        this.uploads = uploads;
        this.files = files;
    }

    @GetMapping("/office/normative/{document}")
    String show(@PathVariable UUID document, @RequestParam(defaultValue = "") String done, SignedIn who, Model model) {
        String news = done.isEmpty() ? null : "已登记。";
        return show(document, who, List.of(), news, model);
    }

    @PostMapping("/office/normative/{document}/files")
    String upload(
            @PathVariable UUID document,
            HttpServletRequest request,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        mayWrite(document, who);
        UploadForm.Uploaded uploaded = uploads.take(request, NormativeDocuments.KIND, document);
        if (uploaded.refused().isEmpty()) {
            return "redirect:" + NormativeDocuments.ADDRESS + document;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(document, who, uploaded.refused(), null, model);
    }

    @PostMapping("/office/normative/{document}/files/{file}/release")
    String release(@PathVariable UUID document, @PathVariable UUID file, SignedIn who) {
        mayWrite(document, who);
        try {
            files.release(NormativeDocuments.KIND, document, file);
        } catch (NoSuchElementException none) {
            throw notFound();
        }
        return "redirect:" + NormativeDocuments.ADDRESS + document;
    }

    private void mayWrite(UUID document, SignedIn who) {
        NormativeDocument of = reading.one(document).orElseThrow(NormativeDocumentPages::notFound);
        if (!NormativeDocuments.writes(who.viewer(), of.organ())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String show(
            UUID document, SignedIn who, List<UploadForm.Refusal> refused, @Nullable String news, Model model) {
        model.addAttribute(
                "page",
                reading.page(document, who.viewer(), refused, news).orElseThrow(NormativeDocumentPages::notFound));
        return "normative/document";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
