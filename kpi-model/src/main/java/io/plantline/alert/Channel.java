package io.plantline.alert;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How a route reaches people or programs. As text it shows no secret. */
public sealed interface Channel {

    /** What is told this way where a route does not say. */
    default Set<Kind> tells() {
        return EnumSet.allOf(Kind.class);
    }

    /**
     * JSON by HTTP POST.
     *
     * @param secret signs the body by HMAC-SHA256; null for no signature
     */
    record Webhook(URI url, String secret) implements Channel {
        public Webhook {
            Objects.requireNonNull(url, "webhook: url is missing");
        }

        @Override
        public String toString() {
            return "webhook " + url.getHost();
        }
    }

    /** E-mail by SMTP. Nobody is mailed that somebody else took it on. */
    record Mail(Server server, Login login, String from, List<String> to) implements Channel {
        /** An SMTP server, and how to talk to it. */
        public record Server(String host, int port, Security security) {}

        /** How the connection to a server is protected. */
        public enum Security {
            NONE,
            STARTTLS,
            TLS
        }

        public Mail {
            Objects.requireNonNull(from, "mail: from is missing");
            to = List.copyOf(to);
        }

        @Override
        public Set<Kind> tells() {
            return EnumSet.complementOf(EnumSet.of(Kind.ACKNOWLEDGED));
        }

        @Override
        public String toString() {
            return "mail by " + server.host();
        }
    }

    /**
     * One retained MQTT topic for each alert, {@code prefix/plant/scope/rule/id}.
     *
     * @param url {@code tcp://host:1883} or {@code ssl://host:8883}
     */
    record Mqtt(URI url, Login login, String prefix) implements Channel {
        public Mqtt {
            Objects.requireNonNull(url, "mqtt: url is missing");
            Objects.requireNonNull(prefix, "mqtt: prefix is missing");
        }

        @Override
        public String toString() {
            return "MQTT " + url;
        }
    }

    /**
     * Prometheus Alertmanager, which reminds and silences by itself.
     *
     * @param resend how often it is told again what is still open: it keeps nothing over a restart
     */
    record Alertmanager(URI url, Login login, Duration resend) implements Channel {
        public Alertmanager {
            Objects.requireNonNull(url, "alertmanager: url is missing");
            Objects.requireNonNull(resend, "alertmanager: resend is missing");
        }

        @Override
        public Set<Kind> tells() {
            return EnumSet.complementOf(EnumSet.of(Kind.REMINDER));
        }

        @Override
        public String toString() {
            return "Alertmanager " + url;
        }
    }

    /** A name and its password; both null where nobody signs in. */
    record Login(String username, String password) {
        public static final Login NONE = new Login(null, null);

        public Login {
            password = username != null && password == null ? "" : password;
        }

        public boolean isGiven() {
            return username != null;
        }

        @Override
        public String toString() {
            return isGiven() ? username : "nobody";
        }
    }
}
