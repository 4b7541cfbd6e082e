package org.gongkai.app.remedies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.registers.Entered;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.requests.DisclosureRequest;
import org.gongkai.app.requests.DisclosureRequests;
import org.gongkai.app.web.FormField;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.app.web.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of the register of cases, and what was entered in them. */
@Component
class CaseForms {
    static final String HERE = "remedies";
    private static final String HERE_TITLE = "复议诉讼";

    private static final List<Option> COUNTING =
            List.of(new Option("", "请选择"), new Option("yes", "计入（政府信息公开案件）"), new Option("no", "不计入"));

    private final RemedyCases cases;
    private final DisclosureRequests requests;
    private final Directory directory;
    private final Clock clock;

    CaseForms(RemedyCases cases, DisclosureRequests requests, Directory directory, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.directory = directory;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    FormPage enter(SignedIn who) {
        List<Option> organs = directory.homes(who.viewer()).stream()
                .map(organ -> new Option(String.valueOf(organ.id()), organ.name()))
                .toList();
        var page = new FormPage(
                HERE,
                HERE_TITLE,
                "登记案件",
                "/office/remedies",
                HERE_TITLE,
                "收到复议机关的答复通知或者法院的应诉通知后登记。复议和它之后的诉讼是两件，分别登记。",
                "/office/remedies/new",
                "登记",
                entry(organs, who.home().id()),
                null);
        return organs.isEmpty() ? page.closed("您没有可以登记的机关。只有在机关里担任经办、审核、公开办等角色的人可以登记本机关的案件。") : page;
    }

    private List<FormField> entry(List<Option> organs, long home) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.heading("案件", ""));
        if (organs.size() == 1) {
            fields.add(FormField.hidden("organ", organs.getFirst().value()));
        } else if (organs.size() > 1) {
            fields.add(FormField.select("organ", "被申请、被诉的机关", organs, "").holding(home));
        }
        fields.add(FormField.select(
                        "kind",
                        "案件种类",
                        Stream.concat(
                                        Stream.of(new Option("", "请选择")),
                                        Arrays.stream(CaseKind.values())
                                                .map(kind -> new Option(kind.name(), kind.title())))
                                .toList(),
                        "按年报表四的分类")
                .must());
        fields.add(FormField.text("number", "案号", "例如：高政复〔2022〕8号、（2022）陕7102行初31号")
                .must());
        fields.add(FormField.text("forum", "复议机关或者法院", "").must());
        fields.add(FormField.date("received", "受理或者立案日期", "复议机关受理、法院立案之日；不知道的，填收到通知之日")
                .must()
                .holding(today()));
        fields.add(FormField.heading("申请人、原告", "自然人的姓名在列表里隐去，查看要写用途并留痕。"));
        fields.add(FormField.text("applicant", "姓名或名称", "几个人一起的，写“某某等 5 人”").must());
        fields.add(
                FormField.select("natural", "类别", List.of(new Option("yes", "自然人"), new Option("no", "法人或其他组织")), ""));
        fields.add(FormField.heading("针对哪一件申请", "二者填一。"));
        fields.add(FormField.text("requestNumber", "本机关的申请编号", "例如：高政申〔2022〕12号"));
        fields.add(FormField.text("noRequestReason", "不是本机关登记的申请，原因", "例如：针对的是征收决定"));
        fields.add(FormField.heading("复议后起诉的，前一件复议", "其他种类不填；复议后起诉的，二者填一。"));
        fields.add(FormField.text("reconsiderationNumber", "复议案号", ""));
        fields.add(FormField.text("noReconsiderationReason", "没有登记那一件复议，原因", "例如：复议在启用本系统之前审结"));
        fields.add(FormField.heading("是否计入年报表四", "表四只统计政府信息公开案件；别的行政案件登记在这里，也不计入。"));
        fields.add(FormField.select("counts", "是否计入", COUNTING, "").must());
        fields.add(FormField.text("countsReason", "理由", "例如：不服政府信息公开答复").must());
        return fields;
    }

    FormPage act(RemedyCase remedy, String act, SignedIn who) {
        FormPage page = switch (act) {
            case "decide" ->
                page(remedy, act, "登记审结", "年报表四按审结日期计入这一年。", "审结", decision(remedy, "result", "decided", "结果", "审结日期"));
            case "second" ->
                page(
                        remedy,
                        act,
                        "登记二审",
                        "填二审以后最终的结果：维持原判的，选和一审一样的结果。二审和一审在同一年审结的，年报只计二审的结果；不在同一年的，各计各年。",
                        "登记二审",
                        decision(remedy, "secondResult", "secondDecided", "二审后的结果", "二审审结日期"));
            case "count" ->
                page(
                        remedy,
                        act,
                        "是否计入年报",
                        "表四只统计政府信息公开案件。改动连同理由记入日志。",
                        "保存",
                        List.of(
                                FormField.seen(remedy.revision()),
                                FormField.select("counts", "是否计入", COUNTING.subList(1, 3), "")
                                        .holding(remedy.counts() ? "no" : "yes"),
                                FormField.area("countsReason", "理由", "例如：被诉的是征收决定，不是政府信息公开答复")));
            case "correct" -> correct(remedy);
            default ->
                page(
                        remedy,
                        "strike",
                        "作废",
                        "只用于误登记、重复登记：作废的留着可查，不再计入任何统计。不是政府信息公开案件的，不要作废，请改为不计入。",
                        "作废",
                        List.of(
                                FormField.seen(remedy.revision()),
                                FormField.area("reason", "为什么作废", "例如：与（2022）陕7102行初31号重复登记")
                                        .must()));
        };
        if (!who.viewer().homes().contains(remedy.organ())) {
            return page.closed("这一件由" + remedy.organName() + "登记，只有该机关的工作人员可以改。");
        }
        if (remedy.struck()) {
            return page.closed("这一件已经作废，不能再改。");
        }
        if (act.equals("decide") && !remedy.isPending()) {
            return page.closed("这一件已经审结。二审结果请用“登记二审”，登记错了请用“更正”。");
        }
        if (act.equals("second")
                && (remedy.first() == null
                        || remedy.second() != null
                        || !remedy.kind().isLitigation())) {
            return page.closed("只有一审已经审结、还没有登记二审的诉讼案件可以登记二审。");
        }
        return page;
    }

    private List<FormField> decision(
            RemedyCase remedy, String result, String day, String resultTitle, String dayTitle) {
        return List.of(
                FormField.seen(remedy.revision()),
                FormField.select(result, resultTitle, results(remedy.kind(), "请选择"), "括号里是它计入的列；对应关系待核对")
                        .must(),
                FormField.date(day, dayTitle, "决定书、判决书或者裁定书的日期").must().holding(today()));
    }

    private static List<Option> results(CaseKind kind, String none) {
        return Stream.concat(
                        Stream.of(new Option("", none)),
                        CaseResult.of(kind).stream()
                                .map(result -> new Option(
                                        result.code(),
                                        result.title() + "（" + result.column().title() + "）")))
                .toList();
    }

    private FormPage correct(RemedyCase remedy) {
        var fields = new ArrayList<FormField>(entry(List.of(), 0));
        fields.replaceAll(field -> switch (field.name()) {
            case "kind" -> field.holding(remedy.kind().name());
            case "number" -> field.holding(remedy.number());
            case "forum" -> field.holding(remedy.forum());
            case "received" -> field.holding(remedy.received());
            case "applicant" -> FormField.text("applicant", field.label(), "不填就不改，现在是：" + remedy.applicant());
            case "natural" -> field.holding(remedy.naturalPerson() ? "yes" : "no");
            case "requestNumber" -> field.holding(remedy.requestNumber());
            case "noRequestReason" -> field.holding(remedy.noRequestReason());
            case "reconsiderationNumber" -> field.holding(remedy.reconsiderationNumber());
            case "noReconsiderationReason" -> field.holding(remedy.noReconsiderationReason());
            case "counts" -> field.holding(remedy.counts() ? "yes" : "no");
            case "countsReason" -> field.holding(remedy.countsReason());
            default -> field;
        });
        fields.addFirst(FormField.seen(remedy.revision()));
        fields.add(FormField.heading("结果", "还没有审结的不填。改了案件种类的，先保存种类，再改结果。"));
        Decision first = remedy.first();
        Decision second = remedy.second();
        fields.add(FormField.select("result", "结果", results(remedy.kind(), "尚未审结"), "")
                .holding(first == null ? null : first.result()));
        fields.add(FormField.date("decided", "审结日期", "").holding(first == null ? null : first.decided()));
        if (remedy.kind().isLitigation()) {
            fields.add(FormField.select("secondResult", "二审后的结果", results(remedy.kind(), "没有二审"), "")
                    .holding(second == null ? null : second.result()));
            fields.add(FormField.date("secondDecided", "二审审结日期", "").holding(second == null ? null : second.decided()));
        }
        fields.add(FormField.heading("理由", ""));
        fields.add(FormField.area("reason", "为什么更正", "例如：审结日期录错。更正前后的内容都留在经过里。").must());
        return page(remedy, "correct", "更正", "把登记错的改过来。年报按更正后的内容重新计，已经签发的年报不变。", "保存更正", fields);
    }

    private static FormPage page(
            RemedyCase remedy, String act, String title, String explanation, String submit, List<FormField> fields) {
        return new FormPage(
                HERE,
                HERE_TITLE,
                title,
                remedy.address(),
                remedy.number(),
                explanation,
                remedy.address() + "/" + act,
                submit,
                fields,
                null);
    }

    /** What was entered of a case. */
    NewCase entered(long organ, Entered entered, @Nullable String nameOtherwise) {
        return new NewCase(
                organ,
                entered.choice("kind", CaseKind.class),
                entered.required("number", 80, "请填写案号。"),
                entered.required("forum", 100, "请填写复议机关或者法院。"),
                name(entered, nameOtherwise),
                !entered.text("natural").equals("no"),
                entered.day("received", today()),
                request(organ, entered.text("requestNumber")),
                entered.optional("noRequestReason", 200),
                reconsideration(organ, entered.text("reconsiderationNumber")),
                entered.optional("noReconsiderationReason", 200),
                counts(entered),
                entered.required("countsReason", 200, "请写明为什么计入或不计入，例如：不服政府信息公开答复。"));
    }

    private static String name(Entered entered, @Nullable String otherwise) {
        return entered.text("applicant").isEmpty() && otherwise != null
                ? otherwise
                : entered.required("applicant", 100, "请填写申请人或者原告的姓名、名称。");
    }

    static boolean counts(Entered entered) {
        return switch (entered.text("counts")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new EntryRefused("counts", "请选择计入还是不计入。");
        };
    }

    private @Nullable UUID request(long organ, String number) {
        if (number.isEmpty()) {
            return null;
        }
        return requests.numbered(organ, number)
                .filter(request -> !request.struck())
                .map(DisclosureRequest::id)
                .orElseThrow(() -> new EntryRefused("requestNumber", "本机关没有登记过这个编号的申请。请核对编号，或写明不是本机关申请的原因。"));
    }

    private @Nullable UUID reconsideration(long organ, String number) {
        if (number.isEmpty()) {
            return null;
        }
        return cases.numbered(organ, CaseKind.RECONSIDERATION, number)
                .filter(before -> !before.struck())
                .map(RemedyCase::id)
                .orElseThrow(() -> new EntryRefused("reconsiderationNumber", "没有登记过这个案号的复议。请核对，或写明没有登记的原因。"));
    }

    /** What was entered of an instance; null where no result was chosen. */
    @Nullable
    Decision decision(Entered entered, String result, String day) {
        String code = entered.optional(result, 40);
        return code == null ? null : new Decision(code, entered.day(day, today()));
    }
}
