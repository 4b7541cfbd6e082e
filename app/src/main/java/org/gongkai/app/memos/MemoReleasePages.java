package org.gongkai.app.memos;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.CannotReview;
import org.gongkai.app.secrecy.ReleaseWay;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.signoff.sheets.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The drafter proposes a memo for release. */
@Controller
@For(business = true)
class MemoReleasePages {
    private static final int LONGEST_NOTE = 500;

    private final MemoRelease release;

    MemoReleasePages(MemoRelease release) {
        this.release = release;
    }

    @GetMapping("/office/memos/{memo}/release")
    String show(@PathVariable UUID memo, SignedIn who, Model model) {
        return page(memo, sheet(memo, who), ReleaseWay.PUBLIC, "", "", model);
    }

    @PostMapping("/office/memos/{memo}/release")
    String propose(
            @PathVariable UUID memo,
            @RequestParam ReleaseWay way,
            @RequestParam(defaultValue = "") String note,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Sheet sheet = sheet(memo, who);
        String trouble;
        if (note.length() > LONGEST_NOTE) {
            trouble = "说明不超过 " + LONGEST_NOTE + " 字，请删减。";
        } else {
            try {
                release.propose(memo, sheet, way, note.strip());
                return "redirect:" + MemoKind.ADDRESS + memo;
            } catch (CannotReview | StateSecretRefused refused) {
                trouble = String.valueOf(refused.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(memo, sheet, way, note, trouble, model);
    }

    private Sheet sheet(UUID memo, SignedIn who) {
        return release.proposable(memo, who).orElseThrow(MemoPages::notFound);
    }

    private static String page(UUID memo, Sheet sheet, ReleaseWay way, String note, String trouble, Model model) {
        model.addAttribute("address", MemoKind.ADDRESS + memo);
        model.addAttribute("title", sheet.content().title());
        model.addAttribute("files", sheet.content().attachments().size());
        model.addAttribute("way", way);
        model.addAttribute("note", note);
        model.addAttribute("trouble", trouble);
        return "memos/release";
    }
}
