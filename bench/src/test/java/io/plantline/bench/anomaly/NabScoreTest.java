package io.plantline.bench.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plantline.anomaly.sense.Surprise;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The scorer of the public benchmark against what its description promises. */
class NabScoreTest {
    private static final NabStream STREAM = new NabStream(
            "made/up.csv",
            LongStream.range(0, 1000).toArray(),
            new double[1000],
            List.of(new NabStream.Window(300, 399), new NabStream.Window(700, 799)));

    @Test
    void silenceIsWorthNothingAndPerfectionAHundred() {
        assertThat(score()).isCloseTo(0, within(1e-9));
        assertThat(score(300, 700)).isCloseTo(100, within(1e-9));
    }

    @Test
    void theEarlierInAWindowTheBetterAndOnlyTheFirstCounts() {
        assertThat(NabScore.raw(STREAM, detected(350))).isCloseTo(0.8483 / 0.9866 - 1, within(1e-3)); // halfway in
        assertThat(score(310)).isGreaterThan(score(350)).isGreaterThan(score(390));
        assertThat(score(310, 320, 330)).isEqualTo(score(310));
    }

    @Test
    void afterAWindowAFalseAlarmCostsLittleAndFarFromOneItCostsInFull() {
        double missed = -2;
        assertThat(NabScore.raw(STREAM, detected(200))).isCloseTo(missed - 0.11, within(1e-9));
        assertThat(NabScore.raw(STREAM, detected(405))).isBetween(missed - 0.05, missed);
        assertThat(NabScore.raw(STREAM, detected(699))).isCloseTo(missed - 0.11, within(1e-3));
    }

    @Test
    void whatIsSaidWhileWarmingUpCountsForNothing() {
        assertThat(STREAM.probation()).isEqualTo(150);
        assertThat(score(10, 100, 149)).isCloseTo(0, within(1e-9));
    }

    @Test
    void thePublicStreamsAreScoredAboveTheWindowedGaussianByFar() throws Exception {
        Optional<Path> folder = Recordings.find("nab");
        assumeTrue(folder.isPresent(), () -> Recordings.absence("nab"));
        List<NabStream> streams = NabStream.all(folder.get());
        double raw = 0;
        for (NabStream stream : streams) {
            Surprise sense = new Surprise();
            double[] surprises = new double[stream.rows()];
            for (int row = 0; row < surprises.length; row++) {
                surprises[row] = sense.see(stream.seconds()[row], stream.values()[row]);
            }
            raw += NabScore.raw(stream, NabLine.detections(stream, surprises, Surprise.TELLING));
        }
        assertThat(NabScore.normalised(raw, NabScore.windows(streams))).isGreaterThan(70);
    }

    private static double score(int... rows) {
        return NabScore.normalised(NabScore.raw(STREAM, detected(rows)), 2);
    }

    private static boolean[] detected(int... rows) {
        boolean[] detected = new boolean[STREAM.rows()];
        for (int row : rows) {
            detected[row] = true;
        }
        return detected;
    }
}
