package org.gongkai.app.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.web.PostedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes the files of a posted form straight from the wire, one after the other, nothing of them on disk before it is checked. The
 * form's token travels in the address ({@code files/_upload.jte}), so that it is proved before a byte of the body is read.
 */
@Component
public class UploadForm {
    private static final int MOST_FILES = 50;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST_FIELDS = 1000;
    private static final int LONGEST_FIELDS = 4 << 20;

    private final Files files;

    UploadForm(Files files) {
        this.files = files;
    }

    /**
     * What came of a form.
     *
     * @param taken the files that are kept, in their order
     * @param refused the files that are not
     * @param fields the other fields, by name
     */
    public record Uploaded(List<StoredFile> taken, List<Refusal> refused, Map<String, String> fields) {
        /** Whether there was no file at all. */
        public boolean nothing() {
            return taken.isEmpty() && refused.isEmpty();
        }
    }

    /**
     * A file that is not taken.
     *
     * @param name safe to show
     * @param sentence what happened, why, and what to do
     */
    public record Refusal(String name, String sentence) {}

    /**
     * Takes every file of the form, as the viewer, to be held by {@code holder}; whoever calls has made sure that the viewer sees the
     * holder and may add to it. A refused file does not stop the others.
     *
     * @throws ResponseStatusException of status 413 where the other fields are more than any form of ours has
     */
    public Uploaded take(HttpServletRequest request, @Nullable String holderKind, @Nullable UUID holder) {
        List<StoredFile> taken = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        long typed = 0;
        try {
            FileItemIterator parts = PostedForm.parts(request);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream content = part.openStream()) {
                    if (part.isFormField()) {
                        String value = field(content);
                        typed += value.length();
                        if (fields.size() == MOST_FIELDS || typed > LONGEST_FIELDS) {
                            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
                        }
                        fields.put(part.getFieldName(), value);
                    } else if (part.getName() != null && !part.getName().isBlank()) {
                        if (taken.size() + refused.size() == MOST_FILES) {
                            throw new RefusedFile("files.too-many", "一次最多交 " + MOST_FILES + " 个文件，从这一个起没有收。请分几次交。");
                        }
                        taken.add(files.receive(new Incoming(part.getName(), -1, content, holderKind, holder)));
                    }
                } catch (RefusedFile refusal) {
                    refused.add(new Refusal(FileName.safe(part.getName()), refusal.sentence()));
                    if (taken.size() + refused.size() > MOST_FILES) {
                        break;
                    }
                }
            }
        } catch (IOException brokenOff) {
            refused.add(new Refusal("表单", RefusedFiles.broken().sentence()));
        }
        return new Uploaded(List.copyOf(taken), List.copyOf(refused), fields);
    }

    private static String field(InputStream content) throws IOException {
        return new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
    }
}
