package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Somebody looks through the choices of a scenario on page Compare, by mouse and by keyboard. */
class ScenariosPageTest {
    private static final String RESEARCH = "#/plant/boras/research";
    private static final String CHOSEN = "#scenarios button[aria-pressed=true]";
    private static final String UNCOUNTED = "the margin is not known: nobody counted the parts";
    private static final int A_MINUTE = 61_000;

    private static void filed(Served served, String id, String counted) {
        String choice =
                """
                {"id": "%s", "name": "%s", "alternatives": [%s], "best": %s, "figures": [%s],
                 "yearly": {"energyCost": 10, %s "capital": 0, "environmentalCost": %s, "observed": {}, "leastObserved": 0.75}%s}
                """;
        String told =
                "{\"kpi\": \"energy-cost\", \"scope\": \"boras\", \"unit\": \"SEK\", \"recorded\": 9, %s \"causes\": {}}";
        String unknown = told.formatted("\"reason\": \"no price\",");
        String known = told.formatted("\"scenario\": 7, \"difference\": -2,");
        String json =
                "{\"plant\": \"boras\", \"id\": \"%s\", \"name\": \"%s\", \"from\": \"a\", \"to\": \"b\", \"currency\": \"SEK\", \"burden\": \"environmental-cost\", \"byAbatement\": [], \"notes\": [], \"choices\": [%s, %s, %s]}"
                        .formatted(
                                id,
                                "idea " + id,
                                choice.formatted("recorded", "recorded", "", true, "", "\"margin\": 900,", 50, ""),
                                choice.formatted(
                                        "press",
                                        "New press",
                                        "\"press\"",
                                        true,
                                        known,
                                        "\"margin\": 950,",
                                        60,
                                        ", \"worth\": {\"saving\": 50}"),
                                choice.formatted(
                                        "shift",
                                        "Another shift",
                                        "\"shift\"",
                                        false,
                                        unknown,
                                        counted,
                                        40,
                                        ", \"worth\": {\"unknown\": \"" + UNCOUNTED + "\"}"));
        try {
            served.scenarios.heard(new ObjectMapper().readTree(json), 1);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void aChoiceStaysWhenItIsLookedUpAgainAndWhenItsMarginIsKnownNoLonger() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            filed(viewer.served, "a", "\"margin\": 800,");
            filed(viewer.served, "b", "");
            viewer.page.clock().install();
            viewer.goesTo(RESEARCH);
            viewer.sees("#scenarios select").selectOption("a");
            viewer.sees("#scenarios [data-choice=shift] button").click();
            assertThat(viewer.sees(CHOSEN)).hasText("2 Another shift");

            filed(viewer.served, "a", "");
            viewer.page.waitForResponse(
                    answer -> answer.url().contains("scenarios?id=a"),
                    () -> viewer.page.clock().fastForward(A_MINUTE));
            assertThat(viewer.sees("#scenarios [data-choice=shift]")).containsText("—");
            assertThat(viewer.sees(CHOSEN)).hasText("2 Another shift");
            assertThat(viewer.sees("#scenarios [data-choice=shift] small")).hasText(UNCOUNTED);
            assertThat(viewer.sees("#scenarios [data-kpi=energy-cost]")).containsText("no price");

            viewer.served.scenarios.removed("boras", "a");
            viewer.page.clock().fastForward(A_MINUTE);
            assertThat(viewer.sees("#scenarios [role=status]")).containsText("“idea a” is no longer filed");
            assertThat(viewer.sees(CHOSEN)).hasText("2 Another shift");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void onAFreshVisitAnotherScenarioIsNotTakenForTheOneThatIsGone() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            filed(viewer.served, "a", "\"margin\": 800,");
            filed(viewer.served, "b", "");
            viewer.goesTo(RESEARCH);
            viewer.sees("#scenarios select").selectOption("a");
            viewer.sees("#scenarios [data-choice=shift] button").click();
            assertThat(viewer.sees(CHOSEN)).hasText("2 Another shift");

            viewer.served.scenarios.removed("boras", "a");
            viewer.page.evaluate("location.hash = '#/plant/boras'");
            viewer.sees("button[data-kpi=elec-import-energy]");
            viewer.page.evaluate("location.hash = '" + RESEARCH + "'");
            assertThat(viewer.sees("#scenarios select")).hasValue("b");
            assertThat(viewer.sees("#scenarios [role=status]")).hasText("“idea a” is no longer filed.");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void theFrontIsSteppedAlongByKeys() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            filed(viewer.served, "a", "\"margin\": 800,");
            viewer.goesTo(RESEARCH);
            assertThat(viewer.sees(CHOSEN)).hasText("★ 1 New press");
            viewer.sees("#scenarios [role=slider]").press("ArrowLeft");
            assertThat(viewer.sees(CHOSEN)).hasText("★ as recorded");
            viewer.page.keyboard().press("ArrowLeft");
            assertThat(viewer.sees(CHOSEN)).hasText("2 Another shift");
            assertThat(viewer.sees("#scenarios [role=slider]"))
                    .hasAttribute("aria-valuetext", "Another shift: 800.0 SEK");
            assertThat(viewer.complaints).isEmpty();
        }
    }

    @Test
    void whereNoneIsFiledThePageHasTheCommandAndSaysThatTheFileHasToBeWritten() {
        try (Chromium chromium = Chromium.open();
                Viewer viewer = new Viewer(chromium)) {
            viewer.goesTo(RESEARCH);
            assertThat(viewer.sees("#scenarios")).containsText("First write what could have been done");
            assertThat(viewer.sees("#scenarios")).containsText("docs/what-if.md");
            assertThat(viewer.sees("#scenarios .command"))
                    .containsText("./plantline whatif my-scenario.yaml --pilot pilots/boras.yaml --from 20");
            assertThat(viewer.complaints).isEmpty();
        }
    }
}
