package io.plantline.anomaly.watch;

import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What KPI values and readings look like to a watcher; what it has no use for is left out. */
public final class Sights {
    private static final double HOUR = 3_600_000;
    private static final String DEMAND = "avg-demand";
    private static final String POWER_FACTOR = "power-factor";
    private static final String AIR = "compressed-air-volume";
    private static final String WATER = "water-withdrawal";

    private static final String INTENSITY = "energy-intensity";
    private static final String AGAINST_BASELINE = "enpi-normalised";

    private static final Set<String> KPIS = Set.of(DEMAND, POWER_FACTOR, AIR, WATER, INTENSITY, AGAINST_BASELINE);
    private static final Set<String> INTERVALS =
            Set.of(IntervalKind.MINUTE.id(), IntervalKind.SETTLEMENT.id(), IntervalKind.HOUR.id());

    private Sights() {}

    /** True where values of a KPI and kind of interval may show something; most do not. */
    public static boolean mayBeIn(String kpi, String interval) {
        return KPIS.contains(kpi) && INTERVALS.contains(interval);
    }

    /**
     * What a value of a scope shows: power, reactive power and air by the settlement interval, and water, energy and output
     * by the hour once they are final, and power by the minute at once.
     */
    public static List<Sight> of(KpiValue value) {
        if (value.status() == Status.REBUILT) {
            return List.of(); // history put right calls nobody
        }
        double hours = value.interval().millis() / HOUR;
        boolean isFinal = value.status() != Status.PROVISIONAL;
        return switch (value.interval().kind()) {
            case MINUTE -> value.value() == null ? List.of() : minute(value);
            case SETTLEMENT -> isFinal && value.value() != null ? settlement(value, hours) : List.of();
            case HOUR -> isFinal ? hour(value, hours) : List.of();
            default -> List.of();
        };
    }

    private static List<Sight> minute(KpiValue value) {
        return value.kpi().equals(DEMAND) ? sight(Signal.MINUTE_POWER, value, value.value()) : List.of();
    }

    private static List<Sight> settlement(KpiValue value, double hours) {
        return switch (value.kpi()) {
            case DEMAND -> sight(Signal.POWER, value, value.value());
            case POWER_FACTOR -> reactive(value, hours);
            case AIR -> sight(Signal.AIR, value, value.value() / hours);
            default -> List.of();
        };
    }

    /** Of a ratio its two sides, which are known where nothing was made as well. */
    private static List<Sight> hour(KpiValue value, double hours) {
        boolean hasSides = value.numerator() != null && value.denominator() != null;
        return switch (value.kpi()) {
            case WATER -> value.value() == null ? List.of() : sight(Signal.WATER, value, value.value() / hours);
            case AGAINST_BASELINE ->
                hasSides ? sight(Signal.RESIDUAL, value, value.numerator() - value.denominator()) : List.of();
            case INTENSITY ->
                hasSides
                        ? List.of(
                                one(Signal.ENERGY, value, value.numerator()),
                                one(Signal.OUTPUT, value, value.denominator()))
                        : List.of();
            default -> List.of();
        };
    }

    /** Active over apparent energy leaves the reactive energy: Er = sqrt(Es² - Ea²). */
    private static List<Sight> reactive(KpiValue value, double hours) {
        if (value.numerator() == null || value.denominator() == null) {
            return List.of();
        }
        double apparent = value.denominator();
        double active = value.numerator();
        double energy = Math.sqrt(Math.max(0, apparent * apparent - active * active));
        return sight(Signal.REACTIVE, value, energy / hours);
    }

    private static List<Sight> sight(Signal signal, KpiValue value, double number) {
        return List.of(one(signal, value, number));
    }

    private static Sight one(Signal signal, KpiValue value, double number) {
        return new Sight(signal, value.interval().start(), value.interval().end(), number, value.coverage());
    }

    /** The current or a voltage of a phase, for whoever watches all three; a meter of anything else shows none. */
    public static Optional<Sight> ofPhase(Meter meter, Sight reading) {
        if (meter.quantity() == null || reading.signal() != Signal.READING) {
            return Optional.empty();
        }
        Signal phase =
                switch (meter.quantity()) {
                    case CURRENT_L1 -> Signal.CURRENT_L1;
                    case CURRENT_L2 -> Signal.CURRENT_L2;
                    case CURRENT_L3 -> Signal.CURRENT_L3;
                    case VOLTAGE_L1_L2 -> Signal.VOLTAGE_L1_L2;
                    case VOLTAGE_L2_L3 -> Signal.VOLTAGE_L2_L3;
                    case VOLTAGE_L3_L1 -> Signal.VOLTAGE_L3_L1;
                    case VOLTAGE_L1 -> Signal.VOLTAGE_L1;
                    case VOLTAGE_L2 -> Signal.VOLTAGE_L2;
                    case VOLTAGE_L3 -> Signal.VOLTAGE_L3;
                    default -> null;
                };
        return phase == null || !meter.kind().tellsFlow()
                ? Optional.empty()
                : Optional.of(new Sight(phase, reading.start(), reading.end(), reading.value(), reading.coverage()));
    }

    /** What a reading of a meter shows: a machine's state, or what it said, in the unit of the meter. */
    public static Optional<Sight> of(Meter meter, Reading reading) {
        if (reading.endsRun()) {
            return Optional.empty();
        }
        if (reading.state() != null) {
            return MachineState.of(reading.state()).map(state -> Sight.at(Signal.STATE, reading.time(), state.code()));
        }
        double said = reading.value().doubleValue();
        Optional<Unit> other =
                Optional.ofNullable(reading.unit()).flatMap(Unit::of).filter(unit -> unit != meter.unit());
        double value = other.map(unit -> meter.unit().fromBase(unit.toBase(reading.value())))
                .orElse(said);
        long period = meter.kind() == Meter.Kind.COUNT ? 0 : meter.period().toMillis();
        return Optional.of(new Sight(Signal.READING, reading.time() - period, reading.time(), value, 1));
    }
}
