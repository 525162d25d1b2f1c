package io.plantline.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The places of the flows that are measured, and of those that are not; what is held at zero is in neither. */
record Split(List<Integer> known, List<Integer> unknown) {
    static Split of(Measured[] amounts, Set<Integer> held) {
        return new Split(places(amounts, held, true), places(amounts, held, false));
    }

    private static List<Integer> places(Measured[] amounts, Set<Integer> held, boolean measured) {
        return IntStream.range(0, amounts.length)
                .filter(at -> (amounts[at] != null) == measured && !held.contains(at))
                .boxed()
                .toList();
    }
}
