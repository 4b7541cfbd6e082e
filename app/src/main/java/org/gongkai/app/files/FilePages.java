package org.gongkai.app.files;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Files at the addresses of their items. What the viewer does not see answers like what does not exist. */
@Controller
@For(business = true)
class FilePages {
    /** Whatever a browser makes of it, it is nobody here. */
    private static final String ALONE =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String NOTHING_DRAWN = "/file.svg";

    private final Files files;

    FilePages(Files files) {
        this.files = files;
    }

    /** To be saved, or, with {@code view}, to be looked at in the browser where the kind of file allows it. */
    @GetMapping("/office/files/{id}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @RequestParam(defaultValue = "no") String view) {
        StoredFile file = files.find(id).orElseThrow(FilePages::notFound);
        boolean shown = !view.equals("no") && FileKinds.kind(file.type()).shown();
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .headers(alone(!file.type().equals("pdf") || !shown))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .eTag(id.toString())
                .body(new Content(files, file));
    }

    @GetMapping("/office/files/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable UUID id) {
        if (files.find(id).isEmpty()) {
            throw notFound();
        }
        return files.thumbnail(id)
                .<ResponseEntity<Resource>>map(png -> ResponseEntity.ok()
                        .headers(alone(true))
                        .contentType(MediaType.IMAGE_PNG)
                        .body(new InputStreamResource(png)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(NOTHING_DRAWN))
                        .build());
    }

    /** In a sandbox, but for a PDF that is looked at: browsers show none there. */
    private static HttpHeaders alone(boolean sandbox) {
        var headers = new HttpHeaders();
        headers.set("Content-Security-Policy", sandbox ? "sandbox; " + ALONE : ALONE);
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Opened only when its bytes are wanted, or some of them. */
    private static final class Content extends AbstractResource {
        private final Files files;
        private final StoredFile file;

        Content(Files files, StoredFile file) {
            this.files = files;
            this.file = file;
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public InputStream getInputStream() {
            return files.open(file.id());
        }

        @Override
        public String getDescription() {
            return "file " + file.id();
        }
    }
}
