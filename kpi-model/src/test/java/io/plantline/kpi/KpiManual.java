package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import io.plantline.plant.Factor.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue as a page to read. */
final class KpiManual {
    private static final Map<Kpi.Pillar, String> PILLARS = Map.of(
            Kpi.Pillar.ENVIRONMENTAL, "Environment",
            Kpi.Pillar.ECONOMIC, "Economy",
            Kpi.Pillar.SOCIAL, "Social",
            Kpi.Pillar.DATA_QUALITY, "Data quality");
    private static final String HEAD =
            """
            # The KPIs

            This page is made from the catalogue, `kpi/Kpis` of `kpi-model`. Do not edit it; make it anew with
            `mvn -pl kpi-model test -Dtest=KpiManualTest -Dplantline.manual=write`.

            A KPI appears for a part of the plant that measures what its formula takes, or where the plant file gives the factor
            it needs. Ratios are sums over sums, at every level: they are never averaged. Where a denominator is zero or an input
            is unknown the value is null, with the reason. `{currency}` and `{output}` stand for the plant's own currency and unit
            of output.

            *Adds up as*: a `sum` is added; of a `ratio`, numerators and denominators are added and then divided; an `extreme` is
            looked for anew over the coincident sum; a `function` is worked out anew from the added inputs; of a `level` energies
            and times are added and the logarithm taken last, for decibels are never averaged. *Factors* are the
            [ledgers](adding-a-pilot.md#factors) it multiplies with.

            Noise, air, heat and voltages hold where they are measured: a part of the plant has them by a meter of its own, and
            the whole has no sum of them.

            Looked for under another name: energy by state (`energy-by-state`) is one KPI for each state,
            `energy-by-state-processing` to `energy-by-state-down`. Not here is the share of late records (`late-share`): how
            late a record was is known where it arrives and is not among what it says, so a recording played again would tell
            another share than the plant did live.
            """;

    private KpiManual() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Kpi.Pillar pillar : Kpi.Pillar.values()) {
            text.append("\n## ").append(PILLARS.get(pillar)).append('\n');
            Kpis.all().stream().filter(kpi -> kpi.pillar() == pillar).forEach(kpi -> text.append(entry(kpi)));
        }
        return text.toString();
    }

    private static String entry(Kpi kpi) {
        StringBuilder entry = new StringBuilder("\n### `%s`\n".formatted(kpi.id()));
        entry.append("**%s** · sv *%s* · pt *%s*\n\n"
                .formatted(
                        kpi.names().get("en"),
                        kpi.names().get("sv"),
                        kpi.names().get("pt")));
        row(entry, "Formula", kpi.formula());
        row(entry, "Unit", "`%s`".formatted(kpi.unit()));
        row(entry, "Adds up as", kpi.aggregation().name().toLowerCase(Locale.ROOT));
        row(
                entry,
                "Per",
                kpi.intervals().stream().sorted().map(IntervalKind::id).collect(Collectors.joining(", ")));
        row(entry, "After", kpi.source());
        row(
                entry,
                "Factors",
                joined(kpi.compute().ledgers().stream().map(Ledger::toString).toList()));
        row(entry, "Serves", joined(kpi.reporting()));
        row(entry, "SDG target", kpi.sdg());
        return entry.toString();
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static void row(StringBuilder entry, String what, String text) {
        if (text != null) {
            entry.append("- %s: %s\n".formatted(what, text));
        }
    }
}
