package org.gongkai.app.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.app.registers.Entered;
import org.gongkai.app.registers.EntryRefused;
import org.gongkai.app.registers.ImportedRegister;
import org.gongkai.law.deadline.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over the register that an organ kept in a workbook. */
@Component
class RequestImport implements ImportedRegister {
    private static final Map<String, Channel> ALSO_CALLED = Map.of(
            "当面", Channel.COUNTER,
            "现场", Channel.COUNTER,
            "邮寄", Channel.SIGNED_MAIL,
            "挂号信", Channel.SIGNED_MAIL,
            "信函", Channel.ORDINARY_MAIL,
            "网上", Channel.INTERNET,
            "网络", Channel.INTERNET,
            "电子邮件", Channel.INTERNET);
    private static final List<Column> COLUMNS = List.of(
            new Column("number", "编号", true, "本机关的编号，全簿唯一", "高政申〔2022〕1号"),
            new Column("received", "收到申请之日", true, "条例第三十一条所说的收到之日", "2022-03-01"),
            new Column("channel", "渠道", false, "当面提交、签收邮寄、平常信函、互联网渠道、传真；不填为未说明", "互联网渠道"),
            new Column("kind", "申请人类别", true, "自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他", "自然人"),
            new Column("requester", "申请人", true, "姓名或名称", "张某某"),
            new Column("identity", "身份证号码", false, "加密保存；法人和其他组织不填", ""),
            new Column("phone", "电话", false, "加密保存", ""),
            new Column("address", "地址", false, "加密保存", ""),
            new Column("asked", "申请内容", true, "申请公开的政府信息", "2021年度环境监测报告"),
            new Column("outcome", "办理结果", false, "年报表三的行：代码（A、B、C1……F3）或名称，例如“予以公开”“属于国家秘密”；没有办结的不填", "予以公开"),
            new Column("closed", "办结日期", false, "有办理结果的必填", "2022-03-15"),
            new Column("detail", "具体情形", false, "例如：已主动公开，告知获取的方式和途径", ""),
            new Column("way", "答复方式", false, "当面、邮寄、电子邮件、网上申请平台、传真、没有书面答复；有办理结果而不填的，记为没有书面答复", "电子邮件"),
            new Column("letter", "答复文号", false, "", ""),
            new Column("noticed", "收费通知日期", false, "没有收费的不填", ""),
            new Column("amount", "通知金额（元）", false, "整元", ""),
            new Column("paid", "缴费日期", false, "", ""),
            new Column("paidAmount", "实收金额（元）", false, "整元", ""));

    private final DisclosureRequests requests;
    private final RequestForms forms;

    RequestImport(DisclosureRequests requests, RequestForms forms) {
        this.requests = requests;
        this.forms = forms;
    }

    @Override
    public String key() {
        return DisclosureRequests.REGISTER;
    }

    @Override
    public String title() {
        return "依申请公开";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean take(long organ, Entered row) {
        var entered = new Entered(inCodes(row));
        if (row.text("number").isEmpty()) {
            throw new EntryRefused("number", "请填编号：再导入时按编号认，才不会重复。");
        }
        NewRequest request = forms.request(organ, entered, null);
        Reply reply = forms.reply(entered);
        if (reply == null && entered.dayOrNull("closed", forms.today()) != null) {
            throw new EntryRefused("outcome", "填了办结日期，没有填办理结果。请补上，或去掉办结日期。");
        }
        FeeNotice fee = forms.fee(entered);
        var standing = requests.numbered(organ, Objects.requireNonNull(request.number()));
        if (standing.isPresent()) {
            if (!same(standing.get(), request, reply, fee)) {
                throw new EntryRefused("number", "这个编号已经登记，内容不同。请打开那一件更正，或改编号。");
            }
            return false;
        }
        UUID id = requests.register(request);
        int seen = 0;
        if (fee != null) {
            requests.charge(id, seen++, fee, "");
        }
        if (reply != null) {
            requests.close(id, seen, reply);
        }
        return true;
    }

    private boolean same(
            DisclosureRequest standing, NewRequest request, @Nullable Reply reply, @Nullable FeeNotice fee) {
        return standing.received().equals(request.received())
                && standing.channel() == request.channel()
                && standing.requesterKind() == request.kind()
                && standing.asked().equals(request.asked())
                && Objects.equals(standing.reply(), reply)
                && Objects.equals(standing.fee(), fee)
                && request.requester().equals(requests.name(standing.id()).orElse(""));
    }

    /** A sheet says in words what a form says in codes. */
    private static Map<String, String> inCodes(Entered row) {
        var fields = new HashMap<>(row.fields());
        fields.put("channel", channel(row.text("channel")).name());
        fields.put(
                "kind",
                RequesterKind.titled(row.text("kind"))
                        .orElseThrow(() -> new EntryRefused("kind", "没有这个类别。请填：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。"))
                        .name());
        String outcome = row.text("outcome");
        if (!outcome.isEmpty()) {
            fields.put(
                    "outcome",
                    Outcomes.named(outcome)
                            .orElseThrow(() -> new EntryRefused("outcome", "没有这种办理结果。请填年报表三的代码（A、B、C1……F3）或名称。"))
                            .name());
            String way = row.text("way");
            fields.put(
                    "way",
                    way.isEmpty()
                            ? ReplyWay.NONE.name()
                            : ReplyWay.titled(way)
                                    .orElseThrow(
                                            () -> new EntryRefused("way", "没有这种答复方式。请填：当面、邮寄、电子邮件、网上申请平台、传真、没有书面答复。"))
                                    .name());
        }
        return fields;
    }

    private static Channel channel(String text) {
        if (text.isEmpty()) {
            return Channel.UNSTATED;
        }
        Channel also = ALSO_CALLED.get(text);
        if (also != null) {
            return also;
        }
        for (Channel channel : Channel.values()) {
            if (channel.chinese().equals(text) || channel.code().equals(text.toLowerCase(Locale.ROOT))) {
                return channel;
            }
        }
        throw new EntryRefused("channel", "没有这种渠道。请填：当面提交、签收邮寄、平常信函、互联网渠道、传真，或者不填。");
    }
}
