package org.gongkai.app.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.UploadForm;
import org.gongkai.app.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Facts to look at: by kind and year, one kind's list, one fact with its proofs. */
@Controller
@For(business = true)
class EvidencePages {
    private final EvidenceReading reading;
    private final Evidence evidence;
    private final UploadForm uploads;

    EvidencePages(EvidenceReading reading, Evidence evidence, UploadForm uploads) {
        this.reading = reading;
        this.evidence = evidence;
        this.uploads = uploads;
    }

    @GetMapping("/office/evidence")
    String overview(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String organ,
            SignedIn who,
            Model model) {
        model.addAttribute("page", reading.overview(number(year), organ, who));
        return "evidence/overview";
    }

    @GetMapping("/office/evidence/kinds/{kind}")
    String list(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String after,
            SignedIn who,
            Model model) {
        model.addAttribute(
                "page",
                reading.list(kind, number(year), organ, Cursor.read(after), who).orElseThrow(EvidencePages::notFound));
        return "evidence/list";
    }

    @GetMapping("/office/evidence/{entry}")
    String show(@PathVariable UUID entry, @RequestParam(defaultValue = "") String done, SignedIn who, Model model) {
        String news = switch (done) {
            case "entered" -> "已登记。有证明材料的，请在下面上传。";
            case "corrected" -> "已更正，原来的内容保留在下面。";
            case "withdrawn" -> "已撤销，不再计数。";
            default -> null;
        };
        return show(entry, who, List.of(), news, model);
    }

    @PostMapping("/office/evidence/{entry}/files")
    String upload(
            @PathVariable UUID entry,
            HttpServletRequest request,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        EvidenceEntry of = evidence.one(entry).orElseThrow(EvidencePages::notFound);
        if (of.withdrawn() || !Evidence.writes(who.viewer(), of.organ())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        UploadForm.Uploaded uploaded = uploads.take(request, Evidence.KIND, entry);
        if (uploaded.refused().isEmpty()) {
            return "redirect:" + Evidence.ADDRESS + entry;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(entry, who, uploaded.refused(), null, model);
    }

    private String show(
            UUID entry, SignedIn who, List<UploadForm.Refusal> refused, @Nullable String news, Model model) {
        model.addAttribute(
                "page", reading.one(entry, who.viewer(), refused, news).orElseThrow(EvidencePages::notFound));
        return "evidence/fact";
    }

    private static int number(String year) {
        return year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
