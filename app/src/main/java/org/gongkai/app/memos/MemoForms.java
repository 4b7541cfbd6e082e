package org.gongkai.app.memos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.UploadForm;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.signoff.Who;
import org.gongkai.app.signoff.routes.RoutePreview;
import org.gongkai.app.signoff.routes.Routes;
import org.gongkai.app.signoff.sheets.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page on which a memo is written: who may be asked, which way it goes, who would get it. */
@Component
class MemoForms {
    private static final Set<Role> ASKED = Set.of(Role.LEADER, Role.REVIEWER, Role.SECRECY_OFFICER, Role.OGI_OFFICE);

    private final Directory directory;
    private final Colleagues colleagues;
    private final Routes routes;
    private final RoutePreview preview;
    private final Files files;

    MemoForms(Directory directory, Colleagues colleagues, Routes routes, RoutePreview preview, Files files) {
        this.directory = directory;
        this.colleagues = colleagues;
        this.routes = routes;
        this.preview = preview;
        this.files = files;
    }

    /** For a new memo; empty where the person works for no organ, or none has a route. */
    @Transactional(readOnly = true)
    Optional<MemoFormPage> fresh(
            SignedIn who, MemoForm form, Map<String, String> errors, List<UploadForm.Refusal> refused) {
        List<Organ> organs = homes(who);
        if (organs.isEmpty()) {
            return Optional.empty();
        }
        long home = organs.stream()
                .filter(organ -> form.organ() != null && organ.id() == form.organ())
                .findFirst()
                .orElse(organs.getFirst())
                .id();
        List<Route> offered = routes.current(MemoKind.CODE, home);
        return offered.stream()
                .filter(route -> route.id().equals(form.route()))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .map(route -> page(null, who, form.at(home, route.id()), organs, offered, route, errors, refused));
    }

    /** For a memo that the person may still change. */
    @Transactional(readOnly = true)
    MemoFormPage existing(
            UUID memo,
            Sheet sheet,
            SignedIn who,
            MemoForm form,
            Map<String, String> errors,
            List<UploadForm.Refusal> refused) {
        long organ = sheet.signOff().organ();
        Route route = sheet.route();
        return page(
                memo,
                who,
                form.at(organ, route.id()),
                directory.organ(organ).stream().toList(),
                List.of(route),
                route,
                errors,
                refused);
    }

    private MemoFormPage page(
            @Nullable UUID memo,
            SignedIn who,
            MemoForm form,
            List<Organ> organs,
            List<Route> offered,
            Route route,
            Map<String, String> errors,
            List<UploadForm.Refusal> refused) {
        long organ = form.organ() == null ? 0 : form.organ();
        UUID person = who.person().id();
        return new MemoFormPage(
                memo,
                form,
                organs,
                offered,
                choices(route, person),
                preview.draw(route.steps(), organ, person, form.chosen()),
                form.files().stream().map(files::find).flatMap(Optional::stream).toList(),
                refused,
                errors,
                null,
                null);
    }

    /** The organs for which the person works, the main one first. */
    private List<Organ> homes(SignedIn who) {
        return directory.homes(who.viewer()).stream()
                .sorted(java.util.Comparator.comparing(
                        organ -> organ.id() != who.home().id()))
                .toList();
    }

    private List<MemoFormPage.Choice> choices(Route route, UUID drafter) {
        var choices = new ArrayList<MemoFormPage.Choice>();
        List<MemoFormPage.Group> groups = List.of();
        for (int place = 0; place < route.steps().size(); place++) {
            Step step = route.step(place);
            if (step.who() instanceof Who.Chosen) {
                groups = groups.isEmpty() ? groups(drafter) : groups;
                choices.add(
                        new MemoFormPage.Choice(place, step.name(), step.rule().words(), groups));
            }
        }
        return choices;
    }

    /** Everybody who can be asked, by organ, but the drafter. */
    private List<MemoFormPage.Group> groups(UUID drafter) {
        Map<String, List<Colleague>> byOrgan = new LinkedHashMap<>();
        colleagues
                .holding(ASKED, directory.organs().stream().map(Organ::id).toList())
                .forEach(each -> {
                    if (!each.id().equals(drafter)) {
                        byOrgan.computeIfAbsent(each.organName(), organ -> new ArrayList<>())
                                .add(each);
                    }
                });
        return byOrgan.entrySet().stream()
                .map(entry -> new MemoFormPage.Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
