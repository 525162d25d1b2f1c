package io.plantline.app.rebuild;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import java.time.Instant;
import java.util.Objects;

/**
 * One value twice: as it is stored, and as it was rebuilt.
 *
 * @param stored null where nothing is stored
 * @param rebuilt null where the rebuild has none
 */
record Difference(KpiValue stored, KpiValue rebuilt) {
    Difference {
        if (stored == null && rebuilt == null) {
            throw new IllegalArgumentException("difference: neither is there");
        }
    }

    /** True where one of them is still moving. */
    boolean isOpen() {
        return isProvisional(stored) || isProvisional(rebuilt);
    }

    /** True where they do not say the same, bit by bit. Why a known value was restated a rebuild cannot know. */
    boolean isOfFigures() {
        return stored == null
                || rebuilt == null
                || !Objects.equals(stored.value(), rebuilt.value())
                || !Objects.equals(stored.numerator(), rebuilt.numerator())
                || !Objects.equals(stored.denominator(), rebuilt.denominator())
                || stored.coverage() != rebuilt.coverage()
                || stored.estimatedShare() != rebuilt.estimatedShare()
                || stored.interval().end() != rebuilt.interval().end()
                || (rebuilt.value() == null && !isUnknownAlike());
    }

    /** True where they say the same under another number. What was published has one of its own. */
    boolean isOfRevision() {
        return !isOfFigures()
                && stored.status() != Status.REBUILT
                && (stored.revision() != rebuilt.revision() || stored.status() != rebuilt.status());
    }

    /** True where the rebuild knows less of the interval than what is stored, or has come to nothing where a value is. */
    boolean isLessCovered() {
        return stored != null
                && rebuilt != null
                && (rebuilt.coverage() < stored.coverage() || (rebuilt.value() == null && stored.value() != null));
    }

    @Override
    public String toString() {
        KpiValue any = stored == null ? rebuilt : stored;
        return "%s %s %s %s: stored %s, rebuilt %s"
                .formatted(
                        any.scope(),
                        any.kpi(),
                        any.interval().kind(),
                        Instant.ofEpochMilli(any.interval().start()),
                        shown(stored),
                        shown(rebuilt));
    }

    private boolean isUnknownAlike() {
        return stored.status() == Status.REBUILT
                ? stored.reason().endsWith(rebuilt.reason())
                : stored.reason().equals(rebuilt.reason());
    }

    private static boolean isProvisional(KpiValue value) {
        return value != null && value.status() == Status.PROVISIONAL;
    }

    private static String shown(KpiValue value) {
        if (value == null) {
            return "nothing";
        }
        return "%s (%s / %s, coverage %s, estimated %s, %s, revision %d%s)"
                .formatted(
                        value.value(),
                        value.numerator(),
                        value.denominator(),
                        value.coverage(),
                        value.estimatedShare(),
                        value.status().id(),
                        value.revision(),
                        value.reason() == null ? "" : ", " + value.reason());
    }
}
