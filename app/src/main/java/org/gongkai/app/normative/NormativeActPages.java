package org.gongkai.app.normative;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What happened to a document is told, and what was told wrongly is corrected. Who may do neither is shown the document, which says why. */
@Controller
@For(business = true)
class NormativeActPages {
    private static final String ACT = "/office/normative/{document}/{act:amend|part|repeal|lapse|extend|transfer}";
    private static final String DESCRIBE = "/office/normative/{document}/describe";
    private static final String CORRECT = "/office/normative/{document}/events/{event}/correct";

    private final NormativeDocuments documents;
    private final NormativeDocumentReading reading;
    private final Directory directory;
    private final HardStop hardStop;

    NormativeActPages(
            NormativeDocuments documents, NormativeDocumentReading reading, Directory directory, HardStop hardStop) {
        this.documents = documents;
        this.reading = reading;
        this.directory = directory;
        this.hardStop = hardStop;
    }

    @GetMapping(ACT)
    String form(@PathVariable UUID document, @PathVariable String act, SignedIn who, Model model) {
        DocumentAct telling = act(act);
        return shown(document, who, model, of -> page(of, telling, who));
    }

    @PostMapping(ACT)
    String tell(
            @PathVariable UUID document,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        DocumentAct telling = act(act);
        NormativeDocument of = found(document);
        return done(
                fields,
                of,
                response,
                model,
                () -> page(of, telling, who),
                entered -> documents.tell(document, entered.seen(), entered.event(telling)));
    }

    @GetMapping(DESCRIBE)
    String description(@PathVariable UUID document, SignedIn who, Model model) {
        return shown(document, who, model, NormativeActPages::describing);
    }

    @PostMapping(DESCRIBE)
    String describe(
            @PathVariable UUID document,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        NormativeDocument of = found(document);
        return done(
                fields,
                of,
                response,
                model,
                () -> describing(of),
                entered -> documents.describe(document, entered.seen(), entered.description(), entered.text("reason")));
    }

    @GetMapping(CORRECT)
    String correction(@PathVariable UUID document, @PathVariable UUID event, SignedIn who, Model model) {
        DocumentEvent told = event(document, event);
        return shown(document, who, model, of -> correcting(of, told, who));
    }

    @PostMapping(CORRECT)
    String correct(
            @PathVariable UUID document,
            @PathVariable UUID event,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        NormativeDocument of = found(document);
        DocumentEvent told = event(document, event);
        return done(
                fields,
                of,
                response,
                model,
                () -> correcting(of, told, who),
                entered -> documents.correct(
                        document, entered.seen(), event, instead(entered, told), entered.text("why")));
    }

    private static @org.jspecify.annotations.Nullable NewEvent instead(Entered entered, DocumentEvent told) {
        if (!entered.text("instead").equals("yes")) {
            return null;
        }
        if (!told.kind().opens()) {
            return entered.event(DocumentAct.telling(told.kind()).orElseThrow());
        }
        return new Entered(with(entered.fields(), "opening", told.kind().name())).opening();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private interface Telling {
        void done(Entered entered);
    }

    private interface Drawing {
        FormPage of(NormativeDocument document);
    }

    private String shown(UUID document, SignedIn who, Model model, Drawing drawing) {
        NormativeDocument of = found(document);
        if (!NormativeDocuments.writes(who.viewer(), of.organ())) {
            model.addAttribute(
                    "page",
                    reading.page(document, who.viewer(), List.of(), null).orElseThrow());
            return "normative/document";
        }
        model.addAttribute("page", drawing.of(of));
        return "form";
    }

    private String done(
            Map<String, String> fields,
            NormativeDocument of,
            HttpServletResponse response,
            Model model,
            Supplier<FormPage> page,
            Telling telling) {
        if (!NormativeDocuments.writes(Viewers.required(), of.organ())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            telling.done(new Entered(fields).guarded(hardStop));
            return "redirect:" + NormativeDocuments.ADDRESS + of.id() + "?done=told";
        } catch (RefusedEntry refusal) {
            boolean overtaken = refusal.field().equals(RefusedEntry.OVERTAKEN);
            response.setStatus((overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("page", page.get().holding(fields).refused(refusal.field(), refusal.sentence()));
        } catch (StateSecretRefused stopped) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page.get().refused("", stopped.sentence()));
        }
        return "form";
    }

    private FormPage page(NormativeDocument of, DocumentAct act, SignedIn who) {
        return edit(of, act.title(), act.explanation(), "/" + act.word(), act.fields(organs(of, who)));
    }

    private static FormPage describing(NormativeDocument of) {
        Map<String, String> now = Map.of(
                "number", of.number(),
                "title", of.title(),
                "joint", of.joint(),
                "reviewNumber", of.reviewNumber(),
                "registerNumber", of.registerNumber(),
                "recordNumber", of.recordNumber(),
                "publishedIn", of.publishedIn());
        var fields = new ArrayList<FormField>();
        NormativeEntryPages.described().forEach(field -> fields.add(field.holding(now.getOrDefault(field.name(), ""))));
        fields.add(FormField.area("reason", "更正的原因", "").must());
        return edit(of, "更正登记项", "只改登记的文字，不影响制发、废止和现行有效。改之前的文字留在经过里。", "/describe", fields);
    }

    private FormPage correcting(NormativeDocument of, DocumentEvent told, SignedIn who) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.select(
                "instead", "怎样更正", List.of(new Option("yes", "改为下面的内容"), new Option("no", "没有发生过，撤销这一条")), ""));
        List<FormField> same = told.kind().opens()
                ? NormativeEntryPages.opening()
                : DocumentAct.telling(told.kind())
                        .map(act -> act.fields(organs(of, who)))
                        .orElse(List.of());
        Map<String, String> now = fields(told);
        same.forEach(field -> fields.add(field.holding(now.getOrDefault(field.name(), ""))));
        if (told.kind() == EventKind.RECEIVED) {
            fields.add(FormField.text("otherOrgan", "由哪个机关划入", "").holding(told.otherOrgan()));
            fields.add(FormField.text("reason", "划入的原因", "").holding(told.reason()));
        }
        fields.add(FormField.area("why", "更正的原因", "原来为什么记错、依据什么改；会写进日志").must());
        return edit(
                of,
                "更正“" + told.kind().title() + "”",
                "原来的一条保留在经过里并标明已更正，按更正后的内容推算。已经冻结的年报不变，差别在年报里另行说明。",
                "/events/" + told.id() + "/correct",
                fields);
    }

    private static Map<String, String> fields(DocumentEvent told) {
        return Map.of(
                "day", told.day().toString(),
                "inForceFrom",
                        told.inForceFrom() == null ? "" : told.inForceFrom().toString(),
                "lastDay", told.lastDay() == null ? "" : told.lastDay().toString(),
                "basis", told.basis(),
                "part", told.part(),
                "toOrgan", told.toOrgan() == null ? "" : String.valueOf(told.toOrgan()),
                "otherOrgan", told.otherOrgan(),
                "reason", told.reason());
    }

    private static FormPage edit(
            NormativeDocument of, String title, String explanation, String action, List<FormField> fields) {
        String address = NormativeDocuments.ADDRESS + of.id();
        var all = new ArrayList<>(fields);
        all.addFirst(FormField.seen(of.revision()));
        return new FormPage(
                "normative",
                "规范性文件",
                title + "：" + of.title(),
                address,
                of.number(),
                explanation,
                address + action,
                "登记",
                all,
                null);
    }

    private List<Option> organs(NormativeDocument of, SignedIn who) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "请选择"));
        directory.organs().stream()
                .filter(organ -> organ.id() != of.organ() && NormativeDocuments.directs(who.viewer(), organ.id()))
                .forEach(organ -> options.add(new Option(String.valueOf(organ.id()), organ.name())));
        return options;
    }

    private NormativeDocument found(UUID document) {
        return reading.one(document).orElseThrow(NormativeDocumentPages::notFound);
    }

    private DocumentEvent event(UUID document, UUID event) {
        return reading.events(document).stream()
                .filter(one -> one.id().equals(event) && one.kind().moves())
                .findFirst()
                .orElseThrow(NormativeDocumentPages::notFound);
    }

    private static DocumentAct act(String word) {
        return DocumentAct.of(word).orElseThrow(NormativeDocumentPages::notFound);
    }
}
