package org.gongkai.app.secrecy.precheck;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A letter as a mail program keeps it (eml): its subject and names decoded, its text, and what is attached. */
final class MailLook {
    private static final Pattern HEAD = Pattern.compile(
            "\\A(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER =
            Pattern.compile("^(?:subject|from|received|message-id):", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final int MOST_PARTS = 200;

    private final Seen seen;
    private final int depth;
    private int parts;

    private MailLook(Seen seen, int depth) {
        this.seen = seen;
        this.depth = depth;
    }

    static boolean is(byte[] content) {
        String start =
                new String(content, 0, Math.min(content.length, 8192), StandardCharsets.ISO_8859_1).replace("\r", "");
        var head = HEAD.matcher(start);
        return head.find() && LETTER.matcher(head.group()).results().count() >= 2;
    }

    static void look(byte[] content, Seen seen, int depth) throws MessagingException, IOException {
        var letter = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
        var look = new MailLook(seen, depth);
        look.said(letter.getSubject());
        look.part(letter);
    }

    private void part(Part part) throws MessagingException, IOException {
        if (++parts > MOST_PARTS) {
            seen.hidden(HiddenContent.Kind.UNREAD, "邮件", "附件过多，没有检查完");
            return;
        }
        String name = part.getFileName();
        if (name != null) {
            seen.name(jakarta.mail.internet.MimeUtility.decodeText(name));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart one = many.getBodyPart(i);
                part(one);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage inner) {
            said(inner.getSubject());
            part(inner);
        } else if (name == null && part.isMimeType("text/*") && part.getContent() instanceof String text) {
            seen.text(part.isMimeType("text/html") ? org.jsoup.Jsoup.parse(text).wholeText() : text);
        } else {
            byte[] file = part.getInputStream().readAllBytes();
            LookInside.whole(name == null ? "邮件附件" : name, file, seen, depth + 1);
        }
    }

    private void said(@Nullable String subject) {
        if (subject != null) {
            seen.text(subject);
        }
    }
}
