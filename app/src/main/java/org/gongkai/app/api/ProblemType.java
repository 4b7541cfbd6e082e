package org.gongkai.app.api;

import java.util.Arrays;
import org.gongkai.app.check.DirectCheck;

/** Whatever can go wrong for a caller; the type URI of each is {@code /api/problems/} and its code. */
public enum ProblemType {
    BROKEN("broken", 400, "请求不完整或格式不对", "上传中途断开，multipart/form-data 格式不对，有多余的部分，或地址写得不合规范。", "核对客户端怎样拼接请求，再发一次。"),
    FORBIDDEN("forbidden", 403, "不接受这样的请求", "请求看上去来自别的网站的页面。", "从服务器或脚本调用，不要从网页跨域调用。"),
    NOT_FOUND("not-found", 404, "没有这个地址", "/api 下没有所请求的地址。", "对照说明文件核对地址。"),
    METHOD_NOT_ALLOWED(
            "method-not-allowed", 405, "这个地址不接受这种方法", "方法不对；可用的方法在 Allow 头和 allow 成员里。", "核对年报用 POST，取说明文件用 GET。"),
    NOT_ACCEPTABLE(
            "not-acceptable", 406, "没有客户端要的格式", "Accept 头不含 application/json。", "去掉 Accept 头，或写 application/json。"),
    TOO_SLOW("too-slow", 408, "上传没有按时完成", DirectCheck.SECONDS + " 秒内没有收齐，或中途停得太久。", "检查网络后再发一次。"),
    TOO_LARGE(
            "too-large",
            413,
            "文件太大",
            "单个文件超过 " + (DirectCheck.FILE >> 20) + " MB，或一次合计超过上限。",
            "年报一般不到 1 MB：去掉图片和附件，另存后再发。"),
    EMPTY("empty", 422, "没有交来年报", "请求正文是空的，或表单里没有 file 部分。", "把年报文件作为请求正文，或作为 file 部分发送。"),
    UNREADABLE("unreadable", 422, "读不成年报", "不是年报，表格是图片，或表格在转换时损坏；detail 里是具体原因。", "按 detail 所说换一份文件。再发同一份，结果不变。"),
    TOO_MANY("too-many", 429, "调用太频繁", "同一地址每分钟的调用次数到了上限（由管理员设定，默认不限）。", "等 Retry-After 所写的秒数后再发。"),
    FAULT("fault", 500, "系统出了差错", "系统的错，已记入日志（不含文件内容）。", "稍后再试；一再出现时把时间告诉管理员。"),
    BUSY("busy", 503, "暂时不能服务", "正在核对的文件太多。", "等 Retry-After 所写的秒数后再发。");

    /** Where the addresses of the types begin. */
    static final String BASE = "/api/problems/";

    private final String code;
    private final int status;
    private final String title;
    private final String reason;
    private final String remedy;

    ProblemType(String code, int status, String title, String reason, String remedy) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The type of a status of HTTP; what has no type of its own is a broken request below 500 and a fault above. */
    static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BROKEN : FAULT);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** What happened, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** When it happens. */
    public String reason() {
        return reason;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
