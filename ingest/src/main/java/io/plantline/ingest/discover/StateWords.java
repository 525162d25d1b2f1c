package io.plantline.ingest.discover;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What machines say of their state, and what is probably meant by it. */
final class StateWords {
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:^|.*[/_. -])(?:machine|op)?(?:state|status|mode|running|run|zustand|betrieb)(?:$|[/_. -][^/]*)");
    private static final Map<String, String> MEANT = new LinkedHashMap<>();

    static {
        put("processing", "processing", "run", "running", "on", "true", "auto", "automatic", "producing", "production");
        put("processing", "active", "working", "execute", "busy", "start", "started", "läuft", "betrieb", "ein");
        put(
                "idle", "idle", "stop", "stopped", "false", "ready", "waiting", "wait", "hold", "paused", "bereit",
                "stopp");
        put("setup", "setup", "set-up", "changeover", "preparing", "rüsten", "ruesten");
        put("standby", "standby", "stand-by", "sleep");
        put("off", "off", "aus", "poweroff");
        put("down", "down", "fault", "error", "alarm", "failure", "breakdown", "emergency", "maintenance", "störung");
    }

    private StateWords() {}

    /** True where a topic or a place is called as states are. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The state that is probably meant by a word. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(MEANT.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /** What a source must say of words so that they are understood; nothing of our own. */
    static Map<String, String> toBeNamed(Iterable<String> words) {
        Map<String, String> named = new TreeMap<>();
        boolean foreign = false;
        for (String word : words) {
            String state = of(word).orElseThrow();
            foreign |= !state.equals(word.toLowerCase(Locale.ROOT));
            named.put(word, state);
        }
        return foreign ? named : Map.of();
    }

    private static void put(String state, String... words) {
        for (String word : words) {
            MEANT.put(word, state);
        }
    }
}
