package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The refinery in Porto asks when to start three batches; the numbers were found by going through all 37730 plans. */
class ScheduleCommandTest {
    private static final String SIGNALS = "../pilots/jobs/portugal-carbon.csv";

    @TempDir
    Path folder;

    @Test
    void theExampleOfPortoHasItsEighteenPlans() throws Exception {
        Commands schedule = schedule("--signals", SIGNALS, "--base-load-kw", "2700", "--carbon-price", "900", "--json");

        assertThat(schedule.exitCode()).isEqualTo(ExitCode.DONE);
        JsonNode told = new ObjectMapper().readTree(schedule.out());
        assertThat(told.path("complete").asBoolean()).isTrue();
        assertThat(told.path("plans")).hasSize(18);
        assertThat(told.at("/plans/0/cost").decimalValue()).isEqualByComparingTo("114.55");
        assertThat(told.at("/plans/4/kgCO2e").decimalValue()).isEqualByComparingTo("125.8");
        assertThat(told.at("/plans/5/impliedCarbonPrice").decimalValue()).isEqualByComparingTo("2265.98");
        assertThat(told.at("/plans/17/starts/packing-12").asText()).isEqualTo("2026-02-04T10:00+00:00");
        assertThat(told.at("/requested/cost").decimalValue()).isEqualByComparingTo("161.83");
        assertThat(told.path("planAtCarbonPrice").asInt()).isEqualTo(5);
    }

    @Test
    void peopleReadWhatWasAskedForAndWhatIsBetter() {
        assertThat(schedule("--signals", SIGNALS, "--base-load-kw", "2700").out())
                .contains("carbon: signal carbon-pt-ahead")
                .contains("limit:  contracted-power-example: 3000 kW; less a base load of 2700 kW")
                .contains("as requested: 161.83 EUR, 125.100 kgCO2e; plan 6 saves 22.69 EUR and 9.000 kgCO2e")
                .containsPattern("strike-31 +2026-02-04T12:00\\+00:00 +2026-02-05T04:00\\+00:00");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsInvented() throws Exception {
        Commands unlit = schedule("--base-load-kw", "2700");
        assertThat(unlit.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(unlit.err()).contains("nothing was read of signal carbon-pt-ahead", "--signals");

        assertThat(schedule("--signals", SIGNALS).err()).contains("add --base-load-kw N");

        Path half = folder.resolve("half.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(SIGNALS)));
        Files.write(half, lines.subList(0, lines.size() - 1));
        assertThat(schedule("--signals", half.toString(), "--base-load-kw", "2700")
                        .out())
                .contains("note: the carbon intensity is not known from 2026-02-05T02:00:00Z on");
    }

    /** The day-ahead prices end at four in the afternoon: what has no start before is told since when, and what would help. */
    @Test
    void jobsBeyondTheLastPriceAreToldSinceWhenNoneIsKnown() throws Exception {
        Path prices = folder.resolve("prices.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(SIGNALS)));
        lines.add("spot,2026-02-04T06:00:00Z,2026-02-04T16:00:00Z,90,EUR/MWh,true");
        Files.write(prices, lines);
        String jobs =
                """
                plant: portugal
                carbon: carbon-pt-ahead
                price: spot
                jobs:
                  - {id: strike-31, machine: pan-1, load: [160], step: 1h, release: %s, due: 2026-02-05T06:00, requested: 2026-02-04T17:00}
                """;
        Path early = Files.writeString(folder.resolve("early.yaml"), jobs.formatted("2026-02-04T06:00"));
        Path late = Files.writeString(folder.resolve("late.yaml"), jobs.formatted("2026-02-04T15:30"));
        String[] rest = {"--signals", prices.toString(), "--base-load-kw", "2700"};

        assertThat(planned(early, rest).out())
                .contains("note: the price is not known from 2026-02-04T16:00:00Z on (spot)")
                .contains("starts that reach beyond are not weighed; that concerns 1 of 1 jobs");
        Commands none = planned(late, rest);
        assertThat(none.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(none.err())
                .contains("job strike-31 (line 5) has no start")
                .contains("move “due” or “release” into the time that is known")
                .contains("the price is not known from 2026-02-04T16:00:00Z on (spot)");
    }

    /** At noon, what could have started in the morning cannot any more. */
    @Test
    void theTimeOfPlanningCountsByItselfAndACommitNeedsAPlan() throws Exception {
        Commands noon = schedule("--signals", SIGNALS, "--base-load-kw", "2700", "--now", "2026-02-04T12:00", "--json");
        assertThat(new ObjectMapper().readTree(noon.out()).at("/jobs/0/release").asText())
                .isEqualTo("2026-02-04T12:00+00:00");

        Commands alone = schedule("--signals", SIGNALS, "--base-load-kw", "2700", "--commit", "2h");
        assertThat(alone.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(alone.err()).contains("--commit", "--last PLAN.json");
    }

    private static Commands schedule(String... more) {
        return planned(Path.of("../pilots/jobs/portugal.yaml"), more);
    }

    private static Commands planned(Path jobs, String... more) {
        List<String> words =
                new ArrayList<>(List.of("schedule", "--pilot", "../pilots/portugal.yaml", "--jobs", jobs.toString()));
        words.addAll(List.of(more));
        return Commands.run(words.toArray(String[]::new));
    }
}
