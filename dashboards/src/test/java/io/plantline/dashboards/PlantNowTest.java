package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager reads how the plant stands in a second, and opens what she wants to know more of. */
class PlantNowTest {
    /** The lines of text in the drawings. */
    private static final String WRITTEN =
            """
            () => [...document.querySelectorAll('.sankey .plot')].flatMap(plot => echarts.getInstanceByDom(plot).getZr()
                .storage.getDisplayList(true).filter(each => each.type === 'tspan').map(each => each.style.text))""";

    private static final int SCREEN = 1_080;

    @AutoClose
    static Chromium chromium;

    @AutoClose
    private final Viewer viewer = new Viewer(chromium);

    private final Page page = viewer.page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @BeforeEach
    void aPlantWithAllThereIs() {
        FullPlant.standing(viewer);
    }

    @Test
    void whatDecidesIsReadOnAScreenAndAHalf() {
        page.setViewportSize(1_920, SCREEN);
        viewer.goesTo("#/plant/boras");
        assertThat(viewer.sees(".glance button:visible").first()).isVisible();
        assertThat(viewer.sees(".advice article").first()).isVisible();
        assertThat(viewer.sees("#alerts .take").first()).isVisible();
        assertThat(viewer.sees(".fold[data-fold=environmental] > summary"))
                .containsText(Pattern.compile("[0-9]+ values"));

        for (String part : List.of(".power", ".demand", ".glance", "#alerts", ".attention")) {
            assertThat(viewer.sees(part)).isVisible();
            BoundingBox box = viewer.sees(part).boundingBox();
            assertThat(box.y + box.height).as(part).isLessThan(SCREEN * 3 / 2);
        }
        assertThat((int) page.evaluate("() => document.documentElement.scrollHeight"))
                .as("with an alert, and advice against a peak")
                .isLessThan(SCREEN * 2);
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whatIsOpenStandsInTheAddressAndIsRememberedOnTheNextVisit() {
        viewer.goesTo("#/plant/boras");
        Locator charts = viewer.sees(".charts article.chart:visible");
        Locator trends = viewer.sees(".fold[data-fold=trends] > summary");
        assertThat(trends).containsText("Trends");
        assertThat(charts).hasCount(0);

        trends.click();
        assertThat(charts.first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("open=trends"));

        page.reload();
        assertThat(charts.first()).isVisible();
        viewer.goesTo("#/plant/boras/energy");
        viewer.goesTo("#/plant/boras");
        assertThat(charts.first()).isVisible();

        trends.click();
        assertThat(charts).hasCount(0);
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void theMetersOfAPlantAreAPageAndWhatIsWrongWithThemLeadsThere() {
        viewer.goesTo("#/plant/boras");
        viewer.sees(".attention a").getByText("not due yet").click();

        assertThat(viewer.sees("nav.parts [aria-current]")).hasText("Meters");
        viewer.sees("#meters .fold > summary").click();
        assertThat(viewer.sees("#meters tbody tr[data-state=awaited]").first()).containsText("not due yet");
        assertThat(viewer.sees("a.rejections")).containsText("7 stand rejected");
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void whatFlowsStandsInATableTooForWhoCannotPointAtIt() {
        viewer.goesTo("#/plant/boras/flows");
        Locator figures = viewer.sees(".sankey details");
        assertThat(figures.locator("tbody")).isHidden();

        figures.locator("summary").focus();
        page.keyboard().press("Enter");

        assertThat(figures.locator("tbody tr").first()).containsText(Pattern.compile("Borås .*to.*[0-9] kWh"));
        assertThat(viewer.complaints).isEmpty();
    }

    @Test
    void onAPhoneNoNameInADrawingIsCut() {
        page.setViewportSize(390, 844);
        viewer.goesTo("#/plant/boras/flows");
        assertThat(viewer.sees(".sankey details").first()).isVisible();
        assertThat(viewer.sees(".sankey canvas").last()).isVisible();

        List<?> written = (List<?>) page.evaluate(WRITTEN);

        assertThat(written)
                .map(Object::toString)
                .contains("Paint shop", "not metered below")
                .noneMatch(text -> text.contains("…"));
    }

    @Test
    void onAPhoneARowIsACardAndNothingGoesBeyondTheEdge() {
        page.setViewportSize(390, 844);
        FullPlant.PAGES.forEach((address, content) -> {
            viewer.goesTo(address);
            assertThat(viewer.sees(content).first()).isVisible();
            assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(address)
                    .isLessThanOrEqualTo(390);
        });
        viewer.goesTo("#/plant/boras/meters?open=meters");
        Locator row = viewer.sees("#meters tbody tr").first();
        BoundingBox name = row.locator("th").boundingBox();
        BoundingBox figure = row.locator("td").first().boundingBox();
        assertThat(figure.y).isGreaterThanOrEqualTo(name.y + name.height);
        assertThat(row.locator("td").first()).hasAttribute("data-head", "Last said");
    }
}
