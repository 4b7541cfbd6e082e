package org.gongkai.app.decisions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.app.decisions.PublishedDecisions.Published;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.web.Cursor;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** {@code /decisions}: the public look-up of 双公示, as pages and as JSON. What has left answers like what never was. */
@Controller
class PublicDecisionPages {
    static final String ADDRESS = "/decisions";
    static final String API = "/api/v1/decisions";
    private static final int PAGE = 50;

    private final PublishedDecisions published;
    private final Directory directory;
    private final Clock clock;

    PublicDecisionPages(PublishedDecisions published, Directory directory, Clock clock) {
        this.published = published;
        this.directory = directory;
        this.clock = clock;
    }

    /** What was asked, and found. */
    private record Found(
            @Nullable DecisionKind kind, @Nullable Organ organ, String words, List<Published> rows, boolean more) {}

    @GetMapping(ADDRESS)
    String show(@RequestParam Map<String, String> asked, Model model) {
        Found found = found(asked);
        Map<Long, Organ> organs = new LinkedHashMap<>();
        directory.organs().forEach(organ -> organs.put(organ.id(), organ));
        List<DecisionListPage.Choice> kinds = new ArrayList<>();
        kinds.add(new DecisionListPage.Choice("", "全部", found.kind == null));
        for (DecisionKind kind : DecisionKind.values()) {
            kinds.add(new DecisionListPage.Choice(kind.key(), kind.title(), kind == found.kind));
        }
        model.addAttribute(
                "page",
                new PublicDecisionPage(
                        kinds,
                        organs.values().stream()
                                .map(organ -> new DecisionListPage.Choice(
                                        organ.code(), organ.shortName(), organ.equals(found.organ)))
                                .toList(),
                        found.words,
                        found.rows.stream().map(row -> line(row, organs)).toList(),
                        found.more ? ADDRESS + next(found) : null,
                        found.kind != null || found.organ != null || !found.words.isEmpty()));
        return "decisions/published";
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable UUID id, Model model) {
        Published row = published.one(id, LocalDate.now(clock)).orElseThrow(DecisionPages::notFound);
        List<DecisionPage.Fact> facts = new ArrayList<>();
        byName(row).forEach((name, value) -> facts.add(new DecisionPage.Fact(name, value)));
        model.addAttribute(
                "page",
                new PublicDecisionPage.One(
                        row.title(),
                        row.kind().title(),
                        directory.organ(row.organ()).map(Organ::name).orElse(""),
                        facts,
                        SpokenDay.said(row.published()),
                        row.shownUntil() == null ? "" : SpokenDay.said(row.shownUntil())));
        return "decisions/published_one";
    }

    @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> list(@RequestParam Map<String, String> asked) {
        Found found = found(asked);
        Map<Long, Optional<Organ>> organs = new LinkedHashMap<>();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "decisions",
                found.rows.stream()
                        .map(row -> json(row, organs.computeIfAbsent(row.organ(), directory::organ)))
                        .toList());
        if (found.more) {
            answer.put("next", API + next(found));
        }
        return answer;
    }

    @GetMapping(path = API + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json(@PathVariable UUID id) {
        Published row = published.one(id, LocalDate.now(clock)).orElseThrow(DecisionPages::notFound);
        return json(row, directory.organ(row.organ()));
    }

    private Found found(Map<String, String> asked) {
        String kind = asked.getOrDefault("kind", "");
        String code = asked.getOrDefault("organ", "");
        String words = WrittenText.stripped(asked.getOrDefault("words", ""));
        if (code.indexOf('\u0000') >= 0 || !WrittenText.sayable(words + code)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        @Nullable
        DecisionKind chosen = kind.isEmpty() ? null : DecisionKind.of(kind).orElseThrow(DecisionPages::notFound);
        @Nullable Organ organ = code.isEmpty() ? null : directory.organ(code).orElseThrow(DecisionPages::notFound);
        String at = asked.getOrDefault("after", "");
        Cursor after = Cursor.read(at);
        if (after == null && !at.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<Published> rows =
                published.page(chosen, organ == null ? null : organ.id(), words, LocalDate.now(clock), after, PAGE + 1);
        return new Found(chosen, organ, words, rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    private static PublicDecisionPage.Line line(Published row, Map<Long, Organ> organs) {
        Organ organ = organs.get(row.organ());
        Subject subject = Subject.of(row.title(), row.fields().get(Subject.FIELD));
        return new PublicDecisionPage.Line(
                row.id(),
                subject.title(),
                row.kind().title() + " · " + subject.document() + row.number() + " · " + row.party()
                        + (organ == null ? "" : " · " + organ.shortName()),
                SpokenDay.said(row.decided()));
    }

    private static Map<String, Object> json(Published row, Optional<Organ> organ) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("kind", row.kind().key());
        json.put("kindName", row.kind().title());
        json.put("organ", organ.map(Organ::name).orElse(""));
        json.put("number", row.number());
        json.put("decided", row.decided().toString());
        json.put("party", row.party());
        json.put("title", row.title());
        json.put("published", row.published().toString());
        if (row.shownUntil() != null) {
            json.put("shownUntil", row.shownUntil().toString());
        }
        Map<String, String> byCode = new LinkedHashMap<>();
        PublicFields.shown(FieldList.of(row.kind())).forEach(field -> {
            String value = row.fields().get(field.code());
            if (value != null) {
                byCode.put(field.code(), value);
            }
        });
        json.put("fields", byCode);
        return json;
    }

    private static Map<String, String> byName(Published row) {
        Map<String, String> byName = new LinkedHashMap<>();
        PublicFields.shown(FieldList.of(row.kind())).forEach(field -> {
            String value = row.fields().get(field.code());
            if (value != null) {
                byName.put(field.name(), value);
            }
        });
        return byName;
    }

    private static String next(Found found) {
        Published last = found.rows.getLast();
        StringBuilder address = new StringBuilder("?");
        if (found.kind != null) {
            address.append("kind=").append(found.kind.key()).append('&');
        }
        if (found.organ != null) {
            address.append("organ=").append(encoded(found.organ.code())).append('&');
        }
        if (!found.words.isEmpty()) {
            address.append("words=").append(encoded(found.words)).append('&');
        }
        return address + "after=" + new Cursor(last.decided(), last.id()).text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
