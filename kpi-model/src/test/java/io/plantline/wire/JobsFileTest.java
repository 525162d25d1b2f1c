package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.decision.Job;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a jobs file says, and what of it is refused. */
class JobsFileTest {
    private static final String RIGHT =
            """
            plant: portugal
            carbon: carbon-pt-ahead
            jobs:
              - id: affination-7
                machine: centrifugal-1
                load: [180, 240.5]
                step: 30m
                release: 2026-02-04T06:00
                due: 2026-02-05T06:00
                requested: 2026-02-04T09:30
                crew: [early, late]
              - id: strike-31
                machine: pan-1
                load: [160]
                release: 2026-02-04T06:00
                due: 2026-02-05T06:00
                requested: 2026-02-04T12:00
                after: affination-7
                minGap: 30m
                maxGap: 4h
            """;

    private final Plant plant = portugal();

    @Test
    void eachStepOfALoadFillsItsSettlementIntervals() throws PlantFileException {
        JobsFile read = JobsFile.read("jobs.yaml", RIGHT, plant);

        assertThat(read.carbon()).isEqualTo("carbon-pt-ahead");
        assertThat(read.price()).isNull();
        Job first = read.jobs().get(0);
        assertThat(first.watts()).containsExactly(180_000L, 180_000L, 240_500L, 240_500L);
        assertThat(first.crew()).containsExactlyInAnyOrder("early", "late");
        assertThat(first.line()).isEqualTo(4);
        Job.Link link = read.jobs().get(1).after().orElseThrow();
        assertThat(link.job()).isEqualTo("affination-7");
        assertThat(link.leastGap()).isEqualTo(1_800_000);
        assertThat(link.mostGap()).hasValue(14_400_000);
    }

    @Test
    void everyMistakeIsToldWithItsLineAndRemedy() {
        assertThat(mistakes("machine: pan-1", "machine: pan-4"))
                .singleElement()
                .asString()
                .startsWith("jobs.yaml:13: jobs[1].machine: unknown machine 'pan-4'; did you mean");
        assertThat(mistakes(
                        "due: 2026-02-05T06:00\n    requested: 2026-02-04T09:30",
                        "due: 2026-02-04T05:00\n    requested: 2026-02-04T09:30"))
                .singleElement()
                .asString()
                .contains("jobs.yaml:9: jobs[0].due: it is not after release");
        assertThat(mistakes("load: [160]", "load: [160]\n    step: 25h")).anyMatch(mistake -> mistake.toString()
                .contains("the job takes 1 day 1 hour, but from release to due"));
        assertThat(mistakes("after: affination-7", "after: strike-31"))
                .singleElement()
                .asString()
                .contains("jobs.yaml:18: jobs[1].after: it follows itself: strike-31 after strike-31");
        assertThat(mistakes("after: affination-7", "after: affination-8"))
                .singleElement()
                .asString()
                .contains("there is no job 'affination-8'; did you mean 'affination-7'?");
        assertThat(mistakes("crew: [early, late]", "crew: [earlly]"))
                .singleElement()
                .asString()
                .contains("unknown shift 'earlly'; did you mean 'early'?");
        assertThat(mistakes("step: 30m", "step: 20m"))
                .singleElement()
                .asString()
                .contains("no whole number of settlement intervals of 15 minutes");
        assertThat(mistakes("maxGap: 4h", "maxGap: 15m"))
                .singleElement()
                .asString()
                .contains("shorter than minGap");
        assertThat(mistakes("plant: portugal", "plant: sweden"))
                .singleElement()
                .asString()
                .contains("jobs.yaml:1: plant: unknown plant 'sweden'");
    }

    @Test
    void aCircleOfJobsIsToldOnceForEachJobInIt() {
        assertThat(mistakes("crew: [early, late]", "after: strike-31"))
                .hasSize(2)
                .anyMatch(mistake ->
                        mistake.toString().contains("affination-7 after strike-31 after affination-7; leave one"));
    }

    @Test
    void ofALongerCircleAllJobsAreNamedAndOneThatOnlyLeadsIntoItIsNot() {
        String job =
                """
                  - {id: %s, machine: pan-1, load: [160], release: 2026-02-04T06:00, due: 2026-02-05T06:00, requested: 2026-02-04T12:00, after: %s}
                """;
        String three = RIGHT + job.formatted("packing-2", "strike-31") + job.formatted("tasting-1", "packing-2");

        assertThat(mistakesOf(three.replace("crew: [early, late]", "after: packing-2")))
                .hasSize(3)
                .allMatch(mistake -> mistake.toString().contains("leave one 'after' of them out"))
                .anyMatch(mistake ->
                        mistake.toString().contains("packing-2 after strike-31 after affination-7 after packing-2"));
    }

    @Test
    void aMachineWithoutAnElectricityMeterIsWarnedOf() throws PlantFileException {
        JobsFile read = JobsFile.read("jobs.yaml", RIGHT.replace("machine: pan-1", "machine: boiler-1"), plant);

        assertThat(read.warnings())
                .singleElement()
                .asString()
                .contains("jobs.yaml:13: jobs[1].machine: boiler-1 has no electricity meter");
    }

    private List<PlantFileException.Problem> mistakes(String right, String wrong) {
        String text = RIGHT.replace(right, wrong);
        assertThat(text).isNotEqualTo(RIGHT);
        return mistakesOf(text);
    }

    private List<PlantFileException.Problem> mistakesOf(String text) {
        return catchThrowableOfType(PlantFileException.class, () -> JobsFile.read("jobs.yaml", text, plant))
                .problems();
    }

    private static Plant portugal() {
        try {
            return PlantFile.read(Path.of("../pilots/portugal.yaml"));
        } catch (PlantFileException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
