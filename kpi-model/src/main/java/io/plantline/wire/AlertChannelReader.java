package io.plantline.wire;

import io.plantline.alert.Channel;
import io.plantline.alert.Channel.Login;
import io.plantline.alert.Channel.Mail.Security;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a route reaches people or programs. Secrets are named by the environment variable that holds them. */
final class AlertChannelReader {
    private static final List<String> WAYS = List.of("webhook", "mail", "mqtt", "alertmanager");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
    private static final int SUBMISSION = 587;

    private final Map<String, String> environment;

    AlertChannelReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The one way of the route, or null after a problem was reported. */
    Channel read(Section route) {
        List<String> ways = WAYS.stream().filter(route::names).toList();
        if (ways.size() != 1) {
            route.problem(
                    ways.isEmpty() ? "name" : ways.get(1),
                    ways.isEmpty() ? "the route leads nowhere" : "the route leads to two places",
                    "write one of %s below it".formatted(String.join(", ", WAYS)));
            return null;
        }
        return route.optional(ways.get(0), null, field -> switch (ways.get(0)) {
            case "webhook" -> webhook(field.section("url", "secret"));
            case "mail" -> mail(field.section("host", "port", "security", "username", "password", "from", "to"));
            case "mqtt" -> mqtt(field.section("url", "username", "password", "prefix"));
            default -> alertmanager(field.section("url", "username", "password", "resend"));
        });
    }

    private Channel webhook(Section at) {
        if (at == null) {
            return null;
        }
        URI url = url(at, Set.of("http", "https"), "https://example.org/alerts");
        String secret = at.optional("secret", null, this::word);
        return url == null ? null : new Channel.Webhook(url, secret);
    }

    private Channel mail(Section at) {
        if (at == null) {
            return null;
        }
        String host = at.required("host", "name the SMTP server, for example smtp.example.org", Field::text);
        Integer port = at.optional("port", SUBMISSION, AlertChannelReader::port);
        Security security = at.optional("security", Security.STARTTLS, Words.oneOf("security", Security.class));
        String from = at.required("from", "write the sender, for example plantline@example.org", this::address);
        List<String> to = at.required(
                "to", "write whom to mail, for example [energy@example.org]", field -> field.items().stream()
                        .map(this::address)
                        .filter(Objects::nonNull)
                        .toList());
        if (host == null || port == null || security == null || from == null || to == null || to.isEmpty()) {
            return null;
        }
        return new Channel.Mail(new Channel.Mail.Server(host, port, security), login(at), from, to);
    }

    private Channel mqtt(Section at) {
        if (at == null) {
            return null;
        }
        URI url = url(at, Set.of("tcp", "ssl"), "tcp://broker.example:1883");
        String prefix = at.optional("prefix", "plantline/alerts", Field::text);
        return url == null || prefix == null ? null : new Channel.Mqtt(url, login(at), prefix);
    }

    private Channel alertmanager(Section at) {
        if (at == null) {
            return null;
        }
        URI url = url(at, Set.of("http", "https"), "http://alertmanager.example:9093");
        Duration resend = at.optional("resend", Duration.ofMinutes(1), Times::duration);
        return url == null || resend == null ? null : new Channel.Alertmanager(url, login(at), resend);
    }

    private Login login(Section at) {
        String username = at.optional("username", null, this::word);
        String password = at.optional("password", null, this::word);
        if (username == null && password != null) {
            at.problem("password", "a password without a name", "write the username too");
        }
        return new Login(username, password);
    }

    /** A value that may be taken from the environment. */
    private String word(Field field) {
        String text = field.text();
        Matcher variable = VARIABLE.matcher(text == null ? "" : text);
        if (!variable.matches()) {
            return text;
        }
        String value = environment.get(variable.group(1));
        if (value == null || value.isBlank()) {
            field.problem(
                    "the environment variable '%s' is not set".formatted(variable.group(1)), "set it, or name another");
            return null;
        }
        return value;
    }

    private String address(Field field) {
        String text = word(field);
        if (text != null && !ADDRESS.matcher(text).matches()) {
            field.problem("'%s' is no e-mail address".formatted(text), "write one like energy@example.org");
            return null;
        }
        return text;
    }

    private URI url(Section at, Set<String> schemes, String example) {
        return at.required("url", "write where it is, for example " + example, field -> {
            String text = word(field);
            if (text == null) {
                return null;
            }
            try {
                URI url = URI.create(text);
                if (schemes.contains(url.getScheme()) && url.getHost() != null) {
                    return url;
                }
            } catch (IllegalArgumentException malformed) {
                field.problem(
                        "'%s' is no address: %s".formatted(text, malformed.getMessage()), "write one like " + example);
                return null;
            }
            field.problem("'%s' is no address of this kind".formatted(text), "write one like " + example);
            return null;
        });
    }

    private static Integer port(Field field) {
        String text = field.text();
        if (text != null && text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.valueOf(text);
        }
        field.problem("'%s' is no port".formatted(text), "write a number up to 65535, for example 587");
        return null;
    }
}
