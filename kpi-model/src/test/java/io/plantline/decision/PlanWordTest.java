package io.plantline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What planning says is said in the words of whoever hears it. */
class PlanWordTest {
    @ParameterizedTest
    @EnumSource(PlanWord.class)
    void aPageHasFieldsAndTheCommandHasOptions(PlanWord word) {
        assertThat(word.english()).doesNotContain("--");
        Sentence said = word.of(Pattern.compile("\\{(\\w+)}")
                .matcher(word.english())
                .results()
                .map(place -> place.group(1))
                .distinct()
                .flatMap(place -> Stream.of(place, new BigDecimal("3E+2")))
                .toArray());
        assertThat(PlanWord.onCommandLine(said))
                .as("a field of the page means nothing there")
                .doesNotContain("Limit, kW", "Base load, kW", "3E+2");
    }
}
