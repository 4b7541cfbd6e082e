package org.gongkai.app.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.Viewers;
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
import org.springframework.web.server.ResponseStatusException;

/** Facts are entered, corrected and withdrawn. Who may not is shown the fact. */
@Controller
@For(business = true)
class EvidenceFormPages {
    private final Evidence evidence;
    private final EvidenceReading reading;
    private final FactKinds kinds;
    private final Directory directory;
    private final HardStop hardStop;

    EvidenceFormPages(
            Evidence evidence, EvidenceReading reading, FactKinds kinds, Directory directory, HardStop hardStop) {
        this.evidence = evidence;
        this.reading = reading;
        this.kinds = kinds;
        this.directory = directory;
        this.hardStop = hardStop;
    }

    /** Without a kind, the kinds to choose from. */
    @GetMapping("/office/evidence/new")
    String form(@RequestParam(defaultValue = "") String kind, SignedIn who, Model model) {
        return kinds.find(kind)
                .map(of -> {
                    model.addAttribute("page", entering(of, who));
                    return "form";
                })
                .orElseGet(() -> {
                    model.addAttribute("kinds", options());
                    return "evidence/choose";
                });
    }

    @PostMapping("/office/evidence/new")
    String enter(@RequestParam Map<String, String> fields, SignedIn who, HttpServletResponse response, Model model) {
        FactKind kind = kinds.find(fields.getOrDefault("kind", "")).orElseThrow(EvidencePages::notFound);
        return done(fields, response, model, () -> entering(kind, who), () -> {
            UUID id = evidence.enter(organ(fields), kind.code(), entry(kind, fields));
            return id + "?done=entered";
        });
    }

    @GetMapping("/office/evidence/{entry}/correct")
    String correction(@PathVariable UUID entry, Model model) {
        return shown(entry, model, this::correcting);
    }

    @PostMapping("/office/evidence/{entry}/correct")
    String correct(
            @PathVariable UUID entry,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        EvidenceEntry of = toActOn(entry);
        FactKind kind = kinds.find(of.kind()).orElseThrow();
        return done(fields, response, model, () -> correcting(of), () -> {
            evidence.correct(entry, seen(fields), entry(kind, fields), text(fields, "reason"));
            return entry + "?done=corrected";
        });
    }

    @GetMapping("/office/evidence/{entry}/withdraw")
    String withdrawal(@PathVariable UUID entry, Model model) {
        return shown(entry, model, EvidenceFormPages::withdrawing);
    }

    @PostMapping("/office/evidence/{entry}/withdraw")
    String withdraw(
            @PathVariable UUID entry,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        EvidenceEntry of = toActOn(entry);
        return done(fields, response, model, () -> withdrawing(of), () -> {
            evidence.withdraw(entry, seen(fields), text(fields, "reason"));
            return entry + "?done=withdrawn";
        });
    }

    private interface Drawing {
        FormPage of(EvidenceEntry entry);
    }

    private String shown(UUID entry, Model model, Drawing drawing) {
        EvidenceEntry of = evidence.one(entry).orElseThrow(EvidencePages::notFound);
        if (of.withdrawn() || !Evidence.writes(Viewers.required(), of.organ())) {
            model.addAttribute(
                    "page",
                    reading.one(entry, Viewers.required(), List.of(), null).orElseThrow());
            return "evidence/fact";
        }
        model.addAttribute("page", drawing.of(of));
        return "form";
    }

    private EvidenceEntry toActOn(UUID entry) {
        EvidenceEntry of = evidence.one(entry).orElseThrow(EvidencePages::notFound);
        if (!Evidence.writes(Viewers.required(), of.organ())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return of;
    }

    private String done(
            Map<String, String> fields,
            HttpServletResponse response,
            Model model,
            Supplier<FormPage> page,
            Supplier<String> work) {
        try {
            fields.forEach((name, text) -> {
                if (!name.equals("_csrf")) {
                    hardStop.check("事实登记", text);
                }
            });
            return "redirect:" + Evidence.ADDRESS + work.get();
        } catch (RefusedEvidence refusal) {
            boolean overtaken = refusal.field().equals(RefusedEvidence.OVERTAKEN);
            response.setStatus((overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("page", page.get().holding(fields).refused(refusal.field(), refusal.sentence()));
        } catch (StateSecretRefused stopped) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page.get().refused("", stopped.sentence()));
        }
        return "form";
    }

    private FormPage entering(FactKind kind, SignedIn who) {
        List<Option> organs = directory.organs().stream()
                .filter(organ -> Evidence.writes(who.viewer(), organ.id()))
                .map(organ -> new Option(String.valueOf(organ.id()), organ.name()))
                .toList();
        var fields = new ArrayList<FormField>();
        fields.add(FormField.select("organ", "哪个机关的", organs, "").holding(who.ownOrgan()));
        fields.addAll(said(kind));
        return new FormPage(
                "evidence",
                "事实登记",
                "登记" + kind.title(),
                "/office/evidence/kinds/" + kind.code(),
                kind.title(),
                kind.hint().isEmpty() ? "写进年报的数字要有来源，登记以后可以从报告里的数字打开这一条。" : kind.hint() + "。",
                "/office/evidence/new?kind=" + kind.code(),
                "登记",
                fields,
                null);
    }

    private FormPage correcting(EvidenceEntry entry) {
        FactKind kind = kinds.find(entry.kind()).orElseThrow();
        Map<String, String> now = new TreeMap<>(entry.details());
        now.put("day", entry.day().toString());
        now.put("since", entry.since() == null ? "" : entry.since().toString());
        now.put("title", entry.title());
        now.put("amount", entry.amount().stripTrailingZeros().toPlainString());
        now.put("source", entry.source());
        var fields = new ArrayList<FormField>();
        said(kind).forEach(field -> fields.add(field.holding(now.getOrDefault(field.name(), ""))));
        fields.add(FormField.area("reason", "更正的原因", "原来为什么记错、依据什么改").must());
        return form(entry, "更正" + kind.title(), "原来的内容保留在这一条下面；已经冻结的年报不变。", "correct", "更正", fields);
    }

    private static FormPage withdrawing(EvidenceEntry entry) {
        return form(
                entry,
                "撤销：" + entry.title(),
                "撤销后不再计数，也不能恢复；内容和原因保留可查。",
                "withdraw",
                "撤销",
                List.of(FormField.area("reason", "撤销的原因", "").must()));
    }

    private static FormPage form(
            EvidenceEntry entry, String title, String explanation, String act, String submit, List<FormField> fields) {
        String address = Evidence.ADDRESS + entry.id();
        var all = new ArrayList<>(fields);
        all.addFirst(FormField.seen(entry.revision()));
        return new FormPage(
                "evidence", "事实登记", title, address, entry.title(), explanation, address + "/" + act, submit, all, null);
    }

    private static List<FormField> said(FactKind kind) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.text("title", "名称", "哪一件事，例如“全区政务公开业务培训”").must());
        if (kind.standing()) {
            fields.add(FormField.date("day", "截至哪一天", "到这一天为止的数，之后有变化再登记一条").must());
        } else {
            fields.add(FormField.date("day", kind.numbered() ? "统计到哪一天" : "日期", kind.numbered() ? "计入这一天所在的年度" : "")
                    .must());
        }
        if (kind.numbered() && !kind.standing()) {
            fields.add(FormField.date("since", "从哪一天起", "按月、按年统计的填第一天；一天之内的不填"));
        }
        if (kind.numbered()) {
            fields.add(FormField.number("amount", "数量（" + kind.unit() + "）", "没有的填 0，同样要写来源")
                    .must());
        }
        kind.fields().forEach(field -> fields.add(field(field)));
        fields.add(FormField.text("source", "来源", "哪一件文件、哪个系统的哪张表、哪个网页").must());
        return fields;
    }

    private static FormField field(FactKind.Field field) {
        String hint = field.required() ? "" : "没有的不填";
        FormField drawn = switch (field.type()) {
            case TEXT -> FormField.text(field.code(), field.title(), hint);
            case NUMBER -> FormField.number(field.code(), field.title(), hint);
            case CHOICE -> {
                var options = new ArrayList<Option>();
                options.add(new Option("", "请选择"));
                field.choices().forEach(choice -> options.add(new Option(choice.code(), choice.title())));
                yield FormField.select(field.code(), field.title(), options, hint);
            }
        };
        return field.required() ? drawn.must() : drawn;
    }

    private List<Option> options() {
        return kinds.all().stream()
                .map(kind -> new Option(kind.code(), kind.section() + "：" + kind.title()))
                .toList();
    }

    private static NewEvidence entry(FactKind kind, Map<String, String> fields) {
        LocalDate day = day(fields, "day");
        if (day == null) {
            throw new RefusedEvidence("day", "请填日期，例如 2022-03-01。");
        }
        var details = new TreeMap<String, String>();
        kind.fields().forEach(field -> details.put(field.code(), text(fields, field.code())));
        return new NewEvidence(
                day,
                kind.standing() ? null : day(fields, "since"),
                text(fields, "title"),
                kind.numbered() ? amount(fields) : BigDecimal.ONE,
                details,
                text(fields, "source"));
    }

    private static BigDecimal amount(Map<String, String> fields) {
        String text = text(fields, "amount").replaceAll("[,，\\s]", "");
        if (!text.matches("\\d{1,13}(\\.\\d{1,4})?")) {
            throw new RefusedEvidence("amount", "请填数字，例如 3317579。“余”“约”不填，按实际的数填；没有的填 0。");
        }
        return new BigDecimal(text);
    }

    private static @Nullable LocalDate day(Map<String, String> fields, String field) {
        try {
            return text(fields, field).isEmpty() ? null : LocalDate.parse(text(fields, field));
        } catch (DateTimeParseException e) {
            throw new RefusedEvidence(field, "日期请写成 2022-03-01 的样子，并核对是否有这一天。");
        }
    }

    private static long organ(Map<String, String> fields) {
        if (!text(fields, "organ").matches("\\d{1,18}")) {
            throw new RefusedEvidence("organ", "请从列表中选择机关。");
        }
        return Long.parseLong(text(fields, "organ"));
    }

    private static int seen(Map<String, String> fields) {
        return text(fields, "seen").matches("\\d{1,9}") ? Integer.parseInt(text(fields, "seen")) : 0;
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
