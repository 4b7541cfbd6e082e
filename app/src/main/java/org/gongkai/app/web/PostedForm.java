package org.gongkai.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/**
 * A form with files, part by part as it comes from the wire: the container's own way would spill large files to disk. Whoever reads it
 * keeps the limits.
 */
public record PostedForm(HttpServletRequest request, InputStream in) implements UploadContext {
    /** The parts of the form, in the order in which they were sent. */
    public static FileItemIterator parts(HttpServletRequest request) throws IOException {
        return parts(request, request.getInputStream());
    }

    /** The same of a request whose bytes are read through {@code in}, which counts or times them. */
    public static FileItemIterator parts(HttpServletRequest request, InputStream in) throws IOException {
        return new FileUpload().getItemIterator(new PostedForm(request, in));
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public String getContentType() {
        return request.getContentType();
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public long contentLength() {
        return request.getContentLengthLong();
    }
}
