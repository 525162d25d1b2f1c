package io.plantline.ingest.mqtt;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a connection could not be opened, in plain words, with the setting to mend. */
final class Trouble {
    private static final Pattern ALERT = Pattern.compile("(?:Received )?fatal alert: (\\w+)");

    /** Wrong name or password, and not authorized: in MQTT 3.1.1, then in MQTT 5. */
    private static final Set<Integer> LOGIN_REFUSED = Set.of(4, 5, 0x86, 0x87);

    private final MqttAccess access;
    private final Throwable fault;

    private Trouble(MqttAccess access, Throwable fault) {
        this.access = access;
        this.fault = fault;
    }

    static String of(MqttAccess access, Throwable fault) {
        Trouble trouble = new Trouble(access, fault);
        return trouble.login()
                .or(trouble::untrusted)
                .or(trouble::ownCertificate)
                .or(trouble::address)
                .or(trouble::brokenOff)
                .orElseGet(() -> Faults.shown(fault));
    }

    private Optional<String> login() {
        if (reasonCode().filter(LOGIN_REFUSED::contains).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                access.user() == null
                        ? "it lets nobody in without a name and a password; set mqtt.username and mqtt.password"
                        : "it refuses the name '%s' with its password; correct mqtt.username or mqtt.password"
                                .formatted(access.user()));
    }

    private Optional<Integer> reasonCode() {
        if (fault instanceof org.eclipse.paho.mqttv5.common.MqttException five) {
            return Optional.of(five.getReasonCode());
        }
        return fault instanceof org.eclipse.paho.client.mqttv3.MqttException three
                ? Optional.of(three.getReasonCode())
                : Optional.empty();
    }

    private Optional<String> untrusted() {
        return cause(Untrusted.class).map(Throwable::getMessage);
    }

    private Optional<String> ownCertificate() {
        return cause(SSLException.class)
                .map(encrypted -> ALERT.matcher(String.valueOf(encrypted.getMessage())))
                .filter(Matcher::find)
                .map(alert -> alert.group(1))
                .filter(alert -> alert.contains("certificate") || alert.equals("unknown_ca"))
                .map(this::ownCertificate);
    }

    private String ownCertificate(String alert) {
        Optional<Path> own = access.tls().certificate();
        if (own.isEmpty()) {
            return "it asks for a certificate, and none is set (%s); set mqtt.certificate-file and mqtt.key-file"
                    .formatted(alert);
        }
        String why =
                switch (alert) {
                    case "unknown_ca" -> "nobody that it trusts vouches for it";
                    case "certificate_expired" -> "it has expired";
                    case "certificate_revoked" -> "it was revoked";
                    default -> "it is not one that it takes";
                };
        return "it refuses the certificate %s: %s (%s); set mqtt.certificate-file to another"
                .formatted(own.get(), why, alert);
    }

    private Optional<String> address() {
        if (cause(UnknownHostException.class).isPresent()) {
            return Optional.of("nobody knows its name; correct mqtt.url, or mend the name server");
        }
        return cause(ConnectException.class)
                .map(refused -> "%s; start it, or correct mqtt.url".formatted(words(refused)));
    }

    private static String words(ConnectException refused) {
        String told = String.valueOf(refused.getMessage());
        return told.startsWith("Connection refused") ? "nothing listens there (connection refused)" : told;
    }

    /** Somebody listens, and hangs up when spoken to. */
    private Optional<String> brokenOff() {
        boolean hungUp = cause(EOFException.class).isPresent()
                || cause(SocketException.class).isPresent()
                || cause(SSLException.class).isPresent();
        if (!hungUp) {
            return Optional.empty();
        }
        String told = "it breaks off the connection (%s); ".formatted(deepest());
        if (!access.isSecure()) {
            return Optional.of(told + "if the port is one for TLS, write ssl:// instead of tcp:// in mqtt.url");
        }
        return Optional.of(told + "if the port is one without TLS, write tcp:// instead of ssl:// in mqtt.url"
                + access.tls()
                        .certificate()
                        .map(own -> "; else it may refuse the certificate of mqtt.certificate-file")
                        .orElse("; else it may ask for a certificate: set mqtt.certificate-file"));
    }

    private String deepest() {
        return chain().reduce((above, below) -> below)
                .map(last -> last.getMessage() == null ? "end of stream" : last.getMessage())
                .orElseThrow();
    }

    private <T extends Throwable> Optional<T> cause(Class<T> kind) {
        return chain().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private Stream<Throwable> chain() {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause);
    }
}
