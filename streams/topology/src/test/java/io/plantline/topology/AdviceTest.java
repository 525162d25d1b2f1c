package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.ReadingJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Peak advice beside the measures: of a dairy whose oven comes on, taken up again from its store in mid-interval or not, live or replayed. */
class AdviceTest {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final long START = 1_767_571_200_000L; // Monday 5 January 2026
    private static final long MINUTE = 60_000;
    private static final int STEP = 3;
    private static final int LEARNING = 49 * 15;
    private static final int MORE_THAN_ARE_KEPT_LIVE = 140;
    private static final String FILE =
            """
            plant: {id: dairy, name: Dairy, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}
            scopes: [{id: chiller, name: Chiller, kind: machine}]
            meters:
              - {id: main, scope: dairy, quantity: electricity-import, kind: register, unit: kWh, period: 180s, quantum: 0.01, max: 1 MW}
              - {id: chiller-power, scope: chiller, quantity: electricity-import, kind: power-mean, unit: kW, period: 180s, max: 100 kW}
            charges:
              demand: [{id: contracted, validFrom: 2025-01-01, source: a contract, statistic: contracted, contracted: 280, price: 10}]
            sheddable: [{id: chiller, name: Chiller, scope: chiller, perEvent: 2}]
            """;

    @TempDir
    Path state;

    private final List<byte[]> advice = new ArrayList<>();
    private final List<byte[]> alerts = new ArrayList<>();

    @Test
    void whatIsAdvisedIsTheSameBitsTakenUpAgainInMidIntervalAndReplayed() {
        List<Reading> told = dayWithAnOven("live");
        tell(KpiTopology.of(List.of(dairy()), 1, TICK, new SimpleMeterRegistry()), "whole", told);
        List<String> whole = texts(advice);
        assertThat(whole).isNotEmpty();
        assertThat(whole.get(0)).contains("\"said\":\"advice\"", "Hold Chiller back");
        assertThat(whole.get(whole.size() - 1)).contains("\"said\":\"outcome\"", "peak-was-kept");
        assertThat(texts(alerts)).isNotEmpty().allMatch(alert -> alert.contains("peak-advice"));
        advice.clear();
        int inMidInterval = told.size() - 2 * 3; // after the advice, before the interval ends
        List<Reading> broken = new ArrayList<>(told.subList(0, inMidInterval));
        broken.addAll(
                told.subList(inMidInterval - 2 * 6, inMidInterval)); // a producer that was not answered tells it again
        for (int other = 0; other < MORE_THAN_ARE_KEPT_LIVE; other++) {
            broken.add(reading("replay-" + other, "main", START, 1));
        }
        broken.addAll(told.subList(inMidInterval, told.size()));
        tell(advisorAlone(), "stopped", broken);
        assertThat(texts(advice)).isEqualTo(whole);
        advice.clear();
        alerts.clear();
        tell(advisorAlone(), "replay", dayWithAnOven("audit"));
        assertThat(texts(advice).stream()
                        .map(said -> said.replace("/audit/", "/live/").replace("\"audit\"", "\"live\"")))
                .isEqualTo(whole);
        assertThat(alerts).as("a replay calls nobody").isEmpty();
    }

    @Test
    void aPlantThatNobodyBillsForItsPowerHasNoAdvisor() throws PlantFileException {
        assertThat(described(plant(FILE))).contains("advise");
        assertThat(described(plant(FILE.replace("price: 10", "price: null, status: not known yet"))))
                .doesNotContain("advise");
        assertThat(described(plant(FILE.replaceAll("(?m)^sheddable.*$", "")))).doesNotContain("advise");
    }

    private static String described(Plant plant) {
        return KpiTopology.of(List.of(plant), 1, TICK, new SimpleMeterRegistry())
                .describe()
                .toString();
    }

    private static Plant dairy() {
        try {
            return plant(FILE);
        } catch (PlantFileException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Plant plant(String file) throws PlantFileException {
        return PlantFile.read("dairy.yaml", file);
    }

    /** 240 kW; then an oven of 60 from the beginning of an interval on, and the chiller waits from the seventh. */
    private static List<Reading> dayWithAnOven(String run) {
        List<Reading> told = new ArrayList<>();
        double kwh = 1_000;
        for (int minute = STEP; minute <= LEARNING + 18; minute += STEP) {
            int into = minute - LEARNING;
            double oven = into > 0 && into <= 15 ? 60 : 0;
            double chiller = into > 6 && into <= 15 ? 0 : 60;
            kwh += (180 + 4 * Math.sin(minute / 28.0) + oven + chiller) * STEP / 60;
            long time = START + minute * MINUTE;
            told.add(reading(run, "chiller-power", time, chiller));
            told.add(reading(run, "main", time, kwh));
        }
        return told;
    }

    private static Reading reading(String run, String meter, long time, double value) {
        BigDecimal said = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return new Reading("dairy", meter, run, time, said, null, null, Quality.GOOD, -1, time + 500);
    }

    /** What is taken up again is the advisor's alone: the measures of each run would be worked out for nothing. */
    private static Topology advisorAlone() {
        Topology alone = new Topology();
        alone.addSource("readings", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Channels.READINGS);
        KpiTopology.addAdvice(alone, List.of(dairy()), new PlantPartitioning(1));
        return alone;
    }

    private void tell(Topology topology, String place, List<Reading> readings) {
        TopologySettings settings = new TopologySettings("unused:9092", "driver", state.resolve(place), 1, TICK);
        try (TopologyTestDriver driver = new TopologyTestDriver(topology, TopologyRole.properties(settings))) {
            TestInputTopic<String, byte[]> input =
                    driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
            readings.forEach(reading ->
                    input.pipeInput(Channels.readingKey(reading.plant(), reading.meter()), ReadingJson.write(reading)));
            advice.addAll(read(driver, Channels.ADVICE));
            alerts.addAll(read(driver, Channels.ANOMALIES));
        }
    }

    private static List<byte[]> read(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList();
    }

    private static List<String> texts(List<byte[]> values) {
        return values.stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }
}
