package io.plantline.bench.anomaly;

import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Signal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The kinds of fault, one for each rule: what is done to a series, in three magnitudes, and where it can be done. */
enum Row {
    STUCK(RuleName.STUCK_SENSOR, "stands still for", "h", 3, 8, 24) {
        @Override
        boolean fits(Series series, int at) {
            // a machine that is off stands still anyway
            return series.of(series.said())[at] > 0.2 * series.quantile(series.said(), 0.99) && works(series, at);
        }

        @Override
        int length(Series series, double magnitude) {
            return steps(series, magnitude);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            double[] said = series.of(series.said());
            Arrays.fill(said, from, to, said[from]);
            return magnitude;
        }
    },
    SILENT(RuleName.SILENT_METER, "says nothing for", "periods", 5, 20, 100) {
        @Override
        int length(Series series, double magnitude) {
            return (int) magnitude;
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            Arrays.fill(series.of(series.said()), from, to, Double.NaN);
            return magnitude;
        }
    },
    SPIKE(RuleName.SPIKE, "says once, of the highest ever,", "times", 1.7, 3, 10) {
        @Override
        int length(Series series, double magnitude) {
            return 1;
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            series.of(series.said())[from] = magnitude * series.quantile(series.said(), 1);
            return magnitude;
        }
    },
    BASE_LOAD(RuleName.BASE_LOAD_DRIFT, "base load higher by", "%", 8, 15, 30) {
        @Override
        boolean fits(Series series) {
            return super.fits(series) && !series.has(Signal.STATE) && series.quantile(Signal.POWER, 0.05) > 0;
        }

        @Override
        int length(Series series, double magnitude) {
            return steps(series, 21 * 24);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            return add(series.of(Signal.POWER), from, to, magnitude / 100 * series.quantile(Signal.POWER, 0.05));
        }
    },
    CLOSED(RuleName.CLOSED_HOURS_WASTE, "draws in closed hours more by", "%", 40, 80, 160) {
        @Override
        boolean fits(Series series) {
            return super.fits(series)
                    && !series.has(Signal.STATE)
                    && IntStream.range(0, steps(series, 7 * 24))
                            .anyMatch(at -> !series.subject().open().test(series.time(at)));
        }

        @Override
        boolean fits(Series series, int at) {
            // where nothing of the kind goes on already
            return closed(series, at)
                    && closed(series, at + steps(series, 5))
                    && !series.idles(series.time(at) - Series.DAY / 2, series.time(at + steps(series, 6)));
        }

        @Override
        int length(Series series, double magnitude) {
            return steps(series, 6);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            double[] power = series.of(Signal.POWER);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += power[i];
            }
            return add(power, from, to, magnitude / 100 * sum / (to - from));
        }
    },
    LEFT_ON(RuleName.LEFT_ON, "idles for", "minutes", 35, 60, 240) {
        @Override
        boolean fits(Series series) {
            return series.has(Signal.STATE);
        }

        @Override
        boolean fits(Series series, int at) {
            return works(series, at);
        }

        @Override
        int length(Series series, double magnitude) {
            return (int) magnitude;
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            Arrays.fill(series.of(Signal.STATE), from, to, MachineState.IDLE.code());
            double idle = 0.4 * series.of(Signal.POWER)[from];
            Arrays.fill(series.of(Signal.POWER), from, to, idle);
            return idle * magnitude;
        }
    },
    PEAK(RuleName.PEAK, "demand above its limit by", "%", 3, 8, 20) {
        @Override
        boolean fits(Series series) {
            return super.fits(series) && series.step() < 900_000 && !series.has(Signal.STATE);
        }

        @Override
        boolean fits(Series series, int at) {
            return at % interval(series) == 0;
        }

        @Override
        int length(Series series, double magnitude) {
            return interval(series);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            double wanted = (1 + magnitude / 100) * series.rules().number(RuleName.PEAK, "limit");
            double[] power = series.of(Signal.POWER);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += power[i];
            }
            return add(power, from, to, wanted - sum / (to - from));
        }
    },
    UNBALANCE(RuleName.PHASE_UNBALANCE, "a phase off by", "%", 14, 25, 50) {
        @Override
        boolean fits(Series series) {
            return series.has(Signal.CURRENT_L1);
        }

        @Override
        boolean fits(Series series, int at) {
            return works(series, at) && works(series, at + 30);
        }

        @Override
        int length(Series series, double magnitude) {
            return 180;
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            // so much more on one phase moves the mean by a third of it
            double factor = 1 + magnitude / 100 / (2 - magnitude / 100) * 3;
            double[] amps = series.of(Signal.CURRENT_L2);
            for (int i = from; i < to; i++) {
                amps[i] *= factor;
            }
            return magnitude;
        }
    },
    WATER(RuleName.WATER_LEAK, "leaks, of the mean flow,", "%", 8, 15, 30) {
        @Override
        boolean fits(Series series) {
            return series.has(Signal.WATER);
        }

        @Override
        int length(Series series, double magnitude) {
            return steps(series, 8 * 24);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            return add(series.of(Signal.WATER), from, to, magnitude / 100 * series.mean(Signal.WATER));
        }
    },
    AIR(RuleName.AIR_LEAK, "leaks, of the mean flow,", "%", 8, 15, 30) {
        @Override
        boolean fits(Series series) {
            return series.has(Signal.AIR);
        }

        @Override
        int length(Series series, double magnitude) {
            return steps(series, 8 * 24);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            return add(series.of(Signal.AIR), from, to, magnitude / 100 * series.mean(Signal.AIR));
        }
    },
    TAN_PHI(RuleName.LOW_POWER_FACTOR, "tan phi above its limit by", "%", 3, 10, 30) {
        @Override
        boolean fits(Series series) {
            return series.has(Signal.REACTIVE);
        }

        @Override
        int length(Series series, double magnitude) {
            return steps(series, 4 * 24);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            double limit = series.rules().number(RuleName.LOW_POWER_FACTOR, "limit") * (1 + magnitude / 100);
            for (int i = from; i < to; i++) {
                series.of(Signal.REACTIVE)[i] = limit * series.of(Signal.POWER)[i];
            }
            return magnitude;
        }
    },
    TREE(RuleName.METER_TREE_BREAK, "unexplained, of the mean power,", "%", 3, 8, 20) {
        @Override
        boolean fits(Series series) {
            return series.has(Signal.BALANCE);
        }

        @Override
        int length(Series series, double magnitude) {
            return steps(series, 7 * 24);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            return add(series.of(Signal.BALANCE), from, to, magnitude / 100 * series.mean(Signal.POWER));
        }
    },
    DRIFT(RuleName.PERFORMANCE_DRIFT, "needs a day for the same output more by", "deviations", 1, 2, 4) {
        @Override
        boolean fits(Series series) {
            return series.has(Signal.RESIDUAL);
        }

        @Override
        int length(Series series, double magnitude) {
            return steps(series, 21 * 24);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            return add(series.of(Signal.RESIDUAL), from, to, magnitude * dailyDeviation(series));
        }
    },
    ODD_DAY(RuleName.UNUSUAL_LOAD, "draws for half a day more, of its range,", "%", 60, 120, 240) {
        @Override
        int length(Series series, double magnitude) {
            return steps(series, 12);
        }

        @Override
        double put(Series series, int from, int to, double magnitude) {
            double range = series.quantile(Signal.POWER, 0.95) - series.quantile(Signal.POWER, 0.05);
            return add(series.of(Signal.POWER), from, to, magnitude / 100 * range);
        }
    };

    private final RuleName rule;
    private final String words;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes them
    private final double[] magnitudes;

    Row(RuleName rule, String words, String unit, double... magnitudes) {
        this.rule = rule;
        this.words = words;
        this.unit = unit;
        this.magnitudes = magnitudes;
    }

    RuleName rule() {
        return rule;
    }

    double magnitude(int size) {
        return magnitudes[size];
    }

    /** What is done, with its three magnitudes. */
    String words() {
        return "%s %s / %s / %s %s"
                .formatted(words, plain(magnitudes[0]), plain(magnitudes[1]), plain(magnitudes[2]), unit);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    /** Whether it can be put into the series at all. */
    boolean fits(Series series) {
        return series.has(Signal.POWER);
    }

    /** Whether it can begin at the step. */
    boolean fits(Series series, int at) {
        return true;
    }

    /** How many steps it lasts. */
    abstract int length(Series series, double magnitude);

    /** Puts it into the series and tells what it wastes. */
    abstract double put(Series series, int from, int to, double magnitude);

    /** Whether a telling of the rule is of this fault; a load that breaks its contract is told as the peak it is. */
    boolean isToldBy(RuleName told) {
        return told == rule || (this == ODD_DAY && told == RuleName.PEAK);
    }

    /** A step at which it can begin, drawn from those in the range. */
    int draw(Series series, int first, int last, Random chance) {
        for (int tries = 0; tries < 20_000; tries++) {
            int at = first + chance.nextInt(Math.max(1, last - first));
            if (Double.isFinite(series.of(series.said())[at]) && fits(series, at)) {
                return at;
            }
        }
        return -1;
    }

    private static double add(double[] values, int from, int to, double more) {
        for (int i = from; i < to; i++) {
            values[i] += more;
        }
        return more * (to - from);
    }

    private static int steps(Series series, double hours) {
        return (int) Math.max(1, Math.round(hours * Series.HOUR / series.step()));
    }

    /** The standard deviation of a day's mean residual. */
    private static double dailyDeviation(Series series) {
        int day = (int) (Series.DAY / series.step());
        double sum = 0;
        double squares = 0;
        int days = series.length() / day;
        for (int i = 0; i < days; i++) {
            double mean = 0;
            for (int j = 0; j < day; j++) {
                mean += series.of(Signal.RESIDUAL)[i * day + j] / day;
            }
            sum += mean;
            squares += mean * mean;
        }
        return Math.sqrt(squares / days - sum / days * sum / days);
    }

    private static int interval(Series series) {
        return (int) (series.subject().settlementMillis() / series.step());
    }

    private static boolean works(Series series, int at) {
        return !series.has(Signal.STATE)
                || (at < series.length() && series.of(Signal.STATE)[at] == MachineState.PROCESSING.code());
    }

    private static boolean closed(Series series, int at) {
        long time = series.time(at);
        return !series.subject().open().test(time)
                && !series.subject().open().test(time + 2 * Series.HOUR)
                && !series.subject().open().test(time - 2 * Series.HOUR);
    }
}
