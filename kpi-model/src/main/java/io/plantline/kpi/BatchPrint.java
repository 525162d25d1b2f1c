package io.plantline.kpi;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/**
 * A print of what a batch is judged to have changed by: its time, what it is and made, and how much of what went into
 * it. Revision numbers and KPIs that were added to the catalogue leave no trace in it. FNV-1a, 64 bits.
 */
final class BatchPrint {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final Set<String> DECISIVE = Set.of(
            "elec-import-energy",
            "final-energy-total",
            "steam-energy",
            "ghg-scope1",
            "ghg-scope2-location",
            "water-withdrawal",
            "material-loss",
            "energy-cost",
            "energy-intensity",
            "data-coverage");

    private long print = BASIS;

    private BatchPrint() {}

    static long of(BatchValue value) {
        BatchPrint print = new BatchPrint();
        print.add(value.product());
        print.add(value.order());
        print.add(value.interval());
        print.add(value.isOpen());
        print.add(value.quantity());
        print.add(value.reason());
        value.kpis().stream().filter(kpi -> DECISIVE.contains(kpi.kpi())).forEach(print::addKpi);
        return print.print;
    }

    private void addKpi(KpiValue kpi) {
        add(kpi.kpi());
        add(kpi.value());
        add(kpi.coverage());
        add(kpi.estimatedShare());
        if (kpi.value() == null) {
            add(kpi.reason());
        }
    }

    private void add(Object part) {
        for (byte each : Objects.toString(part, "").getBytes(StandardCharsets.UTF_8)) {
            print = (print ^ (each & 0xFF)) * PRIME;
        }
        print = (print ^ 0xFF) * PRIME; // no byte of UTF-8: where one part ends and the next begins
    }
}
