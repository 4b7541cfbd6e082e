package org.gongkai.app.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.journal.JournalReading;
import org.gongkai.app.journal.Recorded;
import org.gongkai.app.journal.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /office/journal}: for the audit administrator alone. */
@Controller
@For(Role.AUDIT_ADMIN)
class AuditPages {
    private final JournalReading reading;
    private final Looks looks;
    private final Directory directory;
    private final Clock clock;

    AuditPages(JournalReading reading, Looks looks, Directory directory, Clock clock) {
        this.reading = reading;
        this.looks = looks;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/office/journal")
    String list(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        Optional<String> who = who(person.strip());
        Optional<LocalDate> on = day(day.strip());
        String wrong = !person.isBlank() && who.isEmpty()
                ? "没有账号是“" + person.strip() + "”的人。请填登录用的账号。"
                : !day.isBlank() && on.isEmpty() ? "日期写作 2026-11-26。" : "";
        List<Recorded> found = wrong.isEmpty()
                ? reading.list(new Wanted(who.orElse(null), given(act), given(subject), on.orElse(null), before))
                : List.of();
        List<Recorded> page = found.stream().limit(JournalReading.PAGE).toList();
        model.addAttribute(
                "page",
                new AuditList(
                        person,
                        act,
                        subject,
                        day,
                        wrong,
                        lines(page),
                        reading.acts(),
                        found.size() > page.size() ? next(person, act, subject, day, page.getLast()) : null,
                        reading.waiting()));
        return "audit/list";
    }

    @GetMapping("/office/journal/entries/{id}")
    String entry(@PathVariable UUID id, Model model) {
        Recorded entry = reading.entry(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("line", lines(List.of(entry)).getFirst());
        model.addAttribute("proof", reading.proof(id).orElse(null));
        return "audit/entry";
    }

    @GetMapping("/office/journal/subjects/{kind}/{subject}")
    String subject(
            @PathVariable String kind,
            @PathVariable String subject,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        List<Recorded> found = after == null ? looks.first(kind, subject) : reading.subject(kind, subject, after);
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Recorded> page = found.stream().limit(JournalReading.PAGE).toList();
        model.addAttribute("kind", kind);
        model.addAttribute("subject", subject);
        model.addAttribute("lines", lines(page));
        model.addAttribute("next", found.size() > page.size() ? page.getLast().id() : null);
        return "audit/subject";
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** By account, or as an address of ours names it. */
    private Optional<String> who(String person) {
        return person.startsWith("person:") || person.startsWith("system:") || person.equals("public")
                ? Optional.of(person)
                : person.isEmpty() ? Optional.empty() : directory.person(person).map(known -> "person:" + known.id());
    }

    private static Optional<LocalDate> day(String day) {
        try {
            return day.isEmpty() || day.length() > "2026-11-26".length()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String next(String person, String act, String subject, String day, Recorded last) {
        return UriComponentsBuilder.fromPath("/office/journal")
                .queryParam("person", "{person}")
                .queryParam("act", "{act}")
                .queryParam("subject", "{subject}")
                .queryParam("day", "{day}")
                .queryParam("before", "{before}")
                .encode()
                .buildAndExpand(person, act, subject, day, last.position())
                .toUriString();
    }

    private List<EntryLine> lines(List<Recorded> entries) {
        Map<UUID, Person> people = directory.people(
                entries.stream().flatMap(entry -> entry.person().stream()).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> EntryLine.of(entry, name(entry, people), clock))
                .toList();
    }

    private static String name(Recorded entry, Map<UUID, Person> people) {
        return entry.person()
                .map(id -> people.containsKey(id) ? people.get(id).name() : "（不在人员名单中）")
                .orElse(entry.who().startsWith("system:") ? "系统" : "公众");
    }
}
