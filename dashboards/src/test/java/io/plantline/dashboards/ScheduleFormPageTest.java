package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jobs to plan, filled in or written: the fields and the YAML are one document. */
class ScheduleFormPageTest {
    private static final String WEIGH = "form.jobs button[type=submit]";
    private static final String AS_YAML = "[data-fold=jobs-as-yaml] summary";
    private static final String FIRST = ".job-rows fieldset >> nth=0 >> ";
    private static final String SECOND = ".job-rows fieldset >> nth=1 >> ";
    private static final String THIRD = ".job-rows fieldset >> nth=2 >> ";

    private static final String THREE =
            """
            plant: boras # the shop
            jobs:
              - {id: lid-1, machine: press-1, load: [100], step: 1h, release: "2026-02-04 06:00Z", due: "2026-02-04T20:00Z", requested: "2026-02-04T08:00Z"}
              - {id: lid-2, machine: press-1, load: [100], step: 1h, release: "2026-02-04T06:00Z", due: "2026-02-04T20:00Z", requested: "2026-02-04T08:00Z"}
              - {id: pack, machine: press-1, load: [10], step: 1h, release: "2026-02-04T06:00Z", due: "2026-02-04T20:00Z", requested: "2026-02-04T10:00Z", after: lid-1}
            """;

    @Test
    void aPlannerFillsInTwoJobsOfWhichOneFollowsTheOther() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            viewer.goesTo("#/plant/boras/schedule");
            viewer.sees(FIRST + "input[name=id]").fill("lid-7");
            viewer.sees(FIRST + "input[name=load]").fill("100 80.5");
            viewer.sees(FIRST + "input[name=hours]").fill("2");
            assertThat(viewer.sees(FIRST + "div small")).hasText("= 180.5 kWh");

            viewer.sees(".job-rows + button").press("Enter");
            assertThat(viewer.sees(SECOND + "input[name=id]")).isFocused();
            assertThat(viewer.sees(SECOND + "input[name=id]")).hasValue("lid-1");
            viewer.sees(SECOND + "select[name=after]").selectOption("lid-7");
            viewer.sees(FIRST + "input[name=id]").fill("lid-9");
            assertThat(viewer.sees(SECOND + "select[name=after]")).hasValue("lid-9");

            viewer.sees("input[name=baseLoadKw]").fill("50");
            viewer.sees("input[name=limitKw]").fill("400");
            viewer.sees(WEIGH).click();
            assertThat(viewer.sees("article.wide tr[data-chosen=true]")).containsText("Plan 1");
            assertThat(viewer.sees("article.wide tbody th").filter(new Locator.FilterOptions().setHasText("lid-")))
                    .hasText(new String[] {"lid-9", "lid-1"});
            assertThat(viewer.complaints).isEmpty();

            viewer.sees(FIRST + "select[name=after]").selectOption("lid-1");
            viewer.sees(WEIGH).click();
            assertThat(viewer.sees("ul.refused")).containsText("lid-9 after lid-1 after lid-9; leave one 'after'");
        }
    }

    /** Both are the same document: what is typed in one stands in the other, and what has no field stays. */
    @Test
    void theFieldsAndTheYamlAreOneDocument() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            viewer.goesTo("#/plant/boras/schedule");
            assertThat(viewer.sees(".job-rows fieldset")).hasCount(1);
            viewer.sees(AS_YAML).click();
            Locator yaml = viewer.sees("textarea[name=jobs]");
            yaml.fill(PressJobs.of(PressJobs.tomorrow(viewer.now)));
            yaml.blur();
            assertThat(viewer.sees(FIRST + "input[name=id]")).hasValue("lid-7");
            assertThat(viewer.sees(FIRST + "input[name=hours]")).hasValue("2");
            assertThat(viewer.sees(FIRST + "input[name=release]")).hasValue(Pattern.compile("T00:00$"));

            viewer.sees(FIRST + "input[name=hours]").fill("4");
            assertThat(yaml).hasValue(Pattern.compile("carbon: grid\\n[^$]*step: 120m"));

            yaml.fill("jobs: [");
            yaml.blur();
            assertThat(viewer.sees("form.jobs [role=alert]")).containsText("not YAML");
            assertThat(viewer.sees(".job-rows")).isHidden();
            yaml.fill("plant: boras\njobs: []");
            yaml.blur();
            assertThat(viewer.sees("form.jobs [role=alert]")).isEmpty();
            assertThat(viewer.sees(".job-rows fieldset")).hasCount(0);
        }
    }

    /** Whoever changes a letter of the jobs is still told which figures nobody typed. */
    @Test
    void whatIsAnExampleIsSaidOfEachFigureUntilItIsTyped() throws Exception {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium, "pt-PT", List.of(ScheduleTest.contractedByDay("kVA")))) {
            viewer.goesTo("#/plant/sweden/schedule");
            assertThat(viewer.sees("input[name=limitKw]")).hasValue("304");
            assertThat(viewer.sees("form.jobs p.meta")).hasCount(2);
            viewer.sees(AS_YAML).click();
            viewer.sees("textarea[name=jobs]").pressSequentially(" ");
            assertThat(viewer.sees("form.jobs p.meta")).hasCount(2);
            assertThat(viewer.sees("input[name=limitKw]"))
                    .hasAccessibleDescription(Pattern.compile("^O contrato é só em kVA.* 320 kVA .* 0,95"));
            viewer.sees("input[name=limitKw]").fill("310");
            assertThat(viewer.sees("form.jobs p.meta")).hasCount(1);
            assertThat(viewer.sees("form.jobs p.meta")).containsText("carga de base");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    /** On the way from lid-2 to lid-12 it is called lid-1 for a moment: nobody who follows lid-1 follows it for that. */
    @Test
    void aJobThatIsRenamedKeepsThoseThatFollowItAndTakesNoneOfAnother() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            Locator yaml = writes(viewer, THREE);
            Locator second = viewer.sees(SECOND + "input[name=id]");
            second.press("End");
            second.press("Backspace");
            second.pressSequentially("1");
            assertThat((String) second.evaluate("input => input.validationMessage"))
                    .isEqualTo("Another job has this name.");
            second.pressSequentially("2");
            assertThat((String) second.evaluate("input => input.validationMessage"))
                    .isEmpty();
            assertThat(viewer.sees(THIRD + "select[name=after]")).hasValue("lid-1");
            assertThat(yaml).hasValue(Pattern.compile("id: lid-12\\n[^$]*after: lid-1\\n"));
            assertThat(viewer.sees(SECOND + "button")).hasAccessibleName("Remove lid-12");

            Locator first = viewer.sees(FIRST + "input[name=id]");
            first.clear();
            first.pressSequentially("box");
            assertThat(viewer.sees(THIRD + "select[name=after]")).hasValue("box");
            assertThat(yaml).hasValue(Pattern.compile("after: box\\n"));
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void theExampleGivesBackWhatItTookThePlaceOf() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            Locator yaml = writes(viewer, THREE);
            assertThat(viewer.sees("form.jobs")).containsText("The YAML has comments");
            assertThat(viewer.sees(FIRST + "input[name=release]")).hasValue("2026-02-04T07:00");
            viewer.sees("form.jobs .export button >> nth=0").click();
            assertThat(viewer.sees("form.jobs [role=status]")).containsText("in the place of the jobs");
            assertThat(yaml).not().hasValue(THREE);

            viewer.sees("form.jobs [role=status] button").click();
            assertThat(yaml).hasValue(THREE);
            assertThat(viewer.sees(FIRST + "input[name=id]")).hasValue("lid-1");
            assertThat(viewer.sees("form.jobs [role=status]")).isEmpty();
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void aRefusalThatComesLateHidesNothingOfTheTextThatIsThereNow() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            AtomicReference<Route> late = new AtomicReference<>();
            viewer.page.route("**/schedule/read", route -> {
                if (!route.request().postData().contains("[[[") || !late.compareAndSet(null, route)) {
                    route.resume();
                }
            });
            writes(viewer, "jobs: [[[");
            viewer.sees("textarea[name=jobs]").fill(THREE);
            viewer.sees("textarea[name=jobs]").blur();
            assertThat(viewer.sees(".job-rows fieldset")).hasCount(3);
            viewer.page.waitForResponse(
                    answer -> answer.status() == 400, () -> late.get().resume());
            viewer.sees(".job-rows + button").click();
            assertThat(viewer.sees(".job-rows fieldset")).hasCount(4);
            assertThat(viewer.sees("form.jobs [role=alert]")).isEmpty();
        }
    }

    private static Locator writes(Viewer viewer, String jobs) {
        viewer.goesTo("#/plant/boras/schedule");
        assertThat(viewer.sees(".job-rows fieldset").first()).isVisible();
        viewer.sees(AS_YAML).click();
        Locator yaml = viewer.sees("textarea[name=jobs]");
        yaml.fill(jobs);
        yaml.blur();
        return yaml;
    }
}
