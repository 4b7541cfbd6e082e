package org.gongkai.app.check;

import org.gongkai.annualreport.archive.BadArchiveException;

/**
 * Why something handed in is not worked on.
 *
 * @param status of HTTP
 * @param title what happened
 * @param reason why
 * @param remedy what to do
 */
public record Refusal(int status, String title, String reason, String remedy) {

    static Refusal nothing() {
        return new Refusal(422, "还没有交来年报", "没有选择文件，也没有粘贴文字。", "把年报拖进虚线框，或点“选择文件”，或把年报全文粘贴到文字框里，再按“开始体检”。");
    }

    static Refusal tooLarge(String what, int totalMb) {
        return new Refusal(
                413,
                "文件太大",
                what + "超过了上限：单个文件 " + Intake.FILE_MB + " MB，一次合计 " + totalMb + " MB。",
                "年报一般不到 1 MB。文件大多是因为带了图片：请另存为网页或纯文本再交来；份数多时打成 zip，分几次交。");
    }

    static Refusal tooMany() {
        return new Refusal(413, "文件太多", "一次最多交 " + Intake.FILES + " 个文件，zip 里的也算。", "请分几次交，或打成几个 zip。");
    }

    static Refusal tooSlow() {
        return new Refusal(408, "上传没有完成", "两分钟内没有收齐文件。", "请检查网络后再交一次；文件多时分几次交。");
    }

    static Refusal broken() {
        return new Refusal(400, "没有收到完整的文件", "上传中途断开，或提交的格式不对。", "请从“年报体检”页面重新选择文件再交。");
    }

    static Refusal emptyBody() {
        return new Refusal(
                422, "没有交来年报", "请求正文是空的，或表单里没有 file 这一部分。", "把年报文件作为请求正文发送，或用 multipart/form-data 的 file 部分发送。");
    }

    static Refusal brokenBody() {
        return new Refusal(
                400,
                "没有收到完整的文件",
                "上传中途断开，或 multipart/form-data 的格式不对（例如没有 boundary）。",
                "请检查客户端拼接表单的方式，或直接把文件作为请求正文发送。");
    }

    static Refusal wrongPart(String part) {
        return new Refusal(
                400, "表单的部分不对", "“" + part + "”多余或不认识：file 只能有一个，previous（上年年报）最多一个。", "一次交一份年报；文件多时逐份发送，或用网页上的批量核对。");
    }

    static Refusal brokenPage() {
        return new Refusal(400, "页面里的年报不完整", "随页面保存的内容没有收全，或被改动过。", "请从“年报体检”重新交一次年报，再订正。");
    }

    static Refusal tooLong() {
        return new Refusal(422, "没有在时限内做完", "这份年报太大或太复杂，20 秒内没有做完，已停止。", "请只留年报本身，去掉附件，另存后重新交来。");
    }

    static Refusal unwritten(String reason) {
        return new Refusal(422, "没有写成文件", reason, "请在“读不准的数”里填上这些数，再下载。");
    }

    static Refusal busy() {
        return new Refusal(503, "正在核对的人很多", "为了不影响别人，系统一次只核对有限的几份。", "您的文件没有留存。请过一分钟再交一次。");
    }

    static Refusal gone() {
        return new Refusal(
                404,
                "这次结果已经清除",
                "交来的文件和结果不留存：最后一次查看 " + Batches.MINUTES + " 分钟后清除，内存紧张时会提前。",
                "需要再看，请重新交一次；下次可先“导出整改台账”。");
    }

    static Refusal of(BadArchiveException bad) {
        return bad.tooMany() ? tooMany() : badZip(bad.reason());
    }

    static Refusal badZip(String reason) {
        return new Refusal(422, "压缩包打不开", reason, "请重新打包为普通的 zip（不设密码、不分卷）再交，或直接选择其中的文件。");
    }

    /** A single file that could not be read as a report; the reader's own sentence says why and what to do. */
    static Refusal unread(Checked.Unread unread) {
        return new Refusal(
                422,
                "“" + unread.file() + "”读不成年报",
                unread.reason(),
                "也可以打开原文，全选、复制，粘贴到下面的文字框再试。能读的有 PDF、Word、WPS、Excel、RTF、网页和纯文本。");
    }
}
