package io.plantline.dashboards.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.PlantFile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A beet factory compares its campaign with the rest of the year. */
class ByRegimeTest {
    private static final String FACTORY =
            """
            plant: {id: factory, country: GB, timeZone: UTC, currency: GBP, settlement: 30m}
            meters:
              - {id: grid, scope: factory, quantity: electricity-import, kind: register, unit: kWh}
              - {id: sugar, scope: factory, quantity: good-mass, kind: register, unit: t}
            regimes:
              - {name: campaign, from: 2026-09-14, to: 2027-02-15}
              - {name: intercampaign}
            """;

    @Test
    void energyPerTonneOfTheCampaignIsASumOverASum() throws Exception {
        PlantIndex plant = new PlantIndex(PlantFile.read("factory.yaml", FACTORY));
        List<KpiValue> days = List.of(
                day("2026-09-12", 4_000, 0),
                day("2026-09-13", 5_000, 0),
                day("2026-09-14", 90_000, 400),
                day("2026-09-15", 80_000, 600));

        List<ByRegime> regimes = ByRegime.all(Kpis.of("energy-intensity").orElseThrow(), days, plant);

        assertThat(regimes).extracting(ByRegime::regime).containsExactly("intercampaign", "campaign");
        assertThat(regimes).extracting(ByRegime::intervals).containsExactly(2, 2);
        assertThat(regimes.get(0).sum().numerator()).isEqualTo(9_000);
        assertThat(regimes.get(0).sum().value()).isNull();
        assertThat(regimes.get(0).sum().reason()).startsWith("no good output");
        assertThat(regimes.get(1).sum().value()).isEqualTo(170.0);
        assertThat(ByRegime.of(days.get(1), plant)).isEqualTo("intercampaign");
        assertThat(ByRegime.of(over("2026-09-01", 30), plant)).isEqualTo(ByRegime.SEVERAL);
        assertThat(ByRegime.all(Kpis.of("peak-demand").orElseThrow(), days, plant))
                .isEmpty();
    }

    /** Each month of a twelve-month rate is told in the twelve that follow: added up, it would count as often. */
    @Test
    void monthsThatLookAtTheSameYearAreNotAddedUp() throws Exception {
        PlantIndex plant = new PlantIndex(PlantFile.read("factory.yaml", FACTORY));
        List<KpiValue> months = List.of(over("2026-10-01", 31), over("2026-11-01", 30));

        assertThat(ByRegime.all(Kpis.of("ltifr").orElseThrow(), months, plant)).isEmpty();
    }

    @Test
    void whatIsToBeMindedOfADayIsToBeMindedOfTheCampaign() throws Exception {
        PlantIndex plant = new PlantIndex(PlantFile.read("factory.yaml", FACTORY));
        KpiValue minded = day("2026-09-14", 90_000, 400, "misaligned: one input is observed 60.0 % of the time");

        List<ByRegime> regimes = ByRegime.all(
                Kpis.of("energy-intensity").orElseThrow(), List.of(minded, day("2026-09-15", 80_000, 600)), plant);

        assertThat(regimes.get(0).sum().value()).isEqualTo(170.0);
        assertThat(regimes.get(0).sum().reason()).isEqualTo(minded.reason());
    }

    private static KpiValue day(String date, double energy, double made) {
        return day(date, energy, made, made == 0 ? "no good output" : null);
    }

    private static KpiValue day(String date, double energy, double made, String reason) {
        return value(IntervalKind.DAY, date, 1, made == 0 ? null : energy / made, energy, made, reason);
    }

    private static KpiValue over(String date, int days) {
        return value(IntervalKind.MONTH, date, days, 1.0, 1, 1, null);
    }

    private static KpiValue value(
            IntervalKind kind, String date, int days, Double ratio, double energy, double made, String reason) {
        long start = Instant.parse(date + "T00:00:00Z").toEpochMilli();
        return new KpiValue(
                "factory",
                "live",
                "factory",
                "energy-intensity",
                new Interval(kind, start, start + days * 86_400_000L),
                "kWh/t",
                ratio,
                energy,
                made,
                1,
                0,
                0,
                Status.FINAL,
                reason);
    }
}
