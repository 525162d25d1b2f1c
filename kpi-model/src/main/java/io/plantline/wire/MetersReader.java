package io.plantline.wire;

import io.plantline.cell.Loudness;
import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Meter.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the meters. */
final class MetersReader {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int PERIODS_OF_SILENCE = 3;

    private final Times times;
    private final Ids scopes;
    private final StateSources states;
    private final String currency;
    private final Ids ids = new Ids("meter");
    private final Map<String, List<Meter>> microphones = new HashMap<>();

    /** @param currency of the plant, as its code */
    MetersReader(Times times, Ids scopes, StateSources states, String currency) {
        this.currency = currency;
        this.times = times;
        this.scopes = scopes;
        this.states = states;
    }

    /** The meters that could be read; a null list was reported already. */
    List<Meter> read(List<Field> items) {
        return items == null
                ? List.of()
                : items.stream().map(this::meter).filter(Objects::nonNull).toList();
    }

    /** The ids of all meters, of those that could not be read too. */
    Ids ids() {
        return ids;
    }

    private Meter meter(Field item) {
        int before = item.problems().count();
        Section section = item.section(MeterKeys.all());
        if (section == null) {
            return null;
        }
        String id = section.required("id", "give the meter the id it has in its MQTT topic", ids::declare);
        String name = section.optional("name", id, Field::text);
        Dated<String> scope = section.required(
                "scope",
                "name the scope it measures; the whole plant is '%s'"
                        .formatted(scopes.all().iterator().next()),
                new DatedReader<>(times, "in", scopes::reference)::read);
        Kind kind = section.required("kind", "use one of " + kinds(), Words.oneOf("kind", Kind.class));
        MeterKeys.check(section, kind);
        Quantity quantity = quantity(section, kind);
        Quantity reverse = section.optional("reverse", null, Words::quantity);
        checkReverse(section, quantity, reverse);
        EachReader eaches = new EachReader(times, currency);
        Unit unit = section.has("each") ? eaches.unit(section, quantity) : unit(section, kind, quantity);
        Duration period = section.optional("period", PERIOD, Times::duration);
        Duration maxGap = maxGap(section, period);
        Meter.Label label = section.optional("label", Meter.Label.END, Words.oneOf("label", Meter.Label.class));
        Registers registers = new Registers(section, unit, times);
        long maxRate = orZero(section.optional("max", 0L, field -> Figures.flow(field, quantity)));
        Dated<BigDecimal> multiplier = section.has("each") ? eaches.read(section, unit, quantity) : multiplier(section);
        List<Meter.Replacement> replacements = registers.replacements();
        long modulus = registers.modulus();
        long quantum = registers.quantum();
        if (item.problems().count() > before) {
            return null;
        }
        Meter meter = new Meter(
                id,
                name,
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
                scope,
                replacements);
        states.check(section, meter);
        checkLoudness(section, meter);
        return meter;
    }

    private static Quantity quantity(Section section, Kind kind) {
        if (kind == Kind.STATE || (kind == null && !section.has("quantity"))) {
            return null;
        }
        return section.required("quantity", "write what it measures, for example electricity-import", Words::quantity);
    }

    private static void checkReverse(Section section, Quantity quantity, Quantity reverse) {
        if (quantity != null
                && reverse != null
                && (quantity == reverse || quantity.dimension() != reverse.dimension())) {
            section.problem(
                    "reverse",
                    "%s cannot be the reverse of %s".formatted(reverse, quantity),
                    "name another quantity of the same kind, for example electricity-export");
        }
    }

    private void checkLoudness(Section section, Meter meter) {
        if (meter.quantity() != Quantity.SOUND_EXPOSURE) {
            return;
        }
        if (Loudness.isExceededBy(meter.maxRate())) {
            section.problem(
                    "max",
                    "no more than %d dB(A) is believed of sound".formatted(Loudness.LIMIT),
                    "write at most %d dB(A): beyond it a microphone is broken".formatted(Loudness.LIMIT));
        }
        for (String scope : Set.copyOf(meter.scope().values())) {
            List<Meter> together = microphones.computeIfAbsent(scope, any -> new ArrayList<>());
            together.add(meter);
            if (!Loudness.fits(together)) {
                section.problem(
                        "max",
                        "all that the %d microphones of scope %s can say in a month is more than is counted to"
                                .formatted(together.size(), scope),
                        "give each a max as low as it may be, for example 110 dB(A), or a scope of its own");
            }
        }
    }

    private static Unit unit(Section section, Kind kind, Quantity quantity) {
        if (kind == Kind.STATE) {
            return null;
        }
        if (quantity != null && quantity.dimension() == Dimension.COUNT && !section.has("unit")) {
            return Unit.PIECE;
        }
        Unit unit = section.required("unit", "write the unit it speaks, for example kWh", Words::unit);
        if (unit != null && quantity != null && kind != null && !fits(unit, kind, quantity)) {
            section.problem(
                    "unit",
                    "the unit %s does not fit %s of kind %s".formatted(unit, quantity, Words.written(kind)),
                    remedy(kind, quantity));
            return null;
        }
        return unit;
    }

    private static boolean fits(Unit unit, Kind kind, Quantity quantity) {
        return kind.tellsFlow()
                ? unit.dimension() != quantity.dimension() && unit.dimension().integrated() == quantity.dimension()
                : unit.dimension() == quantity.dimension();
    }

    private static String remedy(Kind kind, Quantity quantity) {
        List<String> fitting = Arrays.stream(Unit.values())
                .filter(unit -> fits(unit, kind, quantity))
                .map(Unit::symbol)
                .toList();
        return fitting.isEmpty()
                ? "only energy is measured as power; use register, interval or count"
                : "use " + String.join(", ", fitting);
    }

    private static Duration maxGap(Section section, Duration period) {
        if (period == null) {
            return null;
        }
        Duration maxGap = section.optional("maxGap", period.multipliedBy(PERIODS_OF_SILENCE), Times::duration);
        if (maxGap != null && maxGap.compareTo(period) < 0) {
            section.problem(
                    "maxGap",
                    "a maxGap shorter than the period would never be kept",
                    "write at least the period, usually three times as much");
        }
        return maxGap;
    }

    private Dated<BigDecimal> multiplier(Section section) {
        Dated<BigDecimal> read = section.optional(
                "multiplier", Dated.always(BigDecimal.ONE), new DatedReader<>(times, "value", Figures::positive)::read);
        if (read != null
                && read.changes().stream().anyMatch(change -> read.at(change).isEmpty())) {
            section.problem("multiplier", "there is a time without multiplier", "leave 'until' out");
        }
        return read;
    }

    private static long orZero(Long read) {
        return read == null ? 0 : read;
    }

    private static String kinds() {
        return String.join(", ", Stream.of(Kind.values()).map(Words::written).toList());
    }
}
