package io.plantline.wire;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** A remedy: the word that was probably meant, or all there are. */
    public static String remedy(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "did you mean '%s'?".formatted(near))
                .orElseGet(() -> "use one of " + String.join(", ", known));
    }

    public static Optional<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate ->
                        distance(wanted, candidate.toLowerCase(Locale.ROOT)) <= 1 + candidate.length() / 4);
    }

    /** Levenshtein's distance: insertions, deletions and replacements from one word to the other. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replace = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
