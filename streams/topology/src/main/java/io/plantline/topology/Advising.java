package io.plantline.topology;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.decision.peak.Experience;
import io.plantline.decision.peak.PeakAdvisor;
import io.plantline.plant.Plant;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;

/**
 * The advisor of one run of a plant, as it is kept: with each commit that it has read something, but what it has learned only
 * when it has learned more.
 *
 * @param learnt under its own key, kept by whoever learns
 */
record Advising(RunKey run, PeakAdvisor advisor, Hot<RunKey, Learnt> learnt) {
    private static final char KIND = 'A';
    private static final char KIND_LEARNT = 'L';

    /** What the advisor of a run has learned. */
    record Learnt(RunKey run, Experience experience) {}

    static Advising of(RunKey run, Plant plant, Hot<RunKey, Learnt> learnt) {
        return new Advising(
                run, new PeakAdvisor(plant, run.run(), learnt.value().experience()), learnt);
    }

    /** Advisors as bytes: whose they are, and what they remember. */
    record Codec(Map<String, Plant> plants, Function<RunKey, Hot<RunKey, Learnt>> learnt)
            implements HotMap.Codec<RunKey, Advising> {
        @Override
        public Bytes key(RunKey run) {
            return RunKey.bytes(run.prefix(KIND));
        }

        @Override
        public byte[] write(Advising advising) {
            return bytes(advising.run(), KIND, advising.advisor());
        }

        @Override
        public Advising read(byte[] bytes) {
            RunKey run = run(bytes);
            Advising advising = of(run, plants.get(run.plant()), learnt.apply(run));
            restore(advising.advisor(), bytes);
            return advising;
        }
    }

    /** The same of what was learned. */
    record LearntCodec(Map<String, Plant> plants) implements HotMap.Codec<RunKey, Learnt> {
        @Override
        public Bytes key(RunKey run) {
            return RunKey.bytes(run.prefix(KIND_LEARNT));
        }

        @Override
        public byte[] write(Learnt learnt) {
            return bytes(learnt.run(), KIND_LEARNT, learnt.experience());
        }

        @Override
        public Learnt read(byte[] bytes) {
            RunKey run = run(bytes);
            Learnt learnt = new Learnt(run, new Experience(plants.get(run.plant())));
            restore(learnt.experience(), bytes);
            return learnt;
        }
    }

    private static byte[] bytes(RunKey run, char kind, Remembering remembering) {
        byte[] whose = run.prefix(kind).bytes();
        byte[] remembered = Memory.of(remembering);
        return ByteBuffer.allocate(Integer.BYTES + whose.length + remembered.length)
                .putInt(whose.length)
                .put(whose)
                .put(remembered)
                .array();
    }

    private static RunKey run(byte[] bytes) {
        int length = ByteBuffer.wrap(bytes).getInt();
        Unpacker whose = new Unpacker(Arrays.copyOfRange(bytes, Integer.BYTES, Integer.BYTES + length));
        whose.tag();
        return RunKey.read(whose);
    }

    private static void restore(Remembering remembering, byte[] bytes) {
        int length = ByteBuffer.wrap(bytes).getInt();
        Memory.restore(remembering, Arrays.copyOfRange(bytes, Integer.BYTES + length, bytes.length));
    }
}
