package io.plantline.alerting;

import io.plantline.alert.Channel;
import io.plantline.alert.Channel.Mail.Security;
import io.plantline.alert.Notification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** Mails a notification. Its key is its Message-ID, and messages of one group stand in one thread. */
final class MailSender implements Sender {
    private static final String PATIENCE_MILLIS = "10000";
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
    private static final String DOMAIN = "@plantline.invalid>";

    private final Channel.Mail mail;
    private final Wording wording;
    private final Session session;

    MailSender(Channel.Mail mail, Wording wording) {
        this.mail = mail;
        this.wording = wording;
        this.session = Session.getInstance(properties(mail));
    }

    @Override
    public void send(Notification notification) throws DeliveryFailed {
        try (Transport transport = session.getTransport()) {
            if (mail.login().isGiven()) {
                transport.connect(mail.login().username(), mail.login().password());
            } else {
                transport.connect();
            }
            MimeMessage message = message(notification);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failed) {
            throw new DeliveryFailed(
                    "%s:%d does not take the mail"
                            .formatted(mail.server().host(), mail.server().port()),
                    failed);
        }
    }

    private MimeMessage message(Notification notification) throws MessagingException {
        MimeMessage message = new Named(session, '<' + notification.key() + DOMAIN);
        message.setFrom(new InternetAddress(mail.from()));
        for (String to : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        String utf8 = StandardCharsets.UTF_8.name();
        message.setSubject(wording.subject(notification), utf8);
        message.setText(wording.text(notification), utf8);
        message.setHeader(
                "Date", DATE.format(Instant.ofEpochMilli(notification.decided()).atZone(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("References", '<' + notification.group().replaceAll("[^A-Za-z0-9.-]+", ".") + DOMAIN);
        message.saveChanges();
        return message;
    }

    private static Properties properties(Channel.Mail mail) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", mail.server().host());
        properties.setProperty("mail.smtp.port", Integer.toString(mail.server().port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(mail.login().isGiven()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        Security security = mail.server().security();
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        return properties;
    }

    /** A mail whose id is given instead of made up. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
