package io.plantline.wire;

import io.plantline.model.InWords;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the load of a job: the mean power of each of its steps. */
final class LoadReader {
    private static final BigDecimal WATTS = new BigDecimal(1000);
    private static final BigDecimal MOST = new BigDecimal(1_000_000);
    private static final long LONGEST = 3_000;

    private final Duration slot;

    LoadReader(Duration slot) {
        this.slot = slot;
    }

    /** Each step of the load as the settlement intervals it fills. */
    List<Long> watts(Section section) {
        Duration step = section.optional("step", slot, Times::duration);
        if (step != null && step.toMillis() % slot.toMillis() != 0) {
            section.problem(
                    "step",
                    "it is no whole number of settlement intervals of " + InWords.of(slot),
                    "write for example " + Times.written(slot));
            return List.of();
        }
        List<Field> steps = section.required(
                "load", "list the mean power of each step in kW, for example [120, 150, 90]", Field::items);
        List<Long> watts = new ArrayList<>();
        for (Field each : steps == null ? List.<Field>of() : steps) {
            Long read = watts(each);
            if (read != null && step != null) {
                watts.addAll(Collections.nCopies(Math.toIntExact(Math.min(LONGEST, step.dividedBy(slot))), read));
            }
        }
        if (steps != null && steps.isEmpty()) {
            section.problem("load", "it has no step", "list the mean power of each step in kW");
        }
        return watts;
    }

    private static Long watts(Field field) {
        BigDecimal read = Figures.decimal(field);
        if (read == null) {
            return null;
        }
        if (read.signum() < 0 || read.compareTo(MOST) > 0) {
            field.problem("%s kW is no load".formatted(read.toPlainString()), "write 0 to 1000000");
            return null;
        }
        if (read.multiply(WATTS).stripTrailingZeros().scale() > 0) {
            field.problem(
                    "%s kW is finer than a watt".formatted(read.toPlainString()),
                    "write no more than three digits behind the point");
            return null;
        }
        return read.multiply(WATTS).longValueExact();
    }
}
