package io.plantline.wire;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the known words somebody probably meant: the same but for a slip of the hand, or longer or shorter. */
public final class Nearest {
    /** Below, almost every word is near every other. */
    private static final int LONG_ENOUGH = 3;

    private static final int LETTERS_FOR_A_SLIP = 6;

    /** More would be no hint. */
    private static final int MOST = 3;

    private Nearest() {}

    /** A remedy: what was probably meant, or all there is. */
    public static String remedy(String word, Collection<String> known) {
        return remedy(word, known, "use one of " + String.join(", ", known));
    }

    /** A remedy: what was probably meant, or the other. */
    public static String remedy(String word, Collection<String> known, String otherwise) {
        List<String> near = to(word, known);
        return near.isEmpty() ? otherwise : near.stream().collect(Collectors.joining("' or '", "did you mean '", "'?"));
    }

    /** The words somebody probably meant; none where nothing is near. */
    static List<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int slips = wanted.length() < LONG_ENOUGH ? 0 : 1 + (wanted.length() - 1) / LETTERS_FOR_A_SLIP;
        for (int distance = 0; distance <= slips; distance++) {
            for (String candidate : known) {
                if (distance(wanted, candidate.toLowerCase(Locale.ROOT)) == distance) {
                    return List.of(candidate);
                }
            }
        }
        List<String> kin = known.stream()
                .filter(candidate -> begins(wanted, candidate.toLowerCase(Locale.ROOT)))
                .toList();
        return kin.size() > MOST ? List.of() : kin;
    }

    /** True where one begins with the other: {@code maximum} and {@code max}. */
    private static boolean begins(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= LONG_ENOUGH && one.regionMatches(0, other, 0, shorter);
    }

    /** Insertions, deletions, replacements and swaps of neighbours from one word to the other. */
    private static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, from, to, i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int step(int[][] steps, String from, String to, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
