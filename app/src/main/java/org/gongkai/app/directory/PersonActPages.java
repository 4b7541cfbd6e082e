package org.gongkai.app.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.directory.EditPage.Field;
import org.gongkai.app.directory.EditPage.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The system administrator's forms that change a person's posts. */
@Controller
@For(Role.SYSTEM_ADMIN)
class PersonActPages {
    private static final String OF_PERSON = "/office/directory/people/{id}/{act:describe|take|leave}";
    private static final String OF_POST = "/office/directory/people/{id}/posts/{post}/{act:change|end}";

    private final Lookup lookup;
    private final Directory directory;
    private final OrganTree tree;
    private final People people;
    private final Clock clock;

    PersonActPages(Lookup lookup, Directory directory, OrganTree tree, People people, Clock clock) {
        this.lookup = lookup;
        this.directory = directory;
        this.tree = tree;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(OF_PERSON)
    String form(@PathVariable UUID id, @PathVariable String act, Model model) {
        model.addAttribute("page", page(known(id), act, Optional.empty()));
        return "directory/edit";
    }

    @GetMapping(OF_POST)
    String form(@PathVariable UUID id, @PathVariable UUID post, @PathVariable String act, Model model) {
        PersonPage person = known(id);
        model.addAttribute("page", page(person, act, Optional.of(post(person, post))));
        return "directory/edit";
    }

    @PostMapping(OF_PERSON)
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        return act(known(id), act, Optional.empty(), fields, response, model);
    }

    @PostMapping(OF_POST)
    String act(
            @PathVariable UUID id,
            @PathVariable UUID post,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        PersonPage person = known(id);
        return act(person, act, Optional.of(post(person, post)), fields, response, model);
    }

    private String act(
            PersonPage person,
            String act,
            Optional<Post> post,
            Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        try {
            done(person.person().id(), act, post, new Entered(fields, directory));
            return "redirect:" + address(person);
        } catch (RefusedException refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(person, act, post).holding(fields).refused(refusal));
            return "directory/edit";
        }
    }

    private void done(UUID id, String act, Optional<Post> post, Entered entered) {
        switch (act) {
            case "describe" ->
                people.describe(id, entered.text("name"), entered.orNull("officePhone"), entered.orNull("email"));
            case "take" ->
                people.takePost(
                        id,
                        entered.organ("organ").id(),
                        entered.text("title"),
                        entered.text("main").equals("true"),
                        entered.day("since"));
            case "leave" -> people.leave(id, entered.day("last"));
            case "change" ->
                people.changePost(
                        id,
                        post.orElseThrow().id(),
                        entered.organ("organ").id(),
                        entered.text("title"),
                        entered.day("from"));
            default -> people.endPost(id, post.orElseThrow().id(), entered.day("last"));
        }
    }

    private EditPage page(PersonPage person, String act, Optional<Post> post) {
        String name = person.person().name();
        String today = LocalDate.now(clock).toString();
        String action =
                address(person) + post.map(held -> "/posts/" + held.id()).orElse("") + "/" + act;
        String where = post.map(held -> "“" + held.organ().shortName() + " " + held.title() + "”")
                .orElse("");
        return switch (act) {
            case "describe" ->
                edit(
                        person,
                        action,
                        "更正信息",
                        "更正“" + name + "”的姓名和办公联系方式。",
                        "保存",
                        List.of(
                                Field.text("name", "姓名", "").holding(name),
                                Field.text("officePhone", "办公电话", "办公室座机；个人手机号码不在这里登记")
                                        .holding(or(person.officePhone())),
                                Field.text("email", "电子邮箱", "单位邮箱；没有的不填").holding(or(person.email()))));
            case "take" ->
                edit(
                        person,
                        action,
                        "兼任职务",
                        "“" + name + "”在现有职务之外再任一职。",
                        "任职",
                        List.of(
                                Field.select("organ", "机构", organs(), ""),
                                Field.text("title", "职务", "例如：副主任"),
                                Field.select(
                                        "main",
                                        "主要职务",
                                        List.of(new Option("false", "不是，仍以原来的为主"), new Option("true", "是，显示在姓名旁边")),
                                        ""),
                                Field.date("since", "任职日期", "").holding(today)));
            case "leave" ->
                edit(
                        person,
                        action,
                        "离职",
                        "“" + name + "”的职务到最后工作日为止，角色随之失效，账号不能再登录。经手的事项请另行交接。",
                        "登记离职",
                        List.of(Field.date("last", "最后工作日", "含这一天").holding(today)));
            case "change" ->
                edit(
                        person,
                        action,
                        "调整职务",
                        "原职务" + where + "到前一天为止，新职务自这一天起；原来的记录保留。",
                        "调整",
                        List.of(
                                Field.select("organ", "机构", organs(), "")
                                        .holding(post.map(held -> held.organ().code())
                                                .orElse("")),
                                Field.text("title", "新职务", "")
                                        .holding(post.map(Post::title).orElse("")),
                                Field.date("from", "生效日期", "").holding(today)));
            default ->
                edit(
                        person,
                        action,
                        "免去职务",
                        "免去“" + name + "”的" + where + "。",
                        "免职",
                        List.of(Field.date("last", "最后一天", "含这一天").holding(today)));
        };
    }

    private static EditPage edit(
            PersonPage person, String action, String title, String explanation, String submit, List<Field> fields) {
        return new EditPage(title, address(person), person.person().name(), explanation, action, submit, fields, null);
    }

    private List<Option> organs() {
        return Stream.concat(
                        Stream.of(new Option("", "请选择")),
                        tree.lines().stream().map(line -> new Option(line.code(), line.indented())))
                .toList();
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private PersonPage known(UUID id) {
        return lookup.person(id, false).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Post post(PersonPage person, UUID id) {
        return person.posts().stream()
                .filter(post -> post.id().equals(id))
                .findAny()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String address(PersonPage person) {
        return "/office/directory/people/" + person.person().id();
    }
}
