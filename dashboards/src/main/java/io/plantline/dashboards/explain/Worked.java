package io.plantline.dashboards.explain;

import io.plantline.model.Sentence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A formula with the numbers put in, and what is said of it.
 *
 * @param equation with what comes out
 * @param reason why nothing comes out; null where something does
 * @param remarks what else to know
 */
record Worked(String equation, String reason, List<Sentence> remarks) {
    Worked {
        remarks = List.copyOf(remarks);
    }

    /** With more to know. */
    Worked and(List<Sentence> more) {
        return new Worked(
                equation, reason, Stream.of(remarks, more).flatMap(List::stream).toList());
    }

    /** All of it in one line. */
    String text() {
        return Stream.concat(
                        Stream.of(reason == null ? equation : "%s: %s".formatted(equation, reason)),
                        remarks.stream().map(Sentence::text))
                .collect(Collectors.joining("; "));
    }
}
