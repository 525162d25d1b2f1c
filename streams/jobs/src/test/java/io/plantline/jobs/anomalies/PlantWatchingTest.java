package io.plantline.jobs.anomalies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A saw that idles too long is told of, the same whichever topic is read faster and however often it is begun again. */
class PlantWatchingTest {
    private static final int AN_HOUR = 60;
    private static final int LATE = 12;

    private final List<Anomaly> told = new ArrayList<>();
    private Plant plant;
    private Rules rules;
    private PlantWatching watching;

    @BeforeEach
    void readPlant() throws Exception {
        plant = PlantFile.read("saw-mill.yaml", IdleSaw.FILE);
        rules = PlantFile.rules("saw-mill.yaml", IdleSaw.FILE);
        watching = new PlantWatching(plant, rules);
    }

    @Test
    void whicheverTopicIsReadFasterTheSameIsTold() {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            readings(minute, Reading.LIVE);
            kpi(minute);
        }
        assertThat(told).extracting(Anomaly::rule).containsOnly("left-on");
        List<Anomaly> inStep = List.copyOf(told);
        assertThat(inStep.stream()
                        .mapToDouble(anomaly -> anomaly.impact().energyKWh())
                        .toArray())
                .as("after ten minutes of 6 kW, whenever more than a tenth has come, and when it is over")
                .containsExactly(new double[] {1.0, 1.2, 1.4, 1.6, 1.8, 2.0}, within(1e-9));

        begin();
        for (int minute = 0; minute < AN_HOUR; minute++) {
            readings(minute, Reading.LIVE);
        }
        assertThat(told).isEmpty();
        for (int minute = 0; minute < AN_HOUR; minute++) {
            kpi(minute);
            watching = again(plant, rules, WatchingCodec.write(watching));
        }
        assertThat(told).isEqualTo(inStep);
    }

    @Test
    void statesThatComeLateLeaveWhatWouldHaveBeenToldHadTheyComeInTime() {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            live(minute);
        }
        Anomaly inTime = told.get(told.size() - 1);

        begin();
        for (int minute = 0; minute < AN_HOUR; minute++) {
            watching.hear(IdleSaw.readings(minute, Reading.LIVE).get(1), told::add);
            kpi(minute);
            if (minute >= LATE) {
                watching.hear(IdleSaw.readings(minute - LATE, Reading.LIVE).get(0), told::add);
            }
            watching = again(plant, rules, WatchingCodec.write(watching));
        }
        assertThat(told).extracting(Anomaly::id).containsOnly(inTime.id());
        assertThat(told)
                .as("it seems to go on at work before its end is known")
                .anyMatch(anomaly ->
                        anomaly.impact().energyKWh() > 2 * inTime.impact().energyKWh());
        assertThat(told).last().satisfies(last -> {
            assertThat(last.revised(0)).isEqualTo(inTime.revised(0));
            assertThat(last.revision()).isEqualTo(told.size() - 1);
        });
    }

    @Test
    void changedThresholdsHoldFromThenOnAndARuleSwitchedOffEndsWhatItTold() {
        Kept kept = new Kept(watching);
        for (int minute = 0; minute < 25; minute++) {
            live(minute);
        }
        assertThat(told).extracting(Anomaly::rule).containsOnly("left-on"); // after ten minutes
        int before = told.size();
        Rules off = rules.without(RuleName.LEFT_ON);
        kept.change(plant, rules, off, told::add);
        assertThat(told).hasSize(before + 1).last().returns(told.get(0).id(), Anomaly::id);
        assertThat(told.get(before).end()).isNotNull();

        Rules later = rules.with(RuleName.LEFT_ON, "after", 40.0 * IdleSaw.MINUTE);
        kept.change(plant, off, later, told::add);
        watching = kept.of(plant, later, told::add);
        for (int minute = 25; minute < AN_HOUR; minute++) {
            live(minute);
        }
        assertThat(told).hasSize(before + 1); // it idles for twenty minutes only
    }

    @Test
    void anEventThatIsOpenStaysOpenOverALayoutThatIsRead() {
        idleFor(25);
        int before = told.size();
        watching = again(plant, rules, WatchingCodec.write(watching));
        for (int minute = 25; minute < AN_HOUR; minute++) {
            live(minute);
        }
        assertThat(told.subList(before, told.size()))
                .isNotEmpty()
                .allMatch(anomaly -> anomaly.id().equals(told.get(0).id()) && anomaly.revision() > 0)
                .last()
                .matches(anomaly -> anomaly.end() != null);
    }

    @Test
    void anEventThatIsOpenIsOverWhereAnotherVersionCannotGoOnFromWhatWasWrittenDown() {
        idleFor(25);
        Anomaly open = told.get(told.size() - 1);
        int before = told.size();
        byte[] ofAnotherVersion = WatchingCodec.write(watching);
        ByteBuffer bytes = ByteBuffer.wrap(ofAnotherVersion);
        int body = bodyAt(ofAnotherVersion);
        bytes.putInt(body, bytes.getInt(body) + 1);
        watching = again(plant, rules, ofAnotherVersion);
        assertThat(told).hasSize(before + 1).last().satisfies(over -> {
            assertThat(over.id()).isEqualTo(open.id());
            assertThat(over.revision()).isEqualTo(open.revision() + 1);
            assertThat(over.end()).isGreaterThanOrEqualTo(open.seen());
            assertThat(over.sentence()).endsWith(" The watch began anew: nobody has seen its end.");
        });
        again(plant, rules, WatchingCodec.write(watching));
        assertThat(told).as("it is told once").hasSize(before + 1);
    }

    @Test
    void anEventIsOverWhereItsRuleOrItsMeterIsInThePlantFileNoMore() throws Exception {
        idleFor(25);
        int before = told.size();
        byte[] written = WatchingCodec.write(watching);
        again(plant, rules.without(RuleName.LEFT_ON), written);
        Plant without = PlantFile.read(
                "saw-mill.yaml", IdleSaw.FILE.replace("saw", "mill-saw").replace("mill-saw-mill", "saw-mill"));
        again(without, rules, written);
        assertThat(told.subList(before, told.size())).hasSize(2).allSatisfy(over -> {
            assertThat(over.end()).isNotNull();
            assertThat(over.sentence()).endsWith(" It is watched no more: nobody has seen its end.");
        });
    }

    @Test
    void whatTheVersionBeforeWroteDownIsReadAsItIs() {
        idleFor(25);
        int before = told.size();
        byte[] written = WatchingCodec.write(watching);
        watching = again(plant, rules, Arrays.copyOfRange(written, bodyAt(written), written.length));
        for (int minute = 25; minute < AN_HOUR; minute++) {
            live(minute);
        }
        assertThat(told.subList(before, told.size()))
                .isNotEmpty()
                .allMatch(anomaly -> anomaly.id().equals(told.get(0).id()) && anomaly.revision() > 0);
    }

    private void idleFor(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            live(minute);
        }
        assertThat(told).extracting(Anomaly::rule).containsOnly("left-on");
    }

    /** The watchers' own form comes after the open events, and begins with its number. */
    private static int bodyAt(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written, Integer.BYTES, written.length - Integer.BYTES);
        for (int left = bytes.getInt(); left > 0; left--) {
            int length = bytes.getInt();
            bytes.position(bytes.position() + length);
        }
        return bytes.position();
    }

    private PlantWatching again(Plant now, Rules byNow, byte[] written) {
        return WatchingCodec.read(now, byNow, written, told::add);
    }

    private void live(int minute) {
        readings(minute, Reading.LIVE);
        kpi(minute);
    }

    @Test
    void kpisThatHaveStoppedAreNotWaitedFor() {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            readings(minute, Reading.LIVE);
        }
        watching.kpisStopped(told::add);
        assertThat(told).extracting(Anomaly::rule).containsOnly("left-on");
        assertThat(told).last().matches(anomaly -> anomaly.end() != null);
    }

    @Test
    void ofAReplayNobodyIsTold() {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            readings(minute, "monday");
            kpi(minute);
        }
        watching.kpisStopped(told::add);
        assertThat(told).isEmpty();
    }

    private void begin() {
        watching = new PlantWatching(plant, rules);
        told.clear();
    }

    private void readings(int minute, String run) {
        IdleSaw.readings(minute, run).forEach(reading -> watching.hear(reading, told::add));
    }

    private void kpi(int minute) {
        watching.hear(IdleSaw.power(minute), told::add);
    }
}
