package org.gongkai.annualreport.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** The text of a web page saved with its parts (mhtml): of its HTML parts in order, the page first and then its frames. */
final class WebArchive {
    private static final int MOST_PARTS = 2000;
    private static final int DEEPEST = 20;

    private WebArchive() {}

    static Extract of(byte[] content) throws IOException, MimeException {
        MimeTokenStream stream = new MimeTokenStream(
                MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderCount(1000).build());
        stream.parse(new ByteArrayInputStream(content));
        StringBuilder text = new StringBuilder();
        int parts = 0;
        int depth = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            depth += state == EntityState.T_START_MULTIPART ? 1 : state == EntityState.T_END_MULTIPART ? -1 : 0;
            if (depth > DEEPEST || parts > MOST_PARTS) {
                throw new CannotOpen("网页文件里的部分过多，不像一份年度报告。请重新保存网页，或复制全文粘贴。");
            }
            if (state == EntityState.T_BODY) {
                parts++;
                String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
                if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                    text.append(part(stream));
                }
            }
        }
        if (text.isEmpty()) {
            throw new CannotOpen("这个网页文件里没有网页正文。请在浏览器里重新保存，或复制全文粘贴。");
        }
        return Extract.Text.of(text.toString(), true);
    }

    private static String part(MimeTokenStream stream) throws IOException {
        String named = stream.getBodyDescriptor().getCharset();
        try (InputStream decoded = stream.getDecodedInputStream()) {
            byte[] html = decoded.readAllBytes();
            String text = Decoding.decode(html);
            if (text == null) {
                Charset charset = charset(named);
                text = charset == null ? null : new String(html, charset);
            }
            return text == null ? "" : HtmlText.of(text) + "\n";
        }
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }
}
