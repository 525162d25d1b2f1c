package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.Former;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The words of a rebuild that is made once more: those of the former one, where nothing else is said now. */
final class Repetition {
    /** What concerns that one alone: where it went, and what was done with it. */
    private static final Set<String> ITS_OWN =
            Set.of("--out", "--compare", "--publish", "--reason", "--by", "--yes", "--less-covered");

    private static final String RUN = "--run";
    private static final Set<String> OF_REPEATING = Set.of("--repeat", "--even-so");
    private static final Set<String> OFFSETS = Set.of("--since", "--until", "--stretch");

    private Repetition() {}

    /**
     * Puts them together.
     *
     * @param asParsed understands the words of the former one
     * @param now what is said now
     */
    static List<String> words(Former former, CommandLine asParsed, ParseResult now) throws Refusal {
        ParseResult then;
        try {
            then = asParsed.parseArgs(former.arguments().toArray(String[]::new));
        } catch (ParameterException strange) {
            throw Refusal.wrongInput("--repeat %s: this version does not understand its command: %s"
                    .formatted(former, strange.getMessage()));
        }
        List<String> stretches = former.stretches();
        List<String> words =
                new ArrayList<>(positionals(now.matchedPositionals().isEmpty() ? then : now));
        then.matchedOptions().stream()
                .distinct() // one that was given several times is listed as often, each time with all its values
                .filter(option -> !now.hasMatchedOption(option.longestName()))
                .filter(option -> !option.longestName().equals(RUN))
                .filter(option -> !ITS_OWN.contains(option.longestName()))
                .filter(option -> stretches.isEmpty() || !OFFSETS.contains(option.longestName()))
                .forEach(option -> add(option, words));
        now.matchedOptions().stream()
                .distinct()
                .filter(option -> !OF_REPEATING.contains(option.longestName()))
                .forEach(option -> add(option, words));
        if (!now.hasMatchedOption(RUN)) {
            words.add(RUN + "=" + former.run()); // a file that was moved is another run by its name
        }
        if (OFFSETS.stream().noneMatch(now::hasMatchedOption)) {
            stretches.forEach(stretch -> words.add("--stretch=" + stretch));
        }
        return words;
    }

    private static List<String> positionals(ParseResult parsed) {
        return parsed.matchedPositionals().stream()
                .flatMap(positional -> positional.originalStringValues().stream())
                .toList();
    }

    private static void add(OptionSpec option, List<String> words) {
        if (option.originalStringValues().isEmpty() || option.arity().max() == 0) {
            words.add(option.longestName());
            return;
        }
        option.originalStringValues().forEach(value -> words.add(option.longestName() + "=" + value));
    }
}
