package io.plantline.plant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An MQTT topic filter whose levels may be named: {@code tele/{device}/SENSOR} is the filter {@code tele/+/SENSOR}, and
 * what stands in the place of {@code {device}} can name a meter. A name may be a part of a level, as in
 * {@code shellies/shellyem-{id}/#}; the filter then takes the level whole, and topics that do not fit are none of it.
 */
public final class TopicPattern {
    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");
    private static final int LONGEST = 65_535;

    private final String text;
    private final String filter;
    private final Pattern topics;
    private final List<String> names = new ArrayList<>();

    private TopicPattern(String text) {
        List<String> levels = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        for (String level : text.split("/", -1)) {
            String named = NAMED.matcher(level).replaceAll("+");
            levels.add(named.contains("+") && !named.equals("#") ? "+" : named);
            regex.append(regex.isEmpty() ? "" : "/").append(regex(level, regex.isEmpty()));
        }
        this.text = text;
        this.filter = String.join("/", levels);
        this.topics = Pattern.compile(
                regex.toString().replaceFirst("/\\.\\*$", "(?:/.*)?"), Pattern.DOTALL); // a/# is also a itself
    }

    /**
     * The pattern of a text.
     *
     * @throws IllegalArgumentException telling what is wrong with it
     */
    public static TopicPattern of(String text) {
        String bare = NAMED.matcher(text).replaceAll("x");
        int hash = bare.indexOf('#');
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("it is empty, too long, or holds a zero byte");
        }
        if (hash >= 0 && (hash != bare.length() - 1 || !(bare.equals("#") || bare.endsWith("/#")))) {
            throw new IllegalArgumentException("'#' stands only at the end, behind a '/'");
        }
        for (String level : bare.split("/", -1)) {
            if (level.contains("+") && !level.equals("+")) {
                throw new IllegalArgumentException("'+' stands for a whole level, not for a part of '" + level + "'");
            }
        }
        if (bare.indexOf('{') >= 0 || bare.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a name in braces is made of letters, digits and '_', as {device}");
        }
        TopicPattern pattern = new TopicPattern(text);
        if (pattern.names.stream().distinct().count() < pattern.names.size()) {
            throw new IllegalArgumentException("a name in braces stands twice");
        }
        return pattern;
    }

    /** What a broker is asked for. */
    public String filter() {
        return filter;
    }

    /** The names in braces, in their order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** What stands in the place of each name, where the topic fits. */
    public Optional<Map<String, String>> match(String topic) {
        Matcher matcher = topics.matcher(topic);
        return matcher.matches() ? Optional.of(captured(matcher)) : Optional.empty();
    }

    /** True where it is one topic, with no wildcard and no name. */
    public boolean isOneTopic() {
        return text.equals(filter) && filter.indexOf('+') < 0 && filter.indexOf('#') < 0;
    }

    /** True where a topic may fit both; where two levels are named in part, only if that is done alike. */
    public boolean meets(TopicPattern other) {
        return TopicFilters.meet(text, other.text, (level, beside) -> TopicFilters.fit(whole(level), whole(beside)));
    }

    private static String whole(String level) {
        return NAMED.matcher(level).matches() ? "+" : level;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TopicPattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The pattern as it is written. */
    @Override
    public String toString() {
        return text;
    }

    private Map<String, String> captured(MatchResult match) {
        Map<String, String> captured = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            captured.put(names.get(i), match.group(i + 1));
        }
        return captured;
    }

    /** By the rules of MQTT, a wildcard in the first place leaves the broker's own topics ($SYS) alone. */
    private String regex(String level, boolean first) {
        String own = first ? "(?!\\$)" : "";
        if (level.equals("#")) {
            return own + ".*";
        }
        if (level.equals("+")) {
            return own + "[^/]*";
        }
        Matcher named = NAMED.matcher(level);
        StringBuilder regex = new StringBuilder(named.lookingAt() ? own : "");
        named.reset();
        int from = 0;
        while (named.find()) {
            names.add(named.group(1));
            regex.append(Pattern.quote(level.substring(from, named.start()))).append("([^/]+)");
            from = named.end();
        }
        return regex.append(Pattern.quote(level.substring(from))).toString();
    }
}
