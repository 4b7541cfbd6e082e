package org.gongkai.app.check;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/** A report as another system sends it: the whole body of a request, or the parts {@code file} and {@code previous} of a form. */
final class ReportBody {
    private ReportBody() {}

    /** The report, then the report of the year before; empty when there is none. */
    static List<Upload> files(HttpServletRequest request, InputStream wire) throws IOException {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return parts(Intake.parts(request, wire));
        }
        String name = name(request);
        byte[] content = Intake.content(wire, name);
        return content.length == 0 ? List.of() : List.of(new Upload(FileName.safe(name), content));
    }

    private static List<Upload> parts(FileItemIterator items) throws IOException {
        Upload report = null;
        Upload previous = null;
        while (items.hasNext()) {
            FileItemStream item = items.next();
            String part = item.getFieldName();
            Upload file = new Upload(FileName.safe(item.getName()), Intake.content(item.openStream(), item.getName()));
            if ("file".equals(part) && report == null) {
                report = file;
            } else if ("previous".equals(part) && previous == null) {
                previous = file;
            } else {
                throw new RefusedException(Refusal.wrongPart(FileName.safe(part)));
            }
        }
        List<Upload> files = new ArrayList<>();
        if (report != null && report.content().length > 0) {
            files.add(report);
            if (previous != null) {
                files.add(previous);
            }
        }
        return files;
    }

    /** The name in {@code X-File-Name} or {@code Content-Disposition}; a name that cannot be made out is none. */
    private static @Nullable String name(HttpServletRequest request) {
        String plain = request.getHeader("X-File-Name");
        String disposition = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        try {
            if (plain != null) {
                return UriUtils.decode(plain, StandardCharsets.UTF_8);
            }
            return disposition == null
                    ? null
                    : ContentDisposition.parse(disposition).getFilename();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
