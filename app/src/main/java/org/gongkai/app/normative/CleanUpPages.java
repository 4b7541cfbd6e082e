package org.gongkai.app.normative;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.web.FormField;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.app.web.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 清理: the list, one of them as a work list, opening and closing. */
@Controller
@For(business = true)
class CleanUpPages {
    private static final int A_PAGE = 50;

    private final CleanUps cleanUps;
    private final Directory directory;
    private final HardStop hardStop;
    private final Clock clock;

    CleanUpPages(CleanUps cleanUps, Directory directory, HardStop hardStop, Clock clock) {
        this.cleanUps = cleanUps;
        this.directory = directory;
        this.hardStop = hardStop;
        this.clock = clock;
    }

    @GetMapping("/office/normative/clean-ups")
    String list(SignedIn who, Model model) {
        model.addAttribute("cleanUps", cleanUps.all());
        model.addAttribute("opens", who.holds(Role.OGI_OFFICE));
        return "normative/clean-ups";
    }

    @GetMapping("/office/normative/clean-ups/new")
    @For(Role.OGI_OFFICE)
    String form(SignedIn who, Model model) {
        model.addAttribute("page", opening(who));
        return "form";
    }

    @PostMapping("/office/normative/clean-ups/new")
    @For(Role.OGI_OFFICE)
    String open(@RequestParam Map<String, String> fields, SignedIn who, HttpServletResponse response, Model model) {
        try {
            UUID id = cleanUps.open(new Entered(fields).organ(), year(fields), Days.required(fields, "due"));
            return "redirect:" + CleanUps.ADDRESS + id;
        } catch (RefusedEntry refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", opening(who).holding(fields).refused(refusal.field(), refusal.sentence()));
            return "form";
        }
    }

    @GetMapping("/office/normative/clean-ups/{cleanUp}")
    String show(
            @PathVariable UUID cleanUp,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String after,
            SignedIn who,
            Model model) {
        model.addAttribute("page", page(cleanUp, left.equals("yes"), after, who, null, Map.of(), null));
        return "normative/clean-up";
    }

    @PostMapping("/office/normative/clean-ups/{cleanUp}/documents/{document}")
    String conclude(
            @PathVariable UUID cleanUp,
            @PathVariable UUID document,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        found(cleanUp);
        if (cleanUps.item(cleanUp, document).isEmpty()) {
            throw NormativeDocumentPages.notFound();
        }
        try {
            hardStop.check("规范性文件清理", fields.get("reason"));
            Conclusion conclusion = Conclusion.of(fields.getOrDefault("conclusion", ""))
                    .orElseThrow(() -> new RefusedEntry("conclusion", "请选一个结论：继续有效、修改、废止或宣布失效。"));
            cleanUps.conclude(cleanUp, document, conclusion, fields.getOrDefault("reason", ""));
            return "redirect:" + CleanUps.ADDRESS + cleanUp + "?left=" + fields.getOrDefault("left", "") + "#after";
        } catch (RefusedEntry refusal) {
            model.addAttribute("page", page(cleanUp, false, "", who, document, fields, refusal.sentence()));
        } catch (StateSecretRefused stopped) {
            model.addAttribute("page", page(cleanUp, false, "", who, document, Map.of(), stopped.sentence()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "normative/clean-up";
    }

    @PostMapping("/office/normative/clean-ups/{cleanUp}/close")
    @For(Role.OGI_OFFICE)
    String close(
            @PathVariable UUID cleanUp,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        found(cleanUp);
        try {
            hardStop.check("规范性文件清理", fields.get("basis"));
            cleanUps.close(cleanUp, Days.required(fields, "day"), fields.getOrDefault("basis", ""));
            return "redirect:" + CleanUps.ADDRESS + cleanUp;
        } catch (RefusedEntry refusal) {
            model.addAttribute("page", page(cleanUp, false, "", who, null, fields, refusal.sentence()));
        } catch (StateSecretRefused stopped) {
            model.addAttribute("page", page(cleanUp, false, "", who, null, Map.of(), stopped.sentence()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "normative/clean-up";
    }

    private CleanUpPage page(
            UUID id,
            boolean open,
            String after,
            SignedIn who,
            @Nullable UUID troubleAt,
            Map<String, String> typed,
            @Nullable String trouble) {
        CleanUp cleanUp = found(id);
        int gap = after.indexOf('_');
        List<CleanUpStore.Item> found = items(id, open, after, gap);
        List<CleanUpPage.Line> lines = found.stream()
                .limit(A_PAGE)
                .map(item -> line(item, cleanUp, who, item.document().equals(troubleAt) ? typed : null))
                .toList();
        CleanUpStore.Item last = found.isEmpty() ? null : found.get(lines.size() - 1);
        String next = found.size() > A_PAGE && last != null
                ? cleanUp.href() + "?left=" + (open ? "yes" : "") + "&after=" + last.organ() + "_" + last.document()
                : null;
        return new CleanUpPage(
                cleanUp,
                open,
                lines,
                next,
                CleanUps.closes(who.viewer(), cleanUp) ? closing(troubleAt == null ? typed : Map.of()) : List.of(),
                troubleAt,
                trouble);
    }

    private List<CleanUpStore.Item> items(UUID id, boolean open, String after, int gap) {
        try {
            return cleanUps.items(
                    id,
                    open,
                    gap < 0 ? null : Long.valueOf(after.substring(0, gap)),
                    gap < 0 ? null : UUID.fromString(after.substring(gap + 1)),
                    A_PAGE + 1);
        } catch (IllegalArgumentException notOurs) {
            return cleanUps.items(id, open, null, null, A_PAGE + 1);
        }
    }

    private static CleanUpPage.Line line(
            CleanUpStore.Item item, CleanUp cleanUp, SignedIn who, @Nullable Map<String, String> typed) {
        return new CleanUpPage.Line(
                item.document(),
                item.href(),
                item.title(),
                item.number() + " · " + item.organName() + (item.inForce() ? "" : " · 已不是现行有效"),
                item.conclusion(),
                item.reason(),
                cleanUp.open() && NormativeDocuments.writes(who.viewer(), item.organ()),
                typed == null
                        ? item.conclusion()
                        : Conclusion.of(typed.getOrDefault("conclusion", "")).orElse(null),
                typed == null ? item.reason() : typed.getOrDefault("reason", ""));
    }

    private List<FormField> closing(Map<String, String> typed) {
        return List.of(
                FormField.text("basis", "公布清理结果的文件", "文号和标题").must().holding(typed.get("basis")),
                FormField.date("day", "废止、失效自哪一天起", "")
                        .holding(typed.getOrDefault("day", LocalDate.now(clock).toString())));
    }

    private FormPage opening(SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        return new FormPage(
                "normative",
                "规范性文件",
                "布置清理",
                "/office/normative/clean-ups",
                "清理",
                "把这个机关和下级机关现行有效的规范性文件逐件列出，由各机关填写结论；各机关的经办人会收到提醒。",
                "/office/normative/clean-ups/new",
                "布置",
                List.of(
                        FormField.select("organ", "清理的范围", organs(who), "包括它的下级机关")
                                .holding(who.ownOrgan()),
                        FormField.number("year", "年度", "").holding(today.getYear()),
                        FormField.date("due", "填写结论的期限", "").holding(today.plusMonths(1))),
                null);
    }

    private List<Option> organs(SignedIn who) {
        return directory.organs().stream()
                .filter(organ -> NormativeDocuments.directs(who.viewer(), organ.id()))
                .map(organ -> new Option(String.valueOf(organ.id()), organ.name()))
                .toList();
    }

    private static int year(Map<String, String> fields) {
        try {
            return Integer.parseInt(fields.getOrDefault("year", "").strip());
        } catch (NumberFormatException notOurs) {
            throw new RefusedEntry("year", "请填年度，例如 2022。");
        }
    }

    private CleanUp found(UUID id) {
        return cleanUps.one(id).orElseThrow(NormativeDocumentPages::notFound);
    }
}
