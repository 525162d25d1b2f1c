package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.plant.Regimes;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The regimes of a plant file: the one that holds at a time, and what is refused. */
class RegimesReaderTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstThatHoldsIsMeantAndTheLastIsWhateverIsLeft() throws PlantFileException {
        Regimes regimes = new PlantFileText(folder)
                .plant(
                        PlantFileText.BAKERY
                                + """
                        regimes:
                          - {name: easter, from: 2026-03-20, to: 2026-04-06}
                          - {name: baking, shifts: [night, early]}
                          - {name: closed}
                        """)
                .regimesByTime();

        assertThat(regimes.names()).containsExactly("easter", "baking", "closed");
        assertThat(at(regimes, "2026-03-19T12:00:00Z")).isEqualTo("baking");
        assertThat(at(regimes, "2026-03-19T15:00:00Z")).isEqualTo("closed");
        assertThat(at(regimes, "2026-03-20T15:00:00Z")).isEqualTo("easter");
        assertThat(at(regimes, "2026-04-05T22:59:00Z")).isEqualTo("easter");
        assertThat(at(regimes, "2026-04-05T23:00:00Z"))
                .as("no night begins on a Sunday")
                .isEqualTo("closed");
        assertThat(at(regimes, "2026-04-06T05:00:00Z")).isEqualTo("baking");
    }

    @Test
    void mistakesAreToldWithLineKeyAndRemedy() {
        String text = PlantFileText.BAKERY
                + """
                regimes:
                  - {name: all, from: 2026-03-20}
                  - {name: easter, from: 2026-03-20, to: 2026-03-01}
                  - {name: baking, shifts: [nigth]}
                  - {name: summer, from: 2026-06-01, to: 2026-09-01}
                  - {name: harvest, from: 2026-08-01}
                """;
        assertThat(new PlantFileText(folder).problems(text))
                .extracting(problem -> "%d %s: %s; %s"
                        .formatted(
                                problem.line() - PlantFileText.lineOf(text, "regimes:"),
                                problem.key(),
                                problem.message(),
                                problem.remedy()))
                .containsExactlyInAnyOrder(
                        "1 regimes[0].name: 'all' is what a baseline of no one regime is of; give the regime another name",
                        "2 regimes[1].to: it ends before it begins; write the day after its last, or leave it out",
                        "3 regimes[2].shifts[0]: there is no shift 'nigth'; did you mean 'night'?",
                        "5 regimes[4].from: the regime 'summer', which stands before it, holds at the same time; end "
                                + "the earlier one with 'to' on the day the later one begins",
                        "5 regimes[4].name: no regime holds at other times than those that are named; let one with a "
                                + "name alone be the last, for example '- {name: off-season}'");
    }

    private static String at(Regimes regimes, String time) {
        return regimes.at(Instant.parse(time).toEpochMilli());
    }
}
