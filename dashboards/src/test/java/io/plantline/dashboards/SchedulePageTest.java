package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.schedule.PlanKeeping;
import io.plantline.decision.Advised;
import io.plantline.decision.Outcome;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order of the press shop that may be moved: weighed, one plan looked at and taken on, and what came of it. */
class SchedulePageTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final String PRESS = "[role=img][aria-label^='What plans cost']";

    private static final String WEIGH = "form.jobs button[type=submit]";
    private static final String AS_YAML = "[data-fold=jobs-as-yaml] summary";

    /** The night costs 0.61 SEK, the day 0.98; the sun shines at noon. */
    private static final Map<Integer, Integer> GRAMS = Map.of(11, 20, 12, 10);

    @Test
    void aPlanIsLookedAtOnTheFrontTakenOnDeclinedAndMeasured() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            long midnight = PressJobs.tomorrow(viewer.now);
            tellTheGrid(viewer.served, midnight);
            viewer.goesTo("#/plant/boras/schedule");
            viewer.sees(AS_YAML).click();
            viewer.sees("textarea[name=jobs]").fill(PressJobs.of(midnight));
            viewer.sees("input[name=baseLoadKw]").fill("50");
            viewer.sees("input[name=limitKw]").fill("400");
            viewer.sees(WEIGH).click();
            assertThat(viewer.sees("article.wide tr[data-chosen=true]")).containsText("Plan 1");
            int plans = viewer.sees("input[name=plan]").count();
            pressTheLastMark(viewer);
            assertThat(viewer.sees("article.wide tr[data-chosen=true]")).containsText("Plan " + plans);
            viewer.sees(".taking input").fill("Ana");
            viewer.sees(".taking button >> nth=0").click();
            assertThat(viewer.sees("section tbody th[scope=rowgroup]")).containsText("taken on, Ana");
            Advised taken = plan(viewer.served);
            assertThat(taken.taken().orElseThrow().steps().get(0).from()).isEqualTo(midnight + 11 * HOUR);

            viewer.sees("input[name=plan] >> nth=0").check();
            viewer.sees(".taking button >> nth=1").click();
            assertThat(viewer.sees(".advice .answer")).hasCount(1);
            viewer.sees(".advice input[name=why]").fill("the die is being mended");
            viewer.sees(".advice .answer button >> nth=1").click();
            assertThat(viewer.sees("section tbody th[scope=rowgroup]")).containsText("“the die is being mended”");
            assertThat(plan(viewer.served).state(midnight)).isEqualTo(Advised.State.DECLINED);
            assertThat(plan(viewer.served).taken().orElseThrow().revision()).isZero();

            measured(viewer.served, midnight + 11 * HOUR, 60, 0);
            measured(viewer.served, midnight + 11 * HOUR, 50, 1);
            viewer.page.reload();
            assertThat(viewer.sees("section tbody th[scope=rowgroup]")).containsText("It saved 50.00 SEK");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void whereTheGridIsNotKnownPlansAreSpokenOfByTheirCostAlone() throws Exception {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium, "en-GB", List.of(withoutFactors()))) {
            viewer.goesTo("#/plant/sweden/schedule");
            assertThat(viewer.sees("input[name=baseLoadKw]")).hasValue("160");
            viewer.sees(WEIGH).click();
            assertThat(viewer.sees("article.wide h3 >> nth=0")).hasText("What plans cost");
            assertThat(viewer.sees("article.wide >> nth=0")).containsText("No other plan costs less.");
            assertThat(viewer.sees(".flows")).not().containsText("emits no");
            assertThat(viewer.sees("article.wide thead >> nth=-1")).not().containsText("kg");
            assertThat(viewer.sees("[role=img][aria-label^='The plan in time, with prices;']"))
                    .hasCount(1);
        }
    }

    private static Plant withoutFactors() throws Exception {
        String text = Files.readString(Path.of("../pilots/sweden.yaml"));
        return PlantFile.read(
                "sweden", text.substring(0, text.indexOf("\nfactors:")) + text.substring(text.indexOf("\nkpis:")));
    }

    /** The batch is final, and restated: each is told once. */
    private static void measured(Served served, long start, double saved, int revision) {
        served.batches.heard(batch(start, saved, revision));
        PlanKeeping keeping =
                new PlanKeeping(DemoPlants.all(), served.schedule, served.history, served.batches, served.now::get);
        keeping.look();
        keeping.look();
        Outcome outcome = plan(served).outcome().orElseThrow();
        assertThat(outcome.revision()).isEqualTo(revision);
        assertThat(outcome.worth().money()).isEqualTo(saved);
        assertThat(outcome.worth().co2Kg()).isEqualTo(4);
        assertThat(outcome.at()).isEqualTo(start + 2 * HOUR);
    }

    private static void pressTheLastMark(Viewer viewer) {
        Object at = viewer.sees(PRESS)
                .evaluate(
                        "plot => { const chart = echarts.getInstanceByDom(plot); const { data } = chart.getOption().series[0];"
                                + " const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, data[data.length - 1].value);"
                                + " plot.scrollIntoView({ block: 'center' });"
                                + " const now = plot.getBoundingClientRect(); return [now.left + x, now.top + y]; }");
        List<?> point = (List<?>) at;
        viewer.page.mouse().click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
    }

    private static Advised plan(Served served) {
        return served.advised.plans("boras").get(0);
    }

    private static void tellTheGrid(Served served, long midnight) {
        for (int hour = 0; hour < 24; hour++) {
            long start = midnight + hour * HOUR;
            served.schedule
                    .signals()
                    .heard(new Signal(
                            "grid",
                            start,
                            start + HOUR,
                            BigDecimal.valueOf(GRAMS.getOrDefault(hour, 40)),
                            "gCO2e/kWh",
                            true,
                            midnight - 12 * HOUR));
        }
    }

    private static BatchValue batch(long start, double saved, int revision) {
        Interval made = new Interval(IntervalKind.BATCH, start, start + 2 * HOUR);
        Status status = revision == 0 ? Status.FINAL : Status.REVISED;
        return new BatchValue(
                "boras",
                Reading.LIVE,
                "press-1",
                "lid-7",
                null,
                null,
                made,
                false,
                2.0,
                "t",
                revision,
                status,
                null,
                List.of(
                        value("flex-savings", "SEK", saved, made, revision, status),
                        value("flex-savings-carbon", "kgCO2e", 4, made, revision, status)));
    }

    private static KpiValue value(String kpi, String unit, double value, Interval made, int revision, Status status) {
        return new KpiValue(
                "boras", Reading.LIVE, "press-1", kpi, made, unit, value, value, 1.0, 1, 0, revision, status, null);
    }
}
