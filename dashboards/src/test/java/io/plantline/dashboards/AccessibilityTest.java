package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.plantline.cell.CellValue;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.demo.DemoAlerts;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.DemoValues;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe finds on the pages against WCAG 2.2 AA, in light and in dark. */
class AccessibilityTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/%s/axe.min.js";
    private static final String AXE_POM = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    private static final String FINDINGS =
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const { violations } = await axe.run(document, { runOnly: tags, rules: { 'target-size': { enabled: true } } });
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary.split('\\n')[1]}`));
            }""";

    private static Chromium chromium;
    private static Viewer viewer;

    @BeforeAll
    static void aPlantWithAllThereIs() {
        chromium = Chromium.open();
        viewer = new Viewer(chromium);
        long now = viewer.now.toEpochMilli();
        DemoValues values = new DemoValues(new PlantIndex(DemoPlants.boras()));
        viewer.served.history.store(values.until(now));
        viewer.served.history.storeAmounts(values.amounts(now));
        viewer.served.history.store(
                List.of(viewer.today("enpi-normalised").value(0.97).done()));
        viewer.served.history.storeAmounts(
                List.of(mass("main-in", Quantity.MATERIAL_INPUT, 100), mass("main-out", Quantity.GOOD_MASS, 80)));
        viewer.served.batches.heard(aBatch());
        viewer.served.desk.hear(DemoAlerts.leak(now));
        viewer.served.rejected.stands(
                "boras",
                ToldRejections.kind(
                        Reason.UNKNOWN_METER, "hall/oven", 7, viewer.now, "no meter 'oven'", "{\"kW\":12}"));
    }

    private static BatchValue aBatch() {
        KpiValue energy = viewer.today("elec-import-energy").value(650).done();
        return new BatchValue(
                "boras",
                "live",
                "press-1",
                "B-17",
                "panel",
                "O-4",
                energy.interval(),
                false,
                412.0,
                "pcs",
                0,
                Status.FINAL,
                null,
                List.of(energy));
    }

    /** Of today, heard for all of it. */
    private static CellValue mass(String meter, Quantity quantity, double tonnes) {
        Interval today = viewer.today("elec-import-energy").done().interval();
        return new CellValue(
                "boras",
                "live",
                "boras",
                meter,
                today,
                0,
                Status.PROVISIONAL,
                List.of(new CellValue.Line(quantity, null, tonnes, 0, today.millis() / 1_000.0)));
    }

    @AfterAll
    static void close() {
        if (viewer != null) {
            viewer.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#/ | article[data-plant=boras] dd",
                "#/wall?views=plants | article[data-plant=boras] dd",
                "#/plant/boras | .charts article.chart:visible",
                "#/plant/boras/energy | .shading i",
                "#/plant/boras/performance | article.wide canvas",
                "#/plant/boras/research | .sheet table",
                "#/plant/boras/flows | .sankey canvas",
                "#/plant/boras/batches | .timeline canvas",
                "#/plant/boras/alerts | .alert-detail .facts dd",
                "#/plant/boras/rejected | ul.rejected li",
                "#/plant/boras/research?open=all | .kpi-choice summary",
                "#/plant/boras?open=all | #entries summary"
            })
    void aPageHasNoBarriers(String address, String content) throws IOException {
        viewer.goesTo(address);
        assertThat(viewer.sees(content).first()).isVisible();
        if (address.endsWith("open=all")) {
            viewer.page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
        }

        findNothing(viewer.page);
    }

    @Test
    void theExplanationOfAValueHasNoBarriers() throws IOException {
        viewer.goesTo("#/plant/boras");
        viewer.sees("button[data-kpi=elec-import-energy]").click();
        assertThat(viewer.sees("#explain table").first()).isVisible();

        findNothing(viewer.page);
    }

    @Test
    void signingInHasNoBarriers(@TempDir Path folder) throws Exception {
        Staff staff = new Staff(folder).withPassword("Ana", Role.OPERATOR, "boras");
        try (Served served = new Served(staff.signIn(false), viewer.now);
                Page page = chromium.browser().newPage()) {
            page.navigate(served.server.address() + "sign-in");
            assertThat(page.locator("#language button")).hasCount(3);

            findNothing(page);
        }
    }

    private static void findNothing(Page page) throws IOException {
        page.evaluate(axe());
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat((List<?>) page.evaluate(FINDINGS)).as("in %s", scheme).isEmpty();
        }
    }

    private static String axe() throws IOException {
        Properties pom = new Properties();
        try (InputStream in = AccessibilityTest.class.getResourceAsStream(AXE_POM)) {
            pom.load(in);
        }
        try (InputStream in = AccessibilityTest.class.getResourceAsStream(AXE.formatted(pom.getProperty("version")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
