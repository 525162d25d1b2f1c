package io.plantline.anomaly;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.anomaly.watch.Hindsight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the end is what would have been told had everything come in its order. */
class HindsightLawsTest {
    private static final long MINUTE = 60_000;
    private static final long LATENESS = 15 * MINUTE;
    private static final int MINUTES = 600;
    private static final int IDLE = 300;
    private static final long START = Instant.parse("2026-03-02T06:00:00Z").toEpochMilli();

    /** Something that comes at a time of its own. */
    private record Coming(Sight sight, long at) {}

    private final Map<String, Anomaly> stands = new LinkedHashMap<>();
    private int corrected;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameStandsInTheEndInWhateverOrderThingsCome(long seed) {
        List<Sight> day = day(seed);
        List<Anomaly> inOrder = watched(day, new Random(seed), 0);
        assertThat(inOrder).hasSizeGreaterThan(10).extracting(Anomaly::rule).contains("left-on", "peak", "spike");

        int before = corrected;
        for (long mixed = 0; mixed < 5; mixed++) {
            assertThat(watched(day, new Random(100 * seed + mixed), LATENESS)).isEqualTo(inOrder);
        }
        assertThat(corrected).as("something was told before it was put right").isGreaterThan(before);
    }

    @Test
    void theEnergyIsThatOfTheMinutesByTheirIdleShares() {
        List<Sight> day = day(3);
        List<Anomaly> all = watched(day, new Random(3), LATENESS);
        assertThat(all)
                .filteredOn(each -> each.rule().equals("left-on") && each.end() != null)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.impact().energyKWh())
                        .isCloseTo(metered(day, each.start(), each.end()), within(1e-9)));
    }

    /** Of what a gateway kept back for longer than is looked back, the last state in time holds, whatever came last. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofStatesThatComeTooLateTheLatestHoldsInWhateverOrderTheyCome(long seed) {
        Random random = new Random(seed);
        MachineState[] kinds = {MachineState.IDLE, MachineState.OFF, MachineState.PROCESSING};
        List<Sight> kept = new ArrayList<>();
        for (int hour = 1; hour <= 4; hour++) {
            kept.add(Sight.at(Signal.STATE, START + 60L * hour * MINUTE, kinds[random.nextInt(kinds.length)].code()));
        }
        Sight last = kept.get(kept.size() - 1);

        List<Anomaly> alone = outage(List.of(last), false);
        assertThat(alone).hasSize(MachineState.IDLE.is(last.value()) ? 1 : 0);
        for (int mixed = 0; mixed < 3; mixed++) {
            Collections.shuffle(kept, random);
            assertThat(outage(kept, false)).as("at once: %s", kept).isEqualTo(alone);
            assertThat(outage(kept, true)).as("one by one: %s", kept).hasSameSizeAs(alone);
        }
    }

    /** The idle times that are open at the end of a day of whose states the first is heard in time, and the others are not. */
    private List<Anomaly> outage(List<Sight> kept, boolean oneByOne) {
        stands.clear();
        Hindsight watch = watch();
        watch.see(Sight.at(Signal.STATE, START, MachineState.PROCESSING.code()));
        long time = START;
        time = metered(watch, time, 300);
        for (Sight late : kept) {
            watch.see(late);
            watch = Hindsight.of(subject(), rules(), LATENESS, watch.state());
            time = metered(watch, time, oneByOne ? 30 : 0);
        }
        metered(watch, time, 300);
        return stands.values().stream()
                .filter(each -> each.rule().equals("left-on") && each.end() == null)
                .map(each -> each.revised(0))
                .toList();
    }

    private long metered(Hindsight watch, long since, int minutes) {
        long time = since;
        for (int minute = 0; minute < minutes; minute++) {
            watch.see(new Sight(Signal.MINUTE_POWER, time, time + MINUTE, IDLE, 1));
            time += MINUTE;
            watch.advance(time, this::hear);
        }
        return time;
    }

    @Test
    void aStateThatComesTooLateDoesNotStandInForTheOneThatIsHeardInTime() {
        Hindsight watch = watch();
        long time = metered(watch, START, 300);
        watch.see(Sight.at(Signal.STATE, START + 60 * MINUTE, MachineState.IDLE.code()));
        watch.see(Sight.at(Signal.STATE, time - LATENESS + 1, MachineState.PROCESSING.code()));
        watch.see(Sight.at(Signal.STATE, START + 30 * MINUTE, MachineState.OFF.code()));
        metered(watch, time, 300);
        assertThat(watch.standing()).isEmpty();
    }

    /** States are read hours ahead of the power, which comes ten minutes late: all of it counts. */
    @Test
    void whatIsStillToComeDoesNotShortenHowFarItLooksBack() {
        stands.clear();
        Hindsight watch = watch();
        watch.see(Sight.at(Signal.STATE, START, MachineState.PROCESSING.code()));
        watch.see(Sight.at(Signal.STATE, START + 60 * MINUTE, MachineState.IDLE.code()));
        for (int second = 0; second < 3_000; second++) {
            watch.see(Sight.at(Signal.STATE, START + 240 * MINUTE + 1_000L * second, MachineState.PROCESSING.code()));
        }
        for (long minute = 0; minute < 300; minute++) {
            long time = START + minute * MINUTE;
            watch.see(new Sight(Signal.MINUTE_POWER, time - 10 * MINUTE, time - 9 * MINUTE, IDLE, 1));
            watch.advance(time + MINUTE, this::hear);
        }
        assertThat(stands.values())
                .filteredOn(each -> each.rule().equals("left-on"))
                .singleElement()
                .satisfies(each -> assertThat(each.impact().energyKWh()).isCloseTo(3.0 * IDLE, within(1e-9)));
    }

    private static double metered(List<Sight> day, long start, long end) {
        return day.stream()
                .filter(sight -> sight.signal() == Signal.MINUTE_POWER)
                .mapToDouble(sight -> sight.value()
                        * Math.max(0, Math.min(end, sight.end()) - Math.max(start, sight.start()))
                        / 3_600_000.0)
                .sum();
    }

    /** Ten hours in which a machine works and idles by turns, at no full minutes, with a peak and spikes. */
    private List<Sight> day(long seed) {
        Random random = new Random(seed);
        List<Sight> day = new ArrayList<>();
        double[] power = new double[MINUTES];
        boolean idle = false;
        long change = START;
        while (change < START + MINUTES * MINUTE) {
            day.add(Sight.at(Signal.STATE, change, (idle ? MachineState.IDLE : MachineState.PROCESSING).code()));
            long next = change + MINUTE + (long) (random.nextDouble() * (idle ? 20 : 40) * MINUTE);
            for (long time = change; time < next && time < START + MINUTES * MINUTE; time += 1_000) {
                power[(int) ((time - START) / MINUTE)] += (idle ? IDLE : 800) / 60.0;
            }
            change = next;
            idle = !idle;
        }
        for (int minute = 0; minute < MINUTES; minute++) {
            long from = START + minute * MINUTE;
            double drawn = power[minute] + 50 * random.nextGaussian() + (minute / 15 % 9 == 8 ? 700 : 0);
            day.add(new Sight(Signal.MINUTE_POWER, from, from + MINUTE, drawn, 1));
            day.add(new Sight(Signal.READING, from, from + MINUTE, random.nextInt(90) == 0 ? 5_000 : drawn, 1));
        }
        day.sort(Comparator.comparingLong(Sight::end).thenComparing(Sight::signal));
        return day;
    }

    /** The events that stand in the end, as they were told last, whatever their number. */
    private List<Anomaly> watched(List<Sight> day, Random random, long lateness) {
        stands.clear();
        List<Coming> coming = day.stream()
                .map(sight -> new Coming(sight, sight.end() + (long) (random.nextDouble() * lateness)))
                .sorted(Comparator.comparingLong(Coming::at))
                .toList();
        Hindsight watch = watch();
        long time = Long.MIN_VALUE;
        for (Coming next : coming) {
            watch.see(next.sight());
            time = Math.max(time, next.sight().end());
            watch.advance(time, this::hear);
            if (random.nextInt(50) == 0) {
                watch = Hindsight.of(subject(), rules(), LATENESS, watch.state());
            }
        }
        watch.advance(time + Duration.ofHours(3).toMillis(), this::hear);
        return stands.values().stream()
                .filter(each -> !each.withdrawn())
                .map(each -> each.revised(0))
                .sorted(Comparator.comparing(Anomaly::id))
                .toList();
    }

    private void hear(Anomaly anomaly) {
        Anomaly before = stands.put(anomaly.id(), anomaly);
        corrected += before != null && before.end() != null ? 1 : 0;
        assertThat(anomaly.revision()).isEqualTo(before == null ? 0 : before.revision() + 1);
        assertThat(before == null || !before.equals(anomaly.revised(before.revision())))
                .as("nothing is told twice")
                .isTrue();
    }

    private static Hindsight watch() {
        return new Hindsight(subject(), rules(), LATENESS);
    }

    /** A machine on one meter that can say no more than 3 MW. */
    private static Subject subject() {
        Worth worth = new Worth() {
            @Override
            public Double cost(long time) {
                return time / 900_000 % 3 * 0.1;
            }

            @Override
            public Double co2Kg(long time) {
                return time / 900_000 % 2 * 0.3;
            }
        };
        return new Subject(
                "mill", "live", "saw", null, "Saw", "kW", MINUTE, 3_000, false, true, 900_000, UTC, any -> true, worth);
    }

    private static Rules rules() {
        return Rules.USUAL
                .with(RuleName.LEFT_ON, "restart", 20)
                .with(RuleName.PEAK, "limit", 900)
                .without(RuleName.SILENT_METER);
    }
}
