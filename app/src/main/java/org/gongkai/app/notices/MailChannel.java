package org.gongkai.app.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** 邮件, by the server of {@code spring.mail.host}, to the address the directory has. */
@Component
final class MailChannel implements Channel {
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    MailChannel(ObjectProvider<JavaMailSender> sender, NoticeSettings settings) {
        this.sender = sender;
        this.from = settings.mail().from();
    }

    @Override
    public String code() {
        return "mail";
    }

    @Override
    public String title() {
        return "邮件";
    }

    @Override
    public String asks() {
        return "";
    }

    @Override
    public boolean ready() {
        return !from.isBlank() && sender.getIfAvailable() != null;
    }

    @Override
    public boolean accepts(String address) {
        return address.contains("@");
    }

    @Override
    public void send(Message message, String address) throws NotDelivered {
        try {
            sender.getObject().send(letter(message, address));
        } catch (MessagingException | MailException refused) {
            throw new NotDelivered("邮件服务器没有收下（" + refused.getClass().getSimpleName() + "）");
        }
    }

    private MimeMessage letter(Message message, String address) throws MessagingException {
        var letter = new Letter(sender.getObject().createMimeMessage(), message);
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(address, true));
        letter.setSubject(message.words(), StandardCharsets.UTF_8.name());
        letter.setText(
                message.words() + "。\n\n请登录办理：\n" + message.link() + "\n\n这是系统发出的提醒，请勿回复。\n",
                StandardCharsets.UTF_8.name());
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    /** A letter with the number of its notice: a server or reader that has it already drops the second copy. */
    private static final class Letter extends MimeMessage {
        private final Message message;

        private Letter(MimeMessage empty, Message message) {
            super(empty.getSession());
            this.message = message;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + message.id() + "@" + message.link().getHost() + ">");
        }
    }
}
