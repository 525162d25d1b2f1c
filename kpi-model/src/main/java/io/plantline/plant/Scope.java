package io.plantline.plant;

import java.util.Objects;

/**
 * A part of the plant that KPIs are computed for. The plant itself is the scope without a parent.
 *
 * @param kind what it is: plant, area, line, machine, or utility: a machine that serves the others and makes no product
 * @param parent the scope it belongs to, by date; for the plant, null
 */
public record Scope(String id, String name, String kind, Dated<String> parent) {
    public static final String MACHINE = "machine";
    public static final String UTILITY = "utility";

    public Scope {
        Objects.requireNonNull(id, "scope: id is missing");
        Objects.requireNonNull(name, "scope: name is missing");
        Objects.requireNonNull(kind, "scope: kind is missing");
    }

    /** True for what serves the machines that make the product: how long it was at work is no part of how well they were used. */
    public boolean isUtility() {
        return kind.equals(UTILITY);
    }

    public boolean isPlant() {
        return parent == null;
    }
}
