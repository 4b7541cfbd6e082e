package org.gongkai.app.normative;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.secrecy.HardStop;
import org.gongkai.app.secrecy.StateSecretRefused;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.web.FormField;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.app.web.FormPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A document is entered into the register. */
@Controller
@For(business = true)
class NormativeEntryPages {
    private final NormativeDocuments documents;
    private final Directory directory;
    private final HardStop hardStop;

    NormativeEntryPages(NormativeDocuments documents, Directory directory, HardStop hardStop) {
        this.documents = documents;
        this.directory = directory;
        this.hardStop = hardStop;
    }

    @GetMapping("/office/normative/new")
    String form(SignedIn who, Model model) {
        model.addAttribute("page", page(who));
        return "form";
    }

    @PostMapping("/office/normative/new")
    String enter(@RequestParam Map<String, String> fields, SignedIn who, HttpServletResponse response, Model model) {
        try {
            var entered = new Entered(fields).guarded(hardStop);
            UUID id = documents.enter(entered.organ(), entered.description(), entered.opening());
            return "redirect:" + NormativeDocuments.ADDRESS + id + "?done=entered";
        } catch (RefusedEntry refusal) {
            model.addAttribute("page", page(who).holding(fields).refused(refusal.field(), refusal.sentence()));
        } catch (StateSecretRefused stopped) {
            model.addAttribute("page", page(who).refused("", stopped.sentence()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "form";
    }

    private FormPage page(SignedIn who) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.select("organ", "制发机关", organs(who), "联合发文的由牵头机关登记，只登记一次")
                .holding(who.ownOrgan()));
        fields.add(FormField.select(
                "opening", "来源", List.of(new Option("MADE", "本机关制发"), new Option("RECEIVED", "由别的机关划入（不在本系统里的）")), ""));
        fields.addAll(described());
        fields.addAll(opening());
        fields.add(FormField.text("otherOrgan", "由哪个机关划入", "只在来源是“划入”时填"));
        fields.add(FormField.text("reason", "划入的原因", "只在来源是“划入”时填，例如机构改革方案的文号"));
        return new FormPage(
                "normative",
                "规范性文件",
                "登记规范性文件",
                "/office/normative",
                "规范性文件",
                "一件文件登记一次；以后的修改、废止、延长都记在它名下，现行有效由这些事件推算。以前制发的，按当时的日期登记。",
                "/office/normative/new",
                "登记",
                fields,
                null);
    }

    static List<FormField> described() {
        return List.of(
                FormField.text("number", "文号", "例如“高政规〔2022〕1号”").must(),
                FormField.text("title", "标题", "与印发的文件一致").must(),
                FormField.text("joint", "联合发文机关", "牵头机关以外的，用顿号分开；没有的不填"),
                FormField.text("reviewNumber", "合法性审核编号", "未经合法性审核的不得制发"),
                FormField.text("registerNumber", "统一登记编号", "没有的不填"),
                FormField.text("recordNumber", "备案号", "没有的不填"),
                FormField.text("publishedIn", "公布载体", "网址或公报的期号；未经公布的不得作为行政管理依据"));
    }

    static List<FormField> opening() {
        return List.of(
                FormField.date("day", "制发日期", "落款的日期；自这一天起计入现行有效。来源是“划入”的填划入日期").must(),
                FormField.date("inForceFrom", "施行日期", "与制发同日的不填"),
                FormField.date("lastDay", "有效期至", "最后一个有效日；长期有效的不填。按本省规定，例如陕西一般不超过 5 年"));
    }

    /** The organs for which the person may enter documents. */
    private List<Option> organs(SignedIn who) {
        Viewer viewer = who.viewer();
        return directory.organs().stream()
                .filter(organ -> NormativeDocuments.writes(viewer, organ.id()))
                .map(organ -> new Option(String.valueOf(organ.id()), organ.name()))
                .toList();
    }
}
