package org.gongkai.app.decisions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.app.decisions.DecisionListPage.Choice;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.RefusedFile;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.web.Download;
import org.gongkai.app.web.PostedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 批量导入: hand a file in, see how far it is, stop it, have back what was not taken. */
@Controller
@For(business = true)
class DecisionImportPages {
    static final String ADDRESS = "/office/decisions/imports";
    private static final int PAGE = 30;
    private static final int LONGEST_FIELD = 200;
    private static final UUID LAST = new UUID(-1, -1);

    private final DecisionImports imports;
    private final DecisionImportStore store;
    private final RefusedRows refusedRows;
    private final SeenOrgans organs;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecisionImportPages(
            DecisionImports imports,
            DecisionImportStore store,
            RefusedRows refusedRows,
            SeenOrgans organs,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.store = store;
        this.refusedRows = refusedRows;
        this.organs = organs;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String beside,
            SignedIn who,
            Model model) {
        Map<Long, String> seen = organs.of(who);
        List<DecisionImport> found =
                transaction.execute(_ -> store.latest(seen.keySet(), moment(before), beside(beside), PAGE + 1));
        List<DecisionImport> all = found == null ? List.of() : found;
        List<DecisionImport> shown = all.subList(0, Math.min(PAGE, all.size()));
        Map<UUID, Person> people =
                directory.people(shown.stream().map(DecisionImport::by).toList());
        model.addAttribute(
                "imports",
                shown.stream()
                        .map(one ->
                                page(one, seen.getOrDefault(one.organ(), ""), name(people, one.by()), false, List.of()))
                        .toList());
        model.addAttribute(
                "next",
                all.size() > PAGE
                        ? ADDRESS + "?before=" + shown.getLast().handedIn().toInstant() + "&beside="
                                + shown.getLast().id()
                        : null);
        model.addAttribute("mayImport", !who.viewer().homes().isEmpty());
        return "decisions/imports";
    }

    @GetMapping(ADDRESS + "/new")
    String fresh(@RequestParam(defaultValue = "licence") String kind, SignedIn who, Model model) {
        return form(kind, "", "", "", who, model);
    }

    /** The form's token, and what it says besides the file, travel in the address: proved and known before a byte of the file is read. */
    @PostMapping(ADDRESS + "/new")
    String handIn(HttpServletRequest request, HttpServletResponse response, SignedIn who, Model model) {
        Map<String, String> fields = new HashMap<>();
        String problem;
        try {
            FileItemIterator parts = PostedForm.parts(request);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream content = part.openStream()) {
                    if (part.isFormField()) {
                        fields.put(
                                part.getFieldName(),
                                new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
                    } else if (part.getName() != null && !part.getName().isBlank()) {
                        return "redirect:" + ADDRESS + "/" + taken(fields, part.getName(), content, who);
                    }
                }
            }
            problem = "没有选择文件。请选择填好的 .xlsx 或 .csv，再按“开始导入”。";
        } catch (RefusedFile refused) {
            problem = refused.sentence();
        } catch (StateSecretRefused refused) {
            problem = refused.sentence();
        } catch (IOException brokenOff) {
            problem = "没有收到完整的文件：上传中途断开，或提交的格式不对。请重新选择文件再交。";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(
                fields.getOrDefault("kind", ""),
                fields.getOrDefault("organ", ""),
                fields.getOrDefault("mode", ""),
                problem,
                who,
                model);
    }

    private UUID taken(Map<String, String> fields, String name, InputStream content, SignedIn who) {
        long organ = who.viewer().homes().stream()
                .filter(home -> home.toString().equals(fields.get("organ")))
                .findFirst()
                .orElse(who.home().id());
        DecisionKind kind = DecisionKind.of(fields.getOrDefault("kind", ""))
                .orElseThrow(() -> new RefusedFile("decisions.import.kind", "没有选择种类。请先选这份文件里是哪一种决定。"));
        return imports.handIn(organ, kind, mode(fields.getOrDefault("mode", "")), name, content);
    }

    @GetMapping(ADDRESS + "/template/{kind}.xlsx")
    void template(@PathVariable String kind, HttpServletResponse response) throws IOException {
        DecisionKind of = DecisionKind.of(kind).orElseThrow(DecisionImportPages::notFound);
        ImportTemplate.write(of, Download.as(of.title() + "导入模板.xlsx", response));
    }

    @GetMapping(ADDRESS + "/{import}")
    String show(@PathVariable("import") UUID id, SignedIn who, Model model) {
        model.addAttribute("page", page(seen(id), who));
        return "decisions/import";
    }

    /** The part of the page that moves; when there is nothing more to wait for, the whole page is another. */
    @GetMapping(ADDRESS + "/{import}/progress")
    String progress(@PathVariable("import") UUID id, SignedIn who, HttpServletResponse response, Model model) {
        DecisionImport one = seen(id);
        if (!one.state().underWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", page(one, who));
        return "decisions/_import_progress";
    }

    @PostMapping(ADDRESS + "/{import}/pause")
    String pause(@PathVariable("import") UUID id, SignedIn who) {
        imports.pause(own(id, who).id());
        return "redirect:" + ADDRESS + "/" + id;
    }

    @PostMapping(ADDRESS + "/{import}/resume")
    String resume(@PathVariable("import") UUID id, SignedIn who) {
        imports.resume(own(id, who).id());
        return "redirect:" + ADDRESS + "/" + id;
    }

    @PostMapping(ADDRESS + "/{import}/cancel")
    String cancel(@PathVariable("import") UUID id, SignedIn who) {
        imports.cancel(own(id, who).id());
        return "redirect:" + ADDRESS + "/" + id;
    }

    @GetMapping(ADDRESS + "/{import}/refused")
    void refused(@PathVariable("import") UUID id, SignedIn who, HttpServletResponse response) throws IOException {
        DecisionImport one = own(id, who);
        if (!page(one, who).download()) {
            response.sendRedirect(one.address());
            return;
        }
        refusedRows.write(one, Download.as("没有导入的行-" + one.name(), response));
    }

    private DecisionImport seen(UUID id) {
        return imports.find(id).orElseThrow(DecisionImportPages::notFound);
    }

    private DecisionImport own(UUID id, SignedIn who) {
        DecisionImport one = seen(id);
        if (!who.viewer().homes().contains(one.organ())) {
            throw notFound();
        }
        return one;
    }

    private DecisionImportPage page(DecisionImport one, SignedIn who) {
        boolean mine = who.viewer().homes().contains(one.organ());
        List<RefusedRow> refused = mine && one.refused() > 0
                ? transaction.execute(_ -> store.refusals(one.id(), 0, DecisionImportPage.SHOWN))
                : List.of();
        return page(
                one,
                directory.organ(one.organ()).map(Organ::shortName).orElse(""),
                directory.person(one.by()).map(Person::name).orElse("已离职人员"),
                mine,
                refused == null ? List.of() : refused);
    }

    private DecisionImportPage page(
            DecisionImport one, String organ, String by, boolean mine, List<RefusedRow> refused) {
        return new DecisionImportPage(
                one,
                organ,
                by,
                mine,
                refused.stream()
                        .map(row -> new DecisionImportPage.Refused(row.line(), row.reasons()))
                        .toList(),
                OffsetDateTime.now(clock),
                clock.getZone());
    }

    private static String name(Map<UUID, Person> people, UUID by) {
        Person person = people.get(by);
        return person == null ? "已离职人员" : person.name();
    }

    private String form(String kind, String organ, String mode, String problem, SignedIn who, Model model) {
        DecisionKind chosen = DecisionKind.of(kind).orElse(DecisionKind.LICENCE);
        model.addAttribute("kind", chosen);
        model.addAttribute("mode", mode(mode));
        model.addAttribute("problem", problem);
        model.addAttribute(
                "organs",
                directory.homes(who.viewer()).stream()
                        .map(one -> new Choice(
                                String.valueOf(one.id()),
                                one.shortName(),
                                organ.isEmpty() ? one.id() == who.home().id() : organ.equals(String.valueOf(one.id()))))
                        .toList());
        return "decisions/import_new";
    }

    private static ImportMode mode(String said) {
        return said.equals(ImportMode.ALL_OR_NOTHING.name()) ? ImportMode.ALL_OR_NOTHING : ImportMode.VALID_ROWS;
    }

    private OffsetDateTime moment(String said) {
        try {
            return said.isBlank() ? OffsetDateTime.now(clock).plusDays(1) : OffsetDateTime.parse(said);
        } catch (DateTimeParseException notOurs) {
            return OffsetDateTime.now(clock).plusDays(1);
        }
    }

    private static UUID beside(String said) {
        try {
            return said.isBlank() ? LAST : UUID.fromString(said);
        } catch (IllegalArgumentException notOurs) {
            return LAST;
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
