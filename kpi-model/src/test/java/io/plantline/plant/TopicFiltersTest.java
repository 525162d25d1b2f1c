package io.plantline.plant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One filter may hold another, or cross it. */
class TopicFiltersTest {
    @ParameterizedTest
    @CsvSource({
        "a/#, a/b/c, true",
        "a/#, a, true",
        "#, a/b, true",
        "a/+, a/b, true",
        "a/+/c, a/b/c, true",
        "a/+, a/b/c, false",
        "a/+, a, false",
        "a/b, a/+, false",
        "a/+, a/#, false",
        "a/b/+, a/+/c, false"
    })
    void oneFilterMayHoldAnother(String outer, String inner, boolean holds) {
        assertThat(TopicFilters.holds(outer, inner)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "y/+/a, y/b/+, true",
        "a/+/c, a/b/#, true",
        "a/+, a/b, false",
        "a/#, a, false",
        "a/+, b/+, false",
        "a/+/c, a/+, false",
        "a/b, a/b, false"
    })
    void twoFiltersCrossWhereSomeTopicsAreOfBothAndSomeOfEither(String one, String other, boolean cross) {
        assertThat(TopicFilters.cross(one, other)).isEqualTo(cross);
        assertThat(TopicFilters.cross(other, one)).isEqualTo(cross);
    }
}
