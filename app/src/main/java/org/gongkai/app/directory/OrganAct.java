package org.gongkai.app.directory;

import java.util.Optional;
import java.util.stream.Stream;

/** What a system administrator does to an organ; the word stands in the address. */
enum OrganAct {
    FOUND("found", "新设下级机构", "新机构设在“%s”之下，自设立之日起存在。代码一经使用不能改，也不会再给别的机构。", "设立"),
    RENAME("rename", "更名", "自生效之日起用新名称；此前的日子仍显示“%s”，按旧名称也能查到。", "更名"),
    TRANSFER("transfer", "转隶", "“%s”连同下级机构、人员和办理的事项，自生效之日起归新的上级机构。", "转隶"),
    MERGE(
            "merge",
            "合并",
            "“%s”自生效之日起不再存在：在任的职务和下级机构转入承接机构，原来办理的事项仍在原名称之下，由承接机构的人继续办。角色不随职务转，请安全管理员在承接机构重新授予。",
            "并入承接机构"),
    CLOSE("close", "撤销", "没有承接机构的撤销。“%s”须已没有在任的职务和下级机构。", "撤销"),
    JOIN("join", "新增人员", "在“%s”入职。登录用的口令由安全管理员开通。", "入职");

    private final String word;
    private final String title;
    private final String explanation;
    private final String submit;

    OrganAct(String word, String title, String explanation, String submit) {
        this.word = word;
        this.title = title;
        this.explanation = explanation;
        this.submit = submit;
    }

    static Optional<OrganAct> of(String word) {
        return Stream.of(values()).filter(act -> act.word.equals(word)).findAny();
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    String explanation(Organ organ) {
        return explanation.formatted(organ.name());
    }

    String submit() {
        return submit;
    }
}
