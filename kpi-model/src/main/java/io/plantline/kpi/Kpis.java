package io.plantline.kpi;

import java.util.List;
import java.util.Optional;

/** The catalogue of KPIs. */
public final class Kpis {
    private static final List<Kpi> ALL = List.of();

    private Kpis() {}

    public static List<Kpi> all() {
        return ALL;
    }

    public static Optional<Kpi> of(String id) {
        return ALL.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }
}
