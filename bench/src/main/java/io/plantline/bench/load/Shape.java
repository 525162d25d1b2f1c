package io.plantline.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What a plant of the benchmark looks like.
 *
 * @param meters how many, five on each machine
 * @param levels of scopes, the plant and the machines among them
 * @param ownKpis how many KPIs it defines itself, beside those of the catalogue
 */
public record Shape(int meters, int levels, int ownKpis) {
    /** A thousand meters on 200 machines in 20 lines of 5 areas. */
    public static final Shape USUAL = new Shape(1_000, 4, 0);

    private static final int METERS_PER_MACHINE = 5;
    private static final int MACHINES_PER_LINE = 10;
    private static final int LINES_PER_AREA = 4;
    private static final int FIELDS = 3;

    public Shape {
        if (meters < METERS_PER_MACHINE || levels < 2 || ownKpis < 0) {
            throw new IllegalArgumentException("a plant of %d meters, %d levels and %d KPIs of its own cannot be made"
                    .formatted(meters, levels, ownKpis));
        }
    }

    /** Reads what {@link #toString} wrote. */
    public static Shape parse(String text) {
        String[] fields = text.split("x", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("shape '%s' is not meters x levels x KPIs".formatted(text));
        }
        return new Shape(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
    }

    public Shape withMeters(int newMeters) {
        return new Shape(newMeters, levels, ownKpis);
    }

    public Shape withLevels(int newLevels) {
        return new Shape(meters, newLevels, ownKpis);
    }

    public Shape withOwnKpis(int newKpis) {
        return new Shape(meters, levels, newKpis);
    }

    int machines() {
        return meters / METERS_PER_MACHINE;
    }

    /**
     * How many scopes each level below the plant has, the machines last. More levels are narrow ones at the top, so that a
     * deeper tree has hardly more scopes.
     */
    List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(List.of(machines()));
        int lines = Math.max(1, machines() / MACHINES_PER_LINE);
        if (levels > 2) {
            sizes.add(0, lines);
        }
        if (levels > 3) {
            sizes.add(0, Math.max(1, lines / LINES_PER_AREA));
        }
        while (sizes.size() < levels - 1) {
            sizes.add(0, Math.max(1, sizes.get(0) - 1));
        }
        return sizes;
    }

    @Override
    public String toString() {
        return "%dx%dx%d".formatted(meters, levels, ownKpis);
    }
}
