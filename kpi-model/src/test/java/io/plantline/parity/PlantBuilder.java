package io.plantline.parity;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import io.plantline.plant.Charges;
import io.plantline.plant.Dated;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Factor;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.Holidays;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.Regime;
import io.plantline.plant.Scope;
import io.plantline.plant.ShiftCalendar;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds the small plants of the stories. */
public final class PlantBuilder {
    private final String id;
    private ZoneId zone = ZoneId.of("Europe/Stockholm");
    private int settlement = 15;
    private Duration lateness = Duration.ofMinutes(15);
    private Duration retention = Duration.ofDays(62);
    private Quantity normaliser = Quantity.GOOD_COUNT;
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Meter> meters = new ArrayList<>();
    private final List<ShiftCalendar.Shift> shifts = new ArrayList<>();
    private final List<Tariff> tariffs = new ArrayList<>();
    private final List<DemandCharge> demandCharges = new ArrayList<>();
    private final List<ReactiveCharge> reactiveCharges = new ArrayList<>();
    private final List<Factor> factors = new ArrayList<>();
    private final List<BatchLine> batches = new ArrayList<>();
    private final List<Regime> regimes = new ArrayList<>();

    private PlantBuilder(String id) {
        this.id = id;
        scopes.add(new Scope(id, id, "plant", null));
    }

    public static PlantBuilder plant(String id) {
        return new PlantBuilder(id);
    }

    public PlantBuilder zone(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    public PlantBuilder settlement(int minutes) {
        settlement = minutes;
        return this;
    }

    public PlantBuilder lateness(Duration allowed) {
        lateness = allowed;
        return this;
    }

    public PlantBuilder retention(Duration kept) {
        retention = kept;
        return this;
    }

    public PlantBuilder normaliser(Quantity output) {
        normaliser = output;
        return this;
    }

    public PlantBuilder scope(String scope, String parent) {
        return scope(scope, Dated.always(parent));
    }

    public PlantBuilder scope(String scope, Dated<String> parent) {
        return scope(scope, "machine", parent);
    }

    /** A machine that serves the others and makes no product. */
    public PlantBuilder utility(String scope, String parent) {
        return scope(scope, "utility", Dated.always(parent));
    }

    public PlantBuilder scope(String scope, String kind, Dated<String> parent) {
        scopes.add(new Scope(scope, scope, kind, parent));
        return this;
    }

    public PlantBuilder register(String meter, String scope, Quantity quantity) {
        return meter(meter, scope, quantity, Meter.Kind.REGISTER, quantity.unit(), any -> any);
    }

    public PlantBuilder meter(
            String meter,
            String scope,
            Quantity quantity,
            Meter.Kind kind,
            Unit unit,
            UnaryOperator<MeterBuilder> more) {
        meters.add(
                more.apply(new MeterBuilder(meter, scope, quantity, kind, unit)).build());
        return this;
    }

    public PlantBuilder shift(ShiftCalendar.Shift shift) {
        shifts.add(shift);
        return this;
    }

    public PlantBuilder regime(Regime regime) {
        regimes.add(regime);
        return this;
    }

    public PlantBuilder tariff(Tariff tariff) {
        tariffs.add(tariff);
        return this;
    }

    public PlantBuilder charge(DemandCharge charge) {
        demandCharges.add(charge);
        return this;
    }

    public PlantBuilder charge(ReactiveCharge charge) {
        reactiveCharges.add(charge);
        return this;
    }

    public PlantBuilder factor(Factor factor) {
        factors.add(factor);
        return this;
    }

    public PlantBuilder batches(String source, String scope, Quantity output, Unit unit) {
        batches.add(new BatchLine(source, scope, output, unit));
        return this;
    }

    public Plant build() {
        return new Plant(
                id,
                id,
                "SE",
                zone,
                Currency.getInstance("SEK"),
                settlement,
                lateness,
                retention,
                normaliser,
                scopes,
                meters,
                new ShiftCalendar(shifts),
                Holidays.NONE,
                tariffs,
                new Charges(demandCharges, reactiveCharges),
                factors,
                List.of(),
                List.of(),
                FlowGraph.NONE,
                batches,
                regimes);
    }

    /** One meter of a story, with the defaults of a one-minute register. */
    public static final class MeterBuilder {
        private final String id;
        private final Dated<String> scope;
        private final Quantity quantity;
        private final Meter.Kind kind;
        private final Unit unit;
        private Quantity reverse;
        private Duration period = Duration.ofMinutes(1);
        private Duration maxGap = Duration.ofHours(1);
        private Meter.Label label = Meter.Label.END;
        private long modulus;
        private long quantum;
        private long maxRate;
        private Dated<String> movedScope;
        private Dated<BigDecimal> multiplier = Dated.always(BigDecimal.ONE);
        private final List<Meter.Replacement> replacements = new ArrayList<>();

        MeterBuilder(String id, String scope, Quantity quantity, Meter.Kind kind, Unit unit) {
            this.id = id;
            this.scope = Dated.always(scope);
            this.quantity = quantity;
            this.kind = kind;
            this.unit = unit;
        }

        public MeterBuilder reverse(Quantity counted) {
            reverse = counted;
            return this;
        }

        public MeterBuilder period(Duration expected) {
            period = expected;
            maxGap = expected.multipliedBy(3);
            return this;
        }

        public MeterBuilder maxGap(Duration silence) {
            maxGap = silence;
            return this;
        }

        public MeterBuilder label(Meter.Label end) {
            label = end;
            return this;
        }

        public MeterBuilder modulus(String range) {
            modulus = unit.toBase(new BigDecimal(range));
            return this;
        }

        public MeterBuilder quantum(String resolution) {
            quantum = unit.toBase(new BigDecimal(resolution));
            return this;
        }

        /** The highest plausible flow: in the unit of the meter where it tells one, otherwise so much an hour. */
        public MeterBuilder max(String most) {
            maxRate = unit.toBase(new BigDecimal(most)) * (kind.tellsFlow() ? 3_600 : 1);
            return this;
        }

        public MeterBuilder in(Dated<String> scopes) {
            movedScope = scopes;
            return this;
        }

        public MeterBuilder multiplier(Dated<BigDecimal> factor) {
            multiplier = factor;
            return this;
        }

        public MeterBuilder replaced(long at, String finalOld, String initialNew) {
            replacements.add(new Meter.Replacement(
                    at, unit.toBase(new BigDecimal(finalOld)), unit.toBase(new BigDecimal(initialNew))));
            return this;
        }

        Meter build() {
            return new Meter(
                    id,
                    id,
                    quantity,
                    reverse,
                    kind,
                    unit,
                    period,
                    maxGap,
                    label,
                    modulus,
                    quantum,
                    maxRate,
                    multiplier,
                    movedScope == null ? scope : movedScope,
                    replacements);
        }
    }
}
