package io.plantline.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Labels of which none is covered by another, the cheapest first; the carbon falls as the cost rises. */
final class Front {
    static final Front NONE = new Front(List.of());

    private final List<Label> labels;

    private Front(List<Label> labels) {
        this.labels = labels;
    }

    static Front of(Label label) {
        return new Front(List.of(label));
    }

    List<Label> labels() {
        return labels;
    }

    int size() {
        return labels.size();
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    /** What none of them is better than: the cost of the cheapest, the carbon of the cleanest, how far the least moved is. */
    Label least() {
        long away = labels.stream().mapToLong(Label::away).min().orElseThrow();
        return new Label(labels.get(0).cost(), labels.get(size() - 1).carbon(), away, null, null, -1, -1);
    }

    /** Each label changed by the same amounts: what was no worse than another still is. */
    Front each(UnaryOperator<Label> change) {
        return new Front(labels.stream().map(change).toList());
    }

    Front without(Predicate<Label> superfluous) {
        return new Front(labels.stream().filter(superfluous.negate()).toList());
    }

    /** What is covered by nothing of both; of two that are worth the same, the one that moves less, else the first. */
    Front and(Front other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        List<Label> merged = new ArrayList<>(size() + other.size());
        int mine = 0;
        int theirs = 0;
        while (mine < size() || theirs < other.size()) {
            boolean takeMine =
                    theirs == other.size() || (mine < size() && comesFirst(labels.get(mine), other.labels.get(theirs)));
            add(merged, takeMine ? labels.get(mine++) : other.labels.get(theirs++));
        }
        return new Front(merged);
    }

    /** Each of these with each of the others, without what is superfluous and what another covers. */
    Front plus(Front other, Predicate<Label> superfluous) {
        return isEmpty() ? NONE : sum(labels, other, superfluous);
    }

    private static Front sum(List<Label> some, Front other, Predicate<Label> superfluous) {
        if (some.size() == 1) {
            return other.each(some.get(0)::with).without(superfluous);
        }
        int half = some.size() / 2;
        return sum(some.subList(0, half), other, superfluous)
                .and(sum(some.subList(half, some.size()), other, superfluous));
    }

    private static void add(List<Label> merged, Label next) {
        if (merged.isEmpty() || next.carbon() < merged.get(merged.size() - 1).carbon()) {
            merged.add(next);
        }
    }

    private static boolean comesFirst(Label one, Label other) {
        if (one.cost() != other.cost()) {
            return one.cost() < other.cost();
        }
        return one.carbon() != other.carbon() ? one.carbon() < other.carbon() : one.away() <= other.away();
    }
}
