package org.gongkai.app.audit;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import org.gongkai.app.directory.Role;

/** What the journal keeps as short marks, in the words of an office; a mark without a word is shown as it stands. */
final class PlainWords {
    private static final Map<String, String> KINDS = Map.ofEntries(
            entry("memo", "签报"),
            entry("person", "人员"),
            entry("organ", "机构"),
            entry("session", "登录"),
            entry("file", "附件"),
            entry("release-review", "保密审查"),
            entry("hard-stop", "涉密拦截"),
            entry("address", "网络地址"),
            entry("key", "钥匙"),
            entry("job", "后台任务"),
            entry("import", "导入"),
            entry("route", "审签路线"),
            entry("sign-off", "审签"),
            entry("signoff-route", "审签路线"),
            entry("draft", "草稿"));
    private static final Map<String, String> FACTS = Map.ofEntries(
            entry("address", "网络地址"),
            entry("algorithm", "算法"),
            entry("allow", "许可"),
            entry("awaiting", "还要做"),
            entry("by", "登录方式"),
            entry("bytes", "字节数"),
            entry("changed", "改动"),
            entry("channel", "渠道"),
            entry("code", "代码"),
            entry("conclusion", "结论"),
            entry("content", "内容指纹"),
            entry("count", "数量"),
            entry("delegate", "受托人"),
            entry("delegation", "委托编号"),
            entry("ended", "结束数"),
            entry("ended-sessions", "结束的登录"),
            entry("failures", "连续失败"),
            entry("file", "文件"),
            entry("form", "形式"),
            entry("found", "查出"),
            entry("from", "起于"),
            entry("ground", "理由"),
            entry("hash", "内容指纹"),
            entry("holder", "附于"),
            entry("kind", "类别"),
            entry("kinds", "项目"),
            entry("last", "最后一天"),
            entry("link", "链接编号"),
            entry("machine", "机器"),
            entry("name", "名称"),
            entry("new", "新"),
            entry("old", "旧"),
            entry("onBehalfOf", "代何人"),
            entry("organ", "机构"),
            entry("parent", "上级机构"),
            entry("place", "位置"),
            entry("posts", "职务数"),
            entry("purpose", "用途"),
            entry("revision", "版次"),
            entry("role", "角色"),
            entry("signOff", "审签编号"),
            entry("since", "起"),
            entry("size", "大小"),
            entry("step", "步骤"),
            entry("subject", "对象"),
            entry("successor", "承接机构"),
            entry("taken", "已有"),
            entry("target", "对象"),
            entry("title", "名称"),
            entry("type", "类型"),
            entry("until", "止"),
            entry("version", "稿次"),
            entry("way", "方式"),
            entry("word", "代字"),
            entry("words", "意见"));
    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("demo", "演示账号"),
            entry("password", "口令"),
            entry("oidc", "统一身份认证"),
            entry("link", "一次性链接"),
            entry("", "无"));

    private PlainWords() {}

    static String kind(String mark) {
        return KINDS.getOrDefault(mark, mark);
    }

    static String fact(String mark) {
        return FACTS.getOrDefault(mark, mark);
    }

    static String value(String fact, String mark) {
        return fact.equals("role")
                ? Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(mark))
                        .map(Role::title)
                        .findFirst()
                        .orElse(mark)
                : VALUES.getOrDefault(mark, mark);
    }
}
