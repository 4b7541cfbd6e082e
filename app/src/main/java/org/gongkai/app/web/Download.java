package org.gongkai.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** An answer that is kept in a file. */
public final class Download {
    private Download() {}

    /** @param name whose ending says what it is */
    public static OutputStream as(String name, HttpServletResponse response) throws IOException {
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        response.setContentType(
                (type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}
