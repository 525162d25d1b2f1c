package io.plantline.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What a setting may look like. */
enum Form {
    TEXT("a word"),
    TEXTS("one or several, as a list or separated by commas"),
    SECRET("a word"),
    PATH("a path"),
    STORE("influx or questdb"),
    URL("an address like tcp://127.0.0.1:1883 or http://127.0.0.1:8086"),
    PORT("a port from 0 to 65535"),
    COUNT("a whole number above 0"),
    DURATION("a time with a unit, like 500ms, 10s, 5m, 2h or 7d");

    private static final int LAST_PORT = 65_535;

    private final String right;

    Form(String right) {
        this.right = right;
    }

    /** What is wrong with the text, with what would be right; empty where nothing is. */
    Optional<String> problem(String text) {
        return fits(text) ? Optional.empty() : Optional.of("%s is not %s".formatted(shown(text), right));
    }

    /** The value as it may be shown to people. */
    String shown(String text) {
        return this == SECRET ? "(secret)" : "'" + text + "'";
    }

    private boolean fits(String text) {
        if (text.isBlank()) {
            return false;
        }
        try {
            return switch (this) {
                case TEXT, TEXTS, SECRET, PATH -> true;
                case STORE -> text.equals("influx") || text.equals("questdb");
                case URL -> isAddress(new URI(text));
                case PORT -> Integer.parseInt(text) >= 0 && Integer.parseInt(text) <= LAST_PORT;
                case COUNT -> Integer.parseInt(text) > 0;
                case DURATION -> !Durations.parse(text).isNegative();
            };
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean isAddress(URI address) {
        return address.getScheme() != null && address.getHost() != null;
    }
}
