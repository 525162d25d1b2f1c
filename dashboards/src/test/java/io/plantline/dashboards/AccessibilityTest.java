package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.plantline.dashboards.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe finds on the pages against WCAG 2.2 AA, in light and in dark. */
class AccessibilityTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/%s/axe.min.js";
    private static final String AXE_POM = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    private static final String FINDINGS =
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const { violations, passes, incomplete } = await axe.run(document, { runOnly: tags, rules: { 'target-size': { enabled: true } } });
              const barriers = violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary.split('\\n')[1]}`));
              return { barriers, passed: passes.length, undecided: incomplete.map(({ id }) => id).join(' ') };
            }""";

    private static final Path KEPT = Path.of("target", "screenshots");
    private static final List<String> REPORT = new ArrayList<>();

    private static Chromium chromium;
    private static Viewer viewer;

    @BeforeAll
    static void aPlantWithAllThereIs() {
        chromium = Chromium.open();
        viewer = new Viewer(chromium);
        FullPlant.standing(viewer);
    }

    @AfterAll
    static void close() throws IOException {
        report();
        if (viewer != null) {
            viewer.close();
            chromium.close();
        }
    }

    static List<Arguments> pages() {
        return Stream.concat(
                        FullPlant.PAGES.entrySet().stream(),
                        Stream.of(
                                Map.entry("#/plant/boras/research?open=all", ".kpi-choice summary"),
                                Map.entry("#/plant/boras/meters?open=all", "#entries summary")))
                .map(page -> Arguments.of(page.getKey(), page.getValue()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoBarriers(String address, String content) throws IOException {
        viewer.goesTo(address);
        assertThat(viewer.sees(content).first()).isVisible();
        if (address.endsWith("open=all")) {
            viewer.page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
        }

        findNothing(viewer.page, address);
    }

    @Test
    void theExplanationOfAValueHasNoBarriers() throws IOException {
        viewer.goesTo("#/plant/boras?open=environmental");
        viewer.sees("button[data-kpi=elec-import-energy]").click();
        assertThat(viewer.sees("#explain table").first()).isVisible();

        findNothing(viewer.page, "an explanation");
    }

    @Test
    void signingInHasNoBarriers(@TempDir Path folder) throws Exception {
        Staff staff = new Staff(folder).withPassword("Ana", Role.OPERATOR, "boras");
        try (Served served = new Served(staff.signIn(false), viewer.now);
                Page page = chromium.browser().newPage()) {
            page.navigate(served.server.address() + "sign-in");
            assertThat(page.locator("#language button")).hasCount(3);

            findNothing(page, "signing in");
        }
    }

    private static void findNothing(Page page, String name) throws IOException {
        page.evaluate(axe());
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Map<?, ?> found = (Map<?, ?>) page.evaluate(FINDINGS);
            List<?> barriers = (List<?>) found.get("barriers");
            REPORT.add("| `%s` | %s | %s | %s | %s |"
                    .formatted(
                            name,
                            scheme.name().toLowerCase(Locale.ROOT),
                            found.get("passed"),
                            barriers.size(),
                            found.get("undecided")));
            assertThat(barriers).as("%s in %s", name, scheme).isEmpty();
        }
    }

    /** What was looked at and what was found, beside the screenshots. */
    private static void report() throws IOException {
        Files.createDirectories(KEPT);
        Files.writeString(
                KEPT.resolve("axe.md"),
                "# What axe %s finds against WCAG 2.2 AA%n%n| page | colours | rules passed | barriers | for people to judge |%n|---|---|---|---|---|%n%s%n"
                        .formatted(axeVersion(), String.join(System.lineSeparator(), REPORT)));
    }

    private static String axeVersion() throws IOException {
        Properties pom = new Properties();
        try (InputStream in = AccessibilityTest.class.getResourceAsStream(AXE_POM)) {
            pom.load(in);
        }
        return pom.getProperty("version");
    }

    private static String axe() throws IOException {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream(AXE.formatted(axeVersion()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
