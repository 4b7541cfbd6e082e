package org.gongkai.app.web;

/** What a reader sees when a page cannot be had: {@code status} of HTTP, a title, and what to do next. */
public record ErrorPage(int status, String title, String advice) {
    static ErrorPage of(int status) {
        return switch (status) {
            case 400 -> new ErrorPage(status, "请求无法识别", "地址或表单的格式不对。请从页面上的链接重新进入。");
            case 403 -> new ErrorPage(status, "不能这样提交", "页面打开过久或浏览器没有接受本站的 Cookie。请刷新页面后再提交一次。");
            case 404 -> new ErrorPage(status, "没有这个页面", "地址可能写错，或页面已经移走。");
            case 405 -> new ErrorPage(status, "这个地址不接受这种操作", "请从页面上的按钮或链接进入，不要直接提交到这个地址。");
            case 406, 415 -> new ErrorPage(status, "格式不受支持", "请用网页表单提交，或换一种文件格式。");
            case 413 -> new ErrorPage(status, "文件太大", "单个文件不超过 32 MB，一次提交合计不超过 256 MB。请减少文件或分几次提交；文件多时可打成 zip。");
            case 503 -> new ErrorPage(status, "暂时不能服务", "系统正在启动或数据库正在恢复。请过一会儿再试。");
            default ->
                status >= 500
                        ? new ErrorPage(status, "系统出了差错", "差错已记入日志。请稍后再试；若一再出现，请把时间和操作告诉管理员。")
                        : new ErrorPage(status, "请求没有完成", "请回到首页重新操作。");
        };
    }
}
