package org.gongkai.app.signoff.routes;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.SubjectKind;
import org.gongkai.app.signoff.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 审签路线: how an office's matters go is the office's business, not an administrator's. */
@Controller
@For(Role.OGI_OFFICE)
class RoutePages {
    private final Routes routes;
    private final RouteUse use;
    private final RouteReading reading;
    private final RoutePreview preview;
    private final Directory directory;
    private final Colleagues colleagues;
    private final List<SubjectKind> kinds;
    private final Clock clock;

    RoutePages(
            Routes routes,
            RouteUse use,
            RouteReading reading,
            RoutePreview preview,
            Directory directory,
            Colleagues colleagues,
            List<SubjectKind> kinds,
            Clock clock) {
        this.routes = routes;
        this.use = use;
        this.reading = reading;
        this.preview = preview;
        this.directory = directory;
        this.colleagues = colleagues;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping("/office/routes")
    String all(Model model) {
        List<Route> all = routes.all();
        Map<UUID, Long> running = use.running(all.stream().map(Route::id).toList());
        Map<Long, String> organs = directory.organs().stream().collect(Collectors.toMap(Organ::id, Organ::shortName));
        model.addAttribute(
                "page",
                new RouteListPage(kinds.stream()
                        .map(kind -> new RouteListPage.Group(
                                kind.title(),
                                all.stream()
                                        .filter(route -> route.subjectKind().equals(kind.code()))
                                        .map(route -> line(route, organs, running))
                                        .toList()))
                        .toList()));
        return "signoff/routes";
    }

    private static RouteListPage.Line line(Route route, Map<Long, String> organs, Map<UUID, Long> running) {
        return new RouteListPage.Line(
                route.origin(),
                route.name(),
                route.organ() == null ? "各机关通用" : organs.getOrDefault(route.organ(), "已撤并的机关"),
                route.version(),
                route.steps().stream().map(Step::name).collect(Collectors.joining(" → ")),
                running.getOrDefault(route.id(), 0L));
    }

    /**
     * @param from the route whose steps a new one begins with
     */
    @GetMapping("/office/routes/new")
    String fresh(@RequestParam @Nullable UUID from, SignedIn who, Model model) {
        List<Organ> organs = organs(who);
        Long first = organs.isEmpty() ? null : organs.getFirst().id();
        Route start = Optional.ofNullable(from)
                .flatMap(routes::newest)
                .or(() -> routes.newest(usual().standardRoute()))
                .orElseThrow(RoutePages::notFound);
        RouteForm copied = RouteForm.of(start, accounts(start), first);
        return show(
                null,
                new RouteForm("look", 0, start.subjectKind(), "", first, first, copied.steps()),
                null,
                List.of(),
                null,
                who,
                model);
    }

    @PostMapping("/office/routes/new")
    String begin(@RequestParam Map<String, String> fields, SignedIn who, HttpServletResponse response, Model model) {
        RouteForm form = RouteForm.of(fields);
        if (!form.act().equals("save")) {
            return show(null, form.rearranged(), null, List.of(), null, who, model);
        }
        RouteReading.Read read = reading.read(form);
        if (form.organ() == null || !read.problems().isEmpty()) {
            return faulty(null, form, null, read.problems(), who, response, model);
        }
        return switch (routes.save(form.name(), form.kind(), form.organ(), read.steps())) {
            case Routes.Saving.Saved(Route saved) ->
                "redirect:/office/routes/" + saved.origin() + "?saved=" + saved.version();
            case Routes.Saving.Faulty(List<String> problems) ->
                faulty(null, form, null, problems, who, response, model);
        };
    }

    @GetMapping("/office/routes/{origin}")
    String edit(
            @PathVariable UUID origin,
            @RequestParam @Nullable Integer saved,
            @RequestParam @Nullable Long look,
            SignedIn who,
            Model model) {
        Route route = routes.newest(origin).orElseThrow(RoutePages::notFound);
        Long organ = look != null
                ? look
                : route.organ() != null ? route.organ() : who.home().id();
        String news =
                saved == null || saved != route.version() ? null : "已存为第 " + saved + " 版。新起草的按这一版走；已经在办的仍按原来的版本走完。";
        return show(origin, RouteForm.of(route, accounts(route), organ), route, List.of(), news, who, model);
    }

    @PostMapping("/office/routes/{origin}")
    String change(
            @PathVariable UUID origin,
            @RequestParam Map<String, String> fields,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        Route route = routes.newest(origin).orElseThrow(RoutePages::notFound);
        RouteForm form = RouteForm.of(fields);
        if (form.act().equals("retire")) {
            return routes.retire(origin, form.seen()) instanceof Routes.Saving.Faulty(List<String> problems)
                    ? faulty(origin, form, route, problems, who, response, model)
                    : "redirect:/office/routes";
        }
        if (!form.act().equals("save")) {
            return show(origin, form.rearranged(), route, List.of(), null, who, model);
        }
        RouteReading.Read read = reading.read(form);
        if (!read.problems().isEmpty()) {
            return faulty(origin, form, route, read.problems(), who, response, model);
        }
        return switch (routes.saveNext(origin, form.seen(), form.name(), read.steps())) {
            case Routes.Saving.Saved(Route next) -> "redirect:/office/routes/" + origin + "?saved=" + next.version();
            case Routes.Saving.Faulty(List<String> problems) ->
                faulty(origin, form, route, problems, who, response, model);
        };
    }

    /** Only the picture, with what is wrong, while somebody types. */
    @GetMapping("/office/routes/drawing")
    String drawing(@RequestParam Map<String, String> fields, SignedIn who, Model model) {
        RouteForm form = RouteForm.of(fields);
        show(null, form, null, List.of(), null, who, model);
        return "signoff/_route_drawing";
    }

    private String faulty(
            @Nullable UUID origin,
            RouteForm form,
            @Nullable Route route,
            List<String> problems,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(origin, form, route, problems, null, who, model);
    }

    private String show(
            @Nullable UUID origin,
            RouteForm form,
            @Nullable Route route,
            List<String> told,
            @Nullable String news,
            SignedIn who,
            Model model) {
        RouteReading.Read read = reading.read(form);
        var problems = new ArrayList<>(told.isEmpty() ? read.problems() : told);
        Long forOrgan = route == null ? form.organ() : route.organ();
        if (told.isEmpty()) {
            problems.addAll(
                    routes.problems(form.name().isBlank() ? "未命名" : form.name(), form.kind(), forOrgan, read.steps()));
        }
        long look = Optional.ofNullable(form.look())
                .or(() -> Optional.ofNullable(form.organ()))
                .orElse(who.home().id());
        model.addAttribute(
                "page",
                new RoutePage(
                        origin,
                        form,
                        forWhom(forOrgan),
                        organs(who),
                        preview.draw(read.steps(), look, null, Map.of()),
                        problems,
                        origin == null ? List.of() : versions(origin),
                        route == null ? 0 : use.running(List.of(route.id())).getOrDefault(route.id(), 0L),
                        routes.maySave(forOrgan),
                        news));
        return "signoff/route";
    }

    private String forWhom(@Nullable Long organ) {
        return organ == null ? "各机关通用" : directory.organ(organ).map(Organ::name).orElse("已撤并的机关");
    }

    private List<RoutePage.VersionLine> versions(UUID origin) {
        List<RouteUse.Saved> saved = use.versions(origin);
        Map<UUID, Long> running =
                use.running(saved.stream().map(RouteUse.Saved::id).toList());
        Moments moments = Moments.at(clock);
        return saved.stream()
                .map(each -> new RoutePage.VersionLine(
                        each.version(),
                        each.name(),
                        each.savedBy() + " " + moments.said(each.savedAt()) + (each.retired() ? "停用" : "保存"),
                        running.getOrDefault(each.id(), 0L)))
                .toList();
    }

    /** For which the person may save; the nearest ones first. */
    private List<Organ> organs(SignedIn who) {
        return directory.organs().stream()
                .filter(organ -> routes.maySave(organ.id()))
                .sorted(java.util.Comparator.comparing(
                        organ -> organ.id() != who.home().id()))
                .toList();
    }

    /** The accounts of those whom a route names: an account means one person, a name may mean several. */
    private Map<UUID, String> accounts(Route route) {
        var people = new ArrayList<UUID>();
        for (Step step : route.steps()) {
            if (step.who() instanceof Who.People(List<UUID> named)) {
                people.addAll(named);
            }
            Optional.ofNullable(step.deputy()).ifPresent(people::add);
        }
        var accounts = new HashMap<UUID, String>();
        colleagues.of(people).forEach((id, colleague) -> accounts.put(id, named(colleague)));
        return accounts;
    }

    private String named(Colleague colleague) {
        return colleagues.called(colleague.name()).size() == 1 ? colleague.name() : colleague.account();
    }

    /** The kind that most routes are for. */
    private SubjectKind usual() {
        return kinds.stream()
                .min(java.util.Comparator.comparing(SubjectKind::code))
                .orElseThrow();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
