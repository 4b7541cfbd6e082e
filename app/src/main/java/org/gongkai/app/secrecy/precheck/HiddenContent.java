package org.gongkai.app.secrecy.precheck;

/**
 * Something in a file that its pages do not show.
 *
 * @param place where it lies, in Chinese
 * @param detail what it is, in Chinese; short
 */
public record HiddenContent(Kind kind, String place, String detail) {

    /** What it is. */
    public enum Kind {
        TRACKED_CHANGES("修订痕迹"),
        COMMENTS("批注"),
        HIDDEN_TEXT("隐藏文字"),
        HIDDEN_CELLS("隐藏的行或列"),
        HIDDEN_SHEET("隐藏的工作表"),
        HIDDEN_SLIDE("隐藏的幻灯片"),
        NOTES("备注页"),
        PROPERTIES("文档属性"),
        EMBEDDED("嵌入的文件"),
        MACROS("宏"),
        EXTERNAL_LINKS("外部链接"),
        CACHED_ROWS("数据透视表缓存"),
        CROPPED("裁剪过的图片"),
        LOCATION("拍摄位置"),
        PICTURE_OWNER("图片的设备或作者"),
        ANNOTATIONS("PDF 注释"),
        ATTACHMENTS("PDF 附件"),
        EARLIER_VERSION("PDF 的早先版本"),
        LAYERS("PDF 隐藏图层"),
        SCRIPTS("脚本"),
        UNREAD("没能检查的部分");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
