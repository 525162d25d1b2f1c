package io.plantline.bench.load;

import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;

/** One meter of the benchmark: what it says next, and what it has measured since it first spoke. */
interface Dial {

    /** The value it says one period later. */
    BigDecimal next(RandomGenerator random);

    /** It says nothing for long after what it said last. */
    default void pause() {}

    /** What lies between the first and the last value said, in base units of its quantity. */
    long measured();

    static Dial of(Meter meter) {
        return switch (meter.kind()) {
            case REGISTER -> new Register(meter.quantity() == Quantity.WATER_WITHDRAWAL ? 40 : 200, meter.quantum());
            case POWER -> new Power();
            case COUNT -> new Count();
            default -> throw new IllegalArgumentException("the benchmark has no meter of kind " + meter.kind());
        };
    }

    /** A cumulative counter with three decimals; {@code step} base units for each thousandth. */
    final class Register implements Dial {
        private static final int DECIMALS = 3;

        private final int most;
        private final long step;
        private long first = -1;
        private long thousandths = 4_711_000;

        Register(int most, long step) {
            this.most = most;
            this.step = step;
        }

        @Override
        public BigDecimal next(RandomGenerator random) {
            thousandths += random.nextInt(most);
            first = first < 0 ? thousandths : first;
            return BigDecimal.valueOf(thousandths, DECIMALS);
        }

        @Override
        public long measured() {
            return (thousandths - first) * step;
        }
    }

    /** Samples of power to the watt, joined by straight lines: with whole watts the energy is a whole number. */
    final class Power implements Dial {
        private static final int WATTS = 15_000;
        private static final int SPREAD = 5_000;
        private static final long MILLIJOULES_PER_WATT_AND_PERIOD = BenchPlant.PERIOD.toMillis();

        /** After the last sample, where nothing follows it for as long. */
        private static final int PERIODS_HELD = 3;

        private long before = -1;
        private long doubled;

        @Override
        public BigDecimal next(RandomGenerator random) {
            long watts = (long) WATTS + random.nextInt(SPREAD);
            if (before >= 0) {
                doubled += before + watts;
            }
            before = watts;
            return BigDecimal.valueOf(watts, 3);
        }

        @Override
        public void pause() {
            doubled += 2 * PERIODS_HELD * before;
            before = -1;
        }

        @Override
        public long measured() {
            return doubled * MILLIJOULES_PER_WATT_AND_PERIOD / 2;
        }
    }

    /** Pieces made since the message before. */
    final class Count implements Dial {
        private static final int MOST = 4;

        private long pieces;

        @Override
        public BigDecimal next(RandomGenerator random) {
            int made = random.nextInt(MOST);
            pieces += made;
            return BigDecimal.valueOf(made);
        }

        @Override
        public long measured() {
            return pieces;
        }
    }
}
