package org.gongkai.app.files;

/** What is said of files that are not taken. */
final class RefusedFiles {
    private RefusedFiles() {}

    static RefusedFile tooLarge(long mostMb) {
        return new RefusedFile("files.too-large", "文件超过 " + mostMb + " MB，没有收。请压缩图片、去掉多余的页，或分成几个文件再交。");
    }

    static RefusedFile busy() {
        return new RefusedFile("files.busy", "现在同时上传的文件太多，没有收下这一个。请过一会儿再交。");
    }

    static RefusedFile broken() {
        return new RefusedFile("files.broken", "文件没有传完，没有收。可能是网络中断，请再交一次。");
    }

    static RefusedFile locked() {
        return new RefusedFile("files.locked", "文件设了打开密码，无法审查，没有收。请在 Word、Excel 或 WPS 里去掉密码，另存一份后再交。");
    }

    static RefusedFile unknown(String extension) {
        return new RefusedFile(
                "files.type",
                (extension.isEmpty() ? "文件名没有扩展名，内容也" : "文件的内容")
                        + "不是可以收的类型，没有收。可以收的有：PDF、OFD、Word、Excel、WPS、演示文稿、RTF、图片、纯文本、CSV 和 ZIP；请另存为其中一种后再交。");
    }

    static RefusedFile misnamed(String extension, FileKinds.Kind kind) {
        return new RefusedFile(
                "files.type",
                "文件名以“." + extension + "”结尾，内容却是" + kind.title() + "，没有收。请确认文件没有拿错，把扩展名改成 ."
                        + kind.extensions().getFirst() + " 后再交。");
    }
}
