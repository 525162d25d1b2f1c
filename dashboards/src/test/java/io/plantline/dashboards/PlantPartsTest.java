package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.plantline.cell.CellValue;
import io.plantline.kpi.BatchValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a plant beside its first, as somebody sees them who looks back at Monday 30 March 2026 in Borås. */
class PlantPartsTest {
    private static final String SUNDAY = "2026-03-28T23:00:00Z";
    private static final String MONDAY = "2026-03-29T22:00:00Z";
    private static final Interval ALL_MONDAY = new Interval(
            IntervalKind.DAY,
            Instant.parse(MONDAY).toEpochMilli(),
            Instant.parse("2026-03-30T22:00:00Z").toEpochMilli());

    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Served served = viewer.served;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @BeforeEach
    void itIsTuesday() {
        viewer.page.clock().setFixedTime("2026-03-31T10:00:00Z");
    }

    @Test
    void aDayIsHeldAgainstTheOneBeforeOnlyWhereBothWereObserved() {
        served.history.store(List.of(
                Told.dayFrom(SUNDAY).value(800).done(),
                Told.dayFrom(MONDAY).value(1_000).done(),
                Told.dayFrom(SUNDAY).kpi("energy-cost").value(90).coverage(0.4).done(),
                Told.dayFrom(MONDAY).kpi("energy-cost").value(120).done()));
        viewer.goesTo("#/plant/boras/energy?day=2026-03-30");
        Locator figures = viewer.sees(".figure-of");

        assertThat(figures.nth(0)).containsText("+25.0 % on the day before");
        assertThat(figures.filter(new Locator.FilterOptions().setHasText("Energy cost")))
                .containsText("the day before is known only in part");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aWeekSaysWhichOfItsDaysAreMissing() {
        served.history.store(List.of(Told.dayFrom(SUNDAY).value(800).done()));
        viewer.goesTo("#/plant/boras/energy?day=2026-03-25&period=week");

        assertThat(viewer.sees(".steps strong")).hasText("23 Mar 2026 – 29 Mar 2026");
        assertThat(viewer.sees(".figure-of").nth(0)).containsText("6 of 7 days without a value");
        viewer.sees(".steps button").last().click();
        assertThat(viewer.sees(".steps strong")).hasText("30 Mar 2026 – 5 Apr 2026");
        assertThat(viewer.page.url()).contains("day=2026-03-30", "period=week");
    }

    @Test
    void thePartsOfAScopeAndWhatNoneOfThemAccountsForAddUp() {
        served.history.store(List.of(
                Told.dayFrom(MONDAY).value(1_000).done(),
                Told.dayFrom(MONDAY).scope("press-hall").value(650).done(),
                Told.dayFrom(MONDAY).scope("paint").value(250).done()));
        viewer.goesTo("#/plant/boras/energy?day=2026-03-30");

        assertThat(viewer.sees(".bars li")).hasText(new String[] {
            "Press hall650.0 kWh 65.0 %", "Paint shop250.0 kWh 25.0 %", "not metered below100.0 kWh 10.0 %"
        });
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whereMaterialWentIsDrawnAndTold() {
        served.history.storeAmounts(
                List.of(amount("main-in", Quantity.MATERIAL_INPUT, 100), amount("main-out", Quantity.GOOD_MASS, 80)));
        viewer.goesTo("#/plant/boras/flows?day=2026-03-30");

        assertThat(viewer.sees(".figures-of")).containsText("20.0 % of what was put in");
        assertThat(viewer.sees(".sankey canvas").first()).isVisible();
        viewer.sees("details.meters summary").click();
        Locator told = viewer.sees("details.meters tbody tr").nth(2);
        assertThat(told).containsText("worked out from the balances");
        assertThat(told).containsText("20.0 t");
        viewer.sees(".picker label")
                .filter(new Locator.FilterOptions().setHasText("Cost"))
                .click();
        assertThat(viewer.sees(".sankey canvas").first()).isVisible();
        assertThat(viewer.page.url()).contains("by=cost");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aPlantWhoseFileSaysNothingOfFlowsSaysSo() {
        viewer.goesTo("#/plant/aveiro/flows?day=2026-03-30");

        assertThat(viewer.sees("p.about")).containsText("describes no flows");
    }

    @Test
    void energyStandsBesideWhatItsBaselineExpects() {
        served.history.store(List.of(
                Told.dayFrom(SUNDAY).kpi("enpi-normalised").value(1.04).done(),
                Told.dayFrom(MONDAY).kpi("enpi-normalised").value(0.97).done(),
                Told.dayFrom(MONDAY).kpi("energy-cusum").value(31).done()));
        viewer.goesTo("#/plant/boras/performance?day=2026-03-30");

        assertThat(viewer.sees("article.wide canvas")).hasCount(2);
        assertThat(viewer.sees("p.about")).isHidden();
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void withoutABaselineThePageSaysHowToGetOne() {
        served.history.store(List.of(Told.dayFrom(MONDAY)
                .kpi("enpi-normalised")
                .unknownBecause("no baseline yet")
                .done()));
        viewer.goesTo("#/plant/boras/performance?day=2026-03-30");

        assertThat(viewer.sees("p.about")).containsText("no baseline yet. Fit one on a time that ran as usual");
    }

    @Test
    void theCommandThatFreezesABaselineNamesDaysOfWhichSomethingIsRecorded() {
        viewer.page.clock().setFixedTime("2026-03-31T10:00:00Z");
        served.history.store(List.of(
                Told.dayFrom(SUNDAY).value(800).done(),
                Told.dayFrom(MONDAY).value(1_000).done()));
        viewer.goesTo("#/plant/boras/performance");

        assertThat(viewer.sees("p.about .command")).containsText("--interval hour --from 2026-03-29 --to 2026-03-31 ");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void twoDaysAreComparedKpiByKpi() {
        served.history.store(List.of(
                Told.dayFrom(SUNDAY).value(800).done(),
                Told.dayFrom(MONDAY).value(1_000).done(),
                Told.dayFrom(MONDAY).kpi("energy-cost").value(120).done(),
                Told.dayFrom(SUNDAY).run("study-7").value(790).done()));
        viewer.goesTo("#/plant/boras/research?day=2026-03-30");
        Locator energy = viewer.sees("tr[data-kpi=elec-import-energy]");

        assertThat(energy).containsText("200.0");
        assertThat(energy).containsText("+25.0 %");
        assertThat(energy).isHidden();
        assertThat(viewer.sees("tr[data-most=elec-import-energy]")).containsText("+25.0 %");
        viewer.sees("[data-fold=compare-environmental] summary").click();
        assertThat(energy).isVisible();
        assertThat(viewer.page.url()).contains("open=compare-environmental");
        assertThat(viewer.sees("tr[data-kpi=energy-cost]")).containsText("no value");
        viewer.sees("form.against input[type=text]").fill("study-7");
        viewer.sees("form.against input[type=text]").press("Enter");
        assertThat(energy).containsText("210.0");
        assertThat(viewer.page.url()).contains("other=study-7");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void batchesStandOnTheirLineWithWhatWentIntoThem() {
        served.batches.heard(new BatchValue(
                "boras",
                "live",
                "press-1",
                "B-17",
                "panel",
                "O-4",
                ALL_MONDAY,
                false,
                412.0,
                "pcs",
                0,
                Status.FINAL,
                null,
                List.of(Told.dayFrom(MONDAY).value(650).done())));
        viewer.goesTo("#/plant/boras/batches?day=2026-03-30");

        assertThat(viewer.sees(".sheet").last()).containsText("B-17");
        assertThat(viewer.sees(".sheet").last()).containsText("412.0 pcs");
        assertThat(viewer.sees(".sheet").first()).containsText("650");
        assertThat(viewer.sees(".timeline canvas")).isVisible();
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void aDayWithoutBatchesSaysSo() {
        viewer.goesTo("#/plant/boras/batches?day=2026-03-30");

        assertThat(viewer.sees("p.about")).containsText("No batch began");
    }

    private static CellValue amount(String meter, Quantity quantity, double tonnes) {
        return new CellValue(
                "boras",
                "live",
                "boras",
                meter,
                ALL_MONDAY,
                0,
                Status.FINAL,
                List.of(new CellValue.Line(quantity, null, tonnes, 0, 86_400)));
    }
}
