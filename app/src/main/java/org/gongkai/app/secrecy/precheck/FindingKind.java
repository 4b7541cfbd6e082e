package org.gongkai.app.secrecy.precheck;

/** What a passage may hold that must not leave unseen; the earlier kind wins where two claim one place. */
public enum FindingKind {
    SECRET_MARKING("疑似密级标志", "核对是否标密；确属密级标志的，立即停止办理并报告保密员"),
    PROPERTY_UNIT("不动产单元号", "与个人相关联时遮盖"),
    IDENTITY_NUMBER("居民身份证号", "个人信息，默认遮盖出生日期部分"),
    CREDIT_CODE("统一社会信用代码", "公开信息，不遮盖"),
    BANK_ACCOUNT("银行账号", "金融账户信息，只留后四位"),
    MOBILE("手机号码", "个人信息，遮盖中间四位"),
    PASSPORT("护照号码", "个人信息，默认遮盖"),
    TRAVEL_PERMIT("通行证、居留证号码", "个人信息，默认遮盖"),
    OFFICER_CARD("军官证、警官证号码", "个人信息，默认遮盖"),
    INSURANCE_NUMBER("社保、医保、学籍、户籍号", "个人信息，默认遮盖"),
    LANDLINE("固定电话", "不是本机关公布的电话时遮盖后四位"),
    PLATE("车牌号", "与个人相关联时遮盖中间部分"),
    EMAIL("电子邮箱", "不是公布的办公邮箱时遮盖"),
    SOCIAL_ACCOUNT("微信、QQ 号", "个人信息，默认遮盖"),
    ADDRESS("住址到门牌", "只保留到路、村"),
    SENSITIVE_PERSON("敏感个人信息与姓名", "遮去姓名，或删去敏感内容"),
    INTERNAL("内部、工作秘密字样", "核对能否公开");

    private final String title;
    private final String advice;

    FindingKind(String title, String advice) {
        this.title = title;
        this.advice = advice;
    }

    public String title() {
        return title;
    }

    /** What is usually done about it. */
    public String advice() {
        return advice;
    }

    /** Whether it is public as it is, and listed only so that nobody takes it for something else. */
    public boolean open() {
        return this == CREDIT_CODE;
    }
}
