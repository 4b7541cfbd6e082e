package org.gongkai.app.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** The system administrator's forms that change an organ or bring people into it. */
@Controller
@For(Role.SYSTEM_ADMIN)
class OrganActPages {
    private static final String ADDRESS =
            "/office/directory/organs/{code}/{act:found|rename|transfer|merge|close|join}";

    private final Directory directory;
    private final OrganTree tree;
    private final Organs organs;
    private final People people;
    private final Clock clock;

    OrganActPages(Directory directory, OrganTree tree, Organs organs, People people, Clock clock) {
        this.directory = directory;
        this.tree = tree;
        this.organs = organs;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String form(@PathVariable String code, @PathVariable String act, Model model) {
        model.addAttribute("page", page(act(act), organ(code)));
        return "directory/edit";
    }

    @PostMapping(ADDRESS)
    String act(
            @PathVariable String code,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        Organ organ = organ(code);
        try {
            return "redirect:" + done(act(act), organ, new Entered(fields, directory));
        } catch (RefusedException refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(act(act), organ).holding(fields).refused(refusal));
            return "directory/edit";
        }
    }

    /** Does it; returns the address of what it was done to. */
    private String done(OrganAct act, Organ organ, Entered entered) {
        switch (act) {
            case FOUND -> {
                Organ founded = organs.found(new NewOrgan(
                        entered.text("code"),
                        entered.text("name"),
                        entered.text("shortName"),
                        entered.choice("kind", Organ.Kind.class),
                        organ.id(),
                        entered.orNull("creditCode"),
                        0,
                        entered.day("from")));
                return address(founded);
            }
            case RENAME ->
                organs.rename(organ.id(), entered.text("name"), entered.text("shortName"), entered.day("from"));
            case TRANSFER -> organs.transfer(organ.id(), entered.organ("parent").id(), entered.day("from"));
            case MERGE -> {
                Organ successor = entered.organ("successor");
                organs.merge(organ.id(), successor.id(), entered.day("from"));
                return address(successor);
            }
            case CLOSE -> organs.close(organ.id(), entered.day("from"));
            case JOIN -> {
                Person joined = people.join(new NewPerson(
                        entered.text("account"),
                        entered.text("name"),
                        entered.orNull("officePhone"),
                        entered.orNull("email"),
                        organ.id(),
                        entered.text("title"),
                        entered.day("since")));
                return "/office/directory/people/" + joined.id();
            }
        }
        return address(organ);
    }

    private EditPage page(OrganAct act, Organ organ) {
        return new EditPage(
                act.title(),
                address(organ),
                organ.shortName(),
                act.explanation(organ),
                address(organ) + "/" + act.word(),
                act.submit(),
                fields(act, organ),
                null);
    }

    private List<Field> fields(OrganAct act, Organ organ) {
        String today = LocalDate.now(clock).toString();
        Field from = Field.date("from", "生效日期", "自这一天起；不能晚于今天").holding(today);
        return switch (act) {
            case FOUND ->
                List.of(
                        Field.text("name", "名称", "全称，与“三定”规定一致"),
                        Field.text("shortName", "简称", "列表和表头里用"),
                        Field.text("code", "代码", "小写字母、数字、连字符，例如 " + organ.code() + "-parks"),
                        Field.select(
                                "kind",
                                "类别",
                                Stream.of(Organ.Kind.values())
                                        .filter(kind -> !kind.government())
                                        .map(kind -> new Option(kind.name(), kind.title()))
                                        .toList(),
                                ""),
                        Field.text("creditCode", "统一社会信用代码", "没有的不填"),
                        Field.date("from", "设立日期", "不能晚于今天").holding(today));
            case RENAME ->
                List.of(
                        Field.text("name", "新名称", "").holding(organ.name()),
                        Field.text("shortName", "新简称", "").holding(organ.shortName()),
                        from);
            case TRANSFER -> List.of(Field.select("parent", "新的上级机构", options(organ), ""), from);
            case MERGE -> List.of(Field.select("successor", "承接机构", options(organ), ""), from);
            case CLOSE -> List.of(from);
            case JOIN ->
                List.of(
                        Field.text("name", "姓名", ""),
                        Field.text("account", "账号", "登录用；小写字母开头，字母、数字、点、横线"),
                        Field.text("title", "职务", "例如：办公室科员"),
                        Field.text("officePhone", "办公电话", "办公室座机；个人手机号码不在这里登记"),
                        Field.text("email", "电子邮箱", "单位邮箱；没有的不填"),
                        Field.date("since", "入职日期", "可以是以后的一天").holding(today));
        };
    }

    private List<Option> options(Organ except) {
        return Stream.concat(
                        Stream.of(new Option("", "请选择")),
                        tree.lines().stream()
                                .filter(line -> line.id() != except.id())
                                .map(line -> new Option(line.code(), line.indented())))
                .toList();
    }

    private Organ organ(String code) {
        return directory.organ(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static OrganAct act(String word) {
        return OrganAct.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String address(Organ organ) {
        return "/office/directory/organs/" + organ.code();
    }
}
