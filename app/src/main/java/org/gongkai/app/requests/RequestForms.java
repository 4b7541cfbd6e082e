package org.gongkai.app.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.registers.Entered;
import org.gongkai.app.web.FormField;
import org.gongkai.app.web.FormField.Option;
import org.gongkai.app.web.FormPage;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of the register, and what was entered in them. */
@Component
class RequestForms {
    static final String HERE = "requests";
    private static final String HERE_TITLE = "依申请公开";

    private final DisclosureRequests requests;
    private final RequestNumbers numbers;
    private final Directory directory;
    private final Clock clock;

    RequestForms(DisclosureRequests requests, RequestNumbers numbers, Directory directory, Clock clock) {
        this.requests = requests;
        this.numbers = numbers;
        this.directory = directory;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    FormPage register(SignedIn who) {
        List<Option> organs = directory.homes(who.viewer()).stream()
                .map(organ -> new Option(String.valueOf(organ.id()), organ.name()))
                .toList();
        var page = new FormPage(
                HERE,
                HERE_TITLE,
                "登记申请",
                "/office/requests",
                HERE_TITLE,
                "收到政府信息公开申请后登记。收到之日决定它算哪一年、何时到期，请按渠道认准。",
                "/office/requests/new",
                "登记",
                registration(
                        organs, who.home().id(), numbers.word(who.home().id()).isPresent()),
                null);
        return organs.isEmpty() ? page.closed("您没有可以登记的机关。只有在机关里担任经办、审核、公开办等角色的人可以登记本机关收到的申请。") : page;
    }

    private List<FormField> registration(List<Option> organs, long home, boolean numbered) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.heading("收到", ""));
        if (organs.size() == 1) {
            fields.add(FormField.hidden("organ", organs.getFirst().value()));
        } else if (organs.size() > 1) {
            fields.add(FormField.select("organ", "收到申请的机关", organs, "").holding(home));
        }
        FormField number = FormField.text("number", "编号", numbered ? "不填就按本机关的代字接着编" : "本机关的编号，例如：高政申〔2022〕12号");
        fields.add(numbered ? number : number.must());
        fields.add(FormField.date("received", "收到申请之日", "当面的为提交之日，挂号的为签收之日，网上、传真、平信的为双方确认之日（条例第三十一条）")
                .must()
                .holding(today()));
        fields.add(FormField.select(
                "channel",
                "渠道",
                Arrays.stream(Channel.values())
                        .map(channel -> new Option(
                                channel.name(), channel == Channel.INTERNET ? "互联网渠道（网站、电子邮件）" : channel.chinese()))
                        .toList(),
                ""));
        fields.add(FormField.heading("申请人", "姓名在列表里隐去；证件号码、电话和地址加密保存，查看要写用途并留痕。"));
        fields.add(FormField.select(
                        "kind",
                        "类别",
                        Stream.concat(
                                        Stream.of(new Option("", "请选择")),
                                        Arrays.stream(RequesterKind.values())
                                                .map(kind -> new Option(kind.name(), kind.title())))
                                .toList(),
                        "按年报表三的分类")
                .must());
        fields.add(FormField.text("requester", "姓名或名称", "").must());
        fields.add(FormField.text("identity", "身份证号码", "法人和其他组织不填"));
        fields.add(FormField.text("phone", "电话", ""));
        fields.add(FormField.text("address", "地址", ""));
        fields.add(FormField.heading("申请内容", ""));
        fields.add(FormField.area("asked", "申请公开的政府信息", "照申请书写明名称、文号或者其他特征。含国家秘密的内容不得录入。")
                .must());
        return fields;
    }

    FormPage act(DisclosureRequest request, String act, SignedIn who) {
        FormPage page = switch (act) {
            case "close" -> close(request);
            case "charge" -> charge(request);
            case "correct" -> correct(request, who);
            default -> strike(request);
        };
        if (!who.viewer().homes().contains(request.organ())) {
            return page.closed("这一件由" + request.organName() + "登记，只有该机关的工作人员可以改。");
        }
        if (request.struck()) {
            return page.closed("这一件已经作废，不能再改。");
        }
        return act.equals("close") && !request.isOpen() ? page.closed("这一件已经办结。要改结果请用“更正”。") : page;
    }

    private FormPage close(DisclosureRequest request) {
        return page(request, "close", "登记办结", "选定办理结果。年报表三按办结日期计入这一年的这一格。", "办结", reply(request, false));
    }

    private List<FormField> reply(DisclosureRequest request, boolean withOutcome) {
        var fields = new ArrayList<FormField>();
        if (withOutcome) {
            fields.add(FormField.select("outcome", "办理结果", Outcomes.options("还没有办结"), "")
                    .holding(
                            request.outcome() == null ? null : request.outcome().name()));
        } else {
            fields.add(FormField.seen(request.revision()));
        }
        FormField closed = FormField.date("closed", "办结日期", "答复送出之日；没有答复的，为决定不再处理之日");
        fields.add(
                withOutcome ? closed.holding(request.closed()) : closed.must().holding(today()));
        fields.add(new FormField(
                        "detail",
                        "具体情形（可以不填）",
                        "text",
                        "",
                        Outcomes.suggestedDetails(),
                        "例如：已主动公开，告知获取的方式和途径",
                        false,
                        null)
                .holding(request.outcomeDetail()));
        fields.add(FormField.select(
                        "way",
                        "答复方式",
                        Stream.concat(
                                        withOutcome ? Stream.of(new Option("", "还没有办结")) : Stream.of(),
                                        Arrays.stream(ReplyWay.values())
                                                .map(way -> new Option(way.name(), way.title())))
                                .toList(),
                        "")
                .holding(request.replyWay() == null ? null : request.replyWay().name()));
        fields.add(FormField.text("letter", "答复文号（可以不填）", "").holding(request.replyNumber()));
        return fields;
    }

    private FormPage charge(DisclosureRequest request) {
        var fields = new ArrayList<FormField>();
        fields.add(FormField.seen(request.revision()));
        fields.add(FormField.date("noticed", "收费通知发出日期", "").must().holding(request.feeNoticed()));
        fields.add(FormField.text("amount", "通知金额（元）", "整元").must().holding(request.feeAmount()));
        fields.add(FormField.date("paid", "缴费日期（未缴不填）", "").holding(request.feePaid()));
        fields.add(FormField.text("paidAmount", "实收金额（元）", "").holding(request.feePaidAmount()));
        if (request.fee() != null) {
            fields.add(FormField.area("reason", "为什么改", "例如：补登缴费。会留在经过里。").must());
        }
        return page(request, "charge", "信息处理费", "登记收费通知和实际收取的金额；年报第六部分按通知日期和缴费日期统计。通知金额清空就是没有收费。", "保存", fields);
    }

    private FormPage correct(DisclosureRequest request, SignedIn who) {
        var fields = new ArrayList<FormField>(registration(List.of(), 0, false));
        fields.replaceAll(field -> switch (field.name()) {
            case "number" -> field.holding(request.number());
            case "received" -> field.holding(request.received());
            case "channel" -> field.holding(request.channel().name());
            case "kind" -> field.holding(request.requesterKind().name());
            case "requester" -> FormField.text("requester", "姓名或名称", "不填就不改，现在是：" + request.requester());
            case "identity", "phone", "address" -> FormField.text(field.name(), field.label(), "不填就不改");
            case "asked" -> field.holding(request.asked());
            default -> field;
        });
        fields.addFirst(FormField.seen(request.revision()));
        fields.add(FormField.heading("办理结果", ""));
        fields.addAll(reply(request, true));
        fields.add(FormField.heading("理由", ""));
        fields.add(FormField.area("reason", "为什么更正", "例如：办结日期录错。更正前后的内容都留在经过里。").must());
        return page(request, "correct", "更正", "把登记错的改过来。年报按更正后的内容重新计，已经签发的年报不变。", "保存更正", fields);
    }

    private FormPage strike(DisclosureRequest request) {
        return page(
                request,
                "strike",
                "作废",
                "只用于误登记、重复登记：作废的留着可查，不再计入任何统计。申请人撤回申请的，按办结（其他处理·其他）登记。",
                "作废",
                List.of(
                        FormField.seen(request.revision()),
                        FormField.area("reason", "为什么作废", "例如：与高政申〔2022〕12号重复登记")
                                .must()));
    }

    private static FormPage page(
            DisclosureRequest request,
            String act,
            String title,
            String explanation,
            String submit,
            List<FormField> fields) {
        return new FormPage(
                HERE,
                HERE_TITLE,
                title,
                request.address(),
                request.number(),
                explanation,
                request.address() + "/" + act,
                submit,
                fields,
                null);
    }

    /** What was entered of a request. */
    NewRequest request(long organ, Entered entered, @Nullable String nameOtherwise) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail kind : Detail.values()) {
            String text = entered.text(kind.name().toLowerCase(Locale.ROOT));
            if (!text.isEmpty()) {
                details.put(kind, text);
            }
        }
        return new NewRequest(
                organ,
                entered.optional("number", 60),
                entered.day("received", today()),
                entered.choice("channel", Channel.class),
                entered.choice("kind", RequesterKind.class),
                name(entered, nameOtherwise),
                details,
                entered.required("asked", 4000, "请写明申请公开什么，照申请书写。"));
    }

    private static String name(Entered entered, @Nullable String otherwise) {
        return entered.text("requester").isEmpty() && otherwise != null
                ? otherwise
                : entered.required("requester", 100, "请填写申请人的姓名或名称。");
    }

    /** What was entered of a reply; null where no outcome was chosen. */
    @Nullable
    Reply reply(Entered entered) {
        if (entered.text("outcome").isEmpty()) {
            return null;
        }
        return new Reply(
                entered.choice("outcome", Outcome.class),
                entered.day("closed", today()),
                entered.optional("detail", 200),
                entered.choice("way", ReplyWay.class),
                entered.optional("letter", 60));
    }

    /** What was entered of a fee; null where no amount was. */
    @Nullable
    FeeNotice fee(Entered entered) {
        Integer amount = entered.yuanOrNull("amount");
        return amount == null
                ? null
                : new FeeNotice(
                        entered.day("noticed", today()),
                        amount,
                        entered.dayOrNull("paid", today()),
                        entered.yuanOrNull("paidAmount"));
    }

    /** The name as it stands, for a correction that leaves it. */
    @Nullable
    String name(DisclosureRequest request) {
        return requests.name(request.id()).orElse(null);
    }
}
