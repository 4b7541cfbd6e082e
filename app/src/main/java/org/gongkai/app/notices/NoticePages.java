package org.gongkai.app.notices;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** 提醒: what the person at the page was told, and where else he or she wants to be told. */
@Controller
@For(everybody = true)
class NoticePages {
    private static final int PAGE = 30;
    private static final String SETTINGS = "notices/settings";

    private final Notices notices;
    private final Preferences preferences;
    private final List<NoticeKind> kinds;
    private final List<Channel> channels;
    private final PushChannel push;

    NoticePages(
            Notices notices,
            Preferences preferences,
            List<NoticeKind> kinds,
            List<Channel> channels,
            PushChannel push) {
        this.notices = notices;
        this.preferences = preferences;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(NoticeKind::code)).toList();
        this.channels = channels.stream()
                .sorted(Comparator.comparing((Channel channel) -> !channel.ready())
                        .thenComparing(Channel::code))
                .toList(); // what can be chosen stands first
        this.push = push;
    }

    @GetMapping("/office/notices")
    String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
        var found = notices.latest(PAGE + 1, false, before);
        model.addAttribute("notices", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("first", before == null);
        return "notices/list";
    }

    @GetMapping("/office/notices/{id}")
    String open(@PathVariable UUID id) {
        String link = notices.open(id);
        if (link == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + link;
    }

    @PostMapping("/office/notices/read")
    String readAll() {
        notices.readAll();
        return "redirect:/office/notices";
    }

    @GetMapping("/office/notices/settings")
    String settings(SignedIn viewer, Model model) {
        return settings(viewer, Map.of(), model);
    }

    /** All of it at once: what is wanted where, and the addresses that channels ask for. */
    @PostMapping("/office/notices/settings")
    String save(SignedIn viewer, @RequestParam MultiValueMap<String, String> fields, Model model) {
        UUID person = viewer.person().id();
        var wrong = channels.stream()
                .filter(NoticePages::isEntered)
                .filter(channel -> !entered(fields, channel).isEmpty() && !channel.accepts(entered(fields, channel)))
                .map(Channel::code)
                .toList();
        if (!wrong.isEmpty()) {
            return refused(viewer, fields, wrong, model);
        }
        channels.stream()
                .filter(NoticePages::isEntered)
                .filter(channel -> fields.containsKey(channel.code()))
                .forEach(channel -> preferences.reachAt(person, channel.code(), entered(fields, channel), true));
        preferences.want(
                person,
                kinds,
                channels,
                fields.getOrDefault("want", List.of()).stream().collect(Collectors.toSet()));
        return "redirect:/office/notices/settings?saved";
    }

    /** A browser that has subscribed; called by the page's script. */
    @PostMapping("/office/notices/browsers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addBrowser(SignedIn viewer, @RequestParam String subscription) {
        if (!push.ready() || subscription.length() > 2000 || !push.accepts(subscription)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        preferences.reachAt(viewer.person().id(), push.code(), subscription, false);
    }

    @PostMapping("/office/notices/browsers/forget")
    String forgetBrowsers(SignedIn viewer) {
        preferences.forgetBrowsers(viewer.person().id());
        return "redirect:/office/notices/settings?saved";
    }

    private String refused(SignedIn viewer, MultiValueMap<String, String> fields, List<String> wrong, Model model) {
        var entered = channels.stream()
                .filter(NoticePages::isEntered)
                .collect(Collectors.toMap(Channel::code, channel -> entered(fields, channel)));
        model.addAttribute("wrong", wrong);
        settings(viewer, entered, model);
        model.addAttribute(
                "wanted", fields.getOrDefault("want", List.of()).stream().collect(Collectors.toSet()));
        return SETTINGS;
    }

    private String settings(SignedIn viewer, Map<String, String> entered, Model model) {
        UUID person = viewer.person().id();
        var addresses = preferences.addresses(person);
        var shown = addresses.stream()
                .collect(Collectors.toMap(Preferences.Address::channel, Preferences.Address::address, (a, b) -> b));
        shown.putAll(entered);
        model.addAttribute("kinds", kinds);
        model.addAttribute("channels", channels);
        model.addAttribute("wanted", preferences.wanted(person));
        model.addAttribute("addresses", shown);
        model.addAttribute(
                "browsers",
                addresses.stream()
                        .filter(one -> one.channel().equals(push.code()))
                        .count());
        model.addAttribute("pushKey", push.publicKey());
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", List.of());
        }
        return SETTINGS;
    }

    private static boolean isEntered(Channel channel) {
        return channel.ready() && !channel.asks().isEmpty() && !channel.code().equals("push");
    }

    private static String entered(MultiValueMap<String, String> fields, Channel channel) {
        String value = fields.getFirst(channel.code());
        return value == null ? "" : value.strip();
    }
}
