package org.gongkai.app.secrecy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.web.PostedForm;
import org.jspecify.annotations.Nullable;

/**
 * What was given to be tried, straight from the wire into memory: one text or one file.
 *
 * @param name of the file; empty for a text
 */
record TriedForm(String text, String name, byte @Nullable [] file) {
    static final int MOST_MB = 20;
    private static final int LONGEST_TEXT = 2 << 20;
    private static final Semaphore AT_ONCE = new Semaphore(4);

    static TriedForm of(HttpServletRequest request) {
        if (!AT_ONCE.tryAcquire()) {
            throw new CannotReview("file", "现在同时预检的人太多，没有检查。请过一会儿再试。");
        }
        try {
            return read(request);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof CannotReview told ? told : new CannotReview("file", "内容没有传完，没有检查。请再试一次。");
        } finally {
            AT_ONCE.release();
        }
    }

    private static TriedForm read(HttpServletRequest request) throws IOException {
        String text = "";
        FileItemIterator parts = PostedForm.parts(request);
        TriedForm file = null;
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            try (InputStream in = part.openStream()) {
                byte[] content = in.readNBytes((MOST_MB << 20) + 1);
                if (content.length > MOST_MB << 20) {
                    throw new CannotReview("file", "文件超过 " + MOST_MB + " MB，没有检查。请拆开后再试。");
                }
                if (part.isFormField() && part.getFieldName().equals("text")) {
                    text = new String(content, 0, Math.min(content.length, LONGEST_TEXT), StandardCharsets.UTF_8);
                } else if (!part.isFormField() && content.length > 0) {
                    file = new TriedForm("", FileName.safe(part.getName()), content);
                }
            }
        }
        if (file == null && text.isBlank()) {
            throw new CannotReview("text", "没有内容可以检查。请粘贴文字，或者选择一个文件。");
        }
        return file == null ? new TriedForm(text, "", null) : file;
    }
}
