package io.plantline.wire;

import io.plantline.model.Unit;
import io.plantline.plant.Meter.Replacement;
import java.util.ArrayList;
import java.util.List;

/** Reads what only registers have: range, resolution and exchanges. */
final class Registers {
    private final Section section;
    private final Unit unit;
    private final Times times;

    Registers(Section section, Unit unit, Times times) {
        this.section = section;
        this.unit = unit;
        this.times = times;
    }

    long modulus() {
        return amount("modulus");
    }

    long quantum() {
        return amount("quantum");
    }

    /** The exchanges, oldest first. */
    List<Replacement> replacements() {
        List<Replacement> read = new ArrayList<>();
        for (Field item : section.items("replacements")) {
            Section replacement = item.section("at", "finalOld", "initialNew");
            if (replacement != null) {
                add(replacement, read);
            }
        }
        return read;
    }

    private void add(Section replacement, List<Replacement> read) {
        Long at = replacement.required("at", "write when the meter was exchanged", times::instant);
        Long last = replacement.required("finalOld", "write the last value of the old meter", this::base);
        Long first = replacement.required("initialNew", "write the first value of the new meter", this::base);
        if (at == null || last == null || first == null) {
            return;
        }
        if (!read.isEmpty() && read.get(read.size() - 1).at() >= at) {
            replacement.problem("at", "it is not after the exchange before it", "list exchanges oldest first");
        }
        read.add(new Replacement(at, last, first));
    }

    private long amount(String key) {
        Long read = section.optional(key, 0L, this::base);
        return read == null ? 0 : read;
    }

    private Long base(Field field) {
        return Figures.base(field, unit);
    }
}
