package io.plantline.plant;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import java.util.Objects;

/**
 * A scope that makes one batch after another, and who tells of them.
 *
 * @param source the name under which its batches are told, as a meter has one
 * @param output what a batch is told to have made
 * @param unit of the output where a message names none
 */
public record BatchLine(String source, String scope, Quantity output, Unit unit) {
    public BatchLine {
        Objects.requireNonNull(source, "batch line: source is missing");
        Objects.requireNonNull(scope, "batch line: scope is missing");
        if (output.unit().dimension() != unit.dimension()) {
            throw new IllegalArgumentException("batch line %s: %s is not a unit of %s".formatted(source, unit, output));
        }
    }
}
