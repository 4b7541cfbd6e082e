package org.gongkai.app.workbooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.web.PostedForm;

/**
 * A workbook as a form brought it.
 *
 * @param organ for which it is, where the form asks before the file
 * @param content one byte more than is read, where it is too large
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
public record HandedIn(OptionalLong organ, String name, byte[] content) {
    /** @throws UnreadableWorkbook where none came, or not all of it */
    public static HandedIn of(HttpServletRequest request) {
        var organ = OptionalLong.empty();
        try {
            FileItemIterator parts = PostedForm.parts(request);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream in = part.openStream()) {
                    if (part.isFormField() && part.getFieldName().equals("organ")) {
                        organ = OptionalLong.of(
                                Long.parseLong(new String(in.readNBytes(20), StandardCharsets.UTF_8).strip()));
                    } else if (!part.isFormField()
                            && part.getName() != null
                            && !part.getName().isBlank()) {
                        return new HandedIn(
                                organ, FileName.safe(part.getName()), in.readNBytes(WorkbookReading.MOST_BYTES + 1));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableWorkbook("没有收到完整的文件：上传中途断开，或提交的格式不对。请重新选择文件再交。", e);
        }
        throw new UnreadableWorkbook("没有选择文件。请选择填好的 .xlsx，再按“核对”。");
    }
}
