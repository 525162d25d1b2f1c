package io.plantline.plant;

import java.util.function.BiPredicate;

/** How MQTT topic filters lie to each other. */
public final class TopicFilters {
    private static final String REST = "#";
    private static final String ONE = "+";

    private TopicFilters() {}

    /** True where every topic of the inner filter is one of the outer. */
    public static boolean holds(String outer, String inner) {
        String[] outside = outer.split("/", -1);
        String[] inside = inner.split("/", -1);
        for (int i = 0; i < outside.length; i++) {
            if (outside[i].equals(REST)) {
                return true;
            }
            boolean parent = i == inside.length; // a/# holds a too, but a/+ does not
            if (parent || inside[i].equals(REST) || !(outside[i].equals(ONE) || outside[i].equals(inside[i]))) {
                return false;
            }
        }
        return outside.length == inside.length;
    }

    /** True where some topics are of both, and some of either alone: a broker may send those of both twice. */
    public static boolean cross(String one, String other) {
        return meet(one, other, TopicFilters::fit) && !holds(one, other) && !holds(other, one);
    }

    /** True where a topic may be of both, by what levels may be the same. */
    static boolean meet(String one, String other, BiPredicate<String, String> fit) {
        String[] first = one.split("/", -1);
        String[] second = other.split("/", -1);
        int common = Math.min(first.length, second.length);
        for (int i = 0; i < common; i++) {
            if (first[i].equals(REST) || second[i].equals(REST)) {
                return true;
            }
            if (!fit.test(first[i], second[i])) {
                return false;
            }
        }
        return first.length == second.length
                || (first.length == common + 1 && first[common].equals(REST))
                || (second.length == common + 1 && second[common].equals(REST));
    }

    static boolean fit(String level, String other) {
        return level.equals(ONE) || other.equals(ONE) || level.equals(other);
    }
}
