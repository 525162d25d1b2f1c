package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.plantline.decision.Advice;
import io.plantline.decision.Answer;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A peak is coming to the press shop: what Ana sees of it while she thinks, answers, is late, or is told by Bo that he was first. */
class PeakAdvicePageTest {
    private static final long MINUTE = 60_000;
    private static final String CARDS = ".advice-open article";

    private static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void whatHasLapsedByTheClockOfThePageLeavesWhatStands() {
        try (Viewer ana = new Viewer(chromium)) {
            peak(ana, 0, 0, "292.4");
            opens(ana);
            assertThat(ana.sees(CARDS)).hasCount(1);

            ana.page.route("**/advice", Route::abort);
            ana.page.clock().setFixedTime(time(ana) + 16 * MINUTE);

            assertThat(ana.sees(CARDS)).hasCount(0);
            ana.sees(".demand > details summary").first().click();
            assertThat(ana.sees(".demand > details > ul > li")).containsText("ignored");
        }
    }

    @Test
    void aReasonThatIsBeingWrittenKeepsNothingElseFromBeingTold() {
        try (Viewer ana = new Viewer(chromium)) {
            peak(ana, 0, 0, "292.4");
            opens(ana);
            Locator why = ana.sees(CARDS + " input[name=why]").first();
            why.pressSequentially("the dough ");
            assertThat(ana.sees(".advice [role=status]")).containsText("292.4 kW");

            peak(ana, 0, 1, "305.5");
            peak(ana, 1, 0, "331.7");

            assertThat(ana.sees(CARDS)).hasCount(2);
            assertThat(ana.sees(".advice-open")).containsText("305.5 kW");
            why = ana.sees(CARDS + ":has-text('305.5') input[name=why]");
            assertThat(why).isFocused();
            assertThat(why).hasValue("the dough ");
            Locator heard = ana.sees(".advice [role=status]");
            assertThat(heard).containsText("331.7 kW");
            assertThat(heard).not().containsText("305.5 kW");
            assertThat(ana.sees("[role=status] article")).hasCount(0);
            assertThat(ana.complaints).isEmpty();
        }
    }

    @Test
    void whoAnswersSecondReadsWhoWasFirst() {
        try (Viewer ana = new Viewer(chromium, "sv-SE")) {
            Advice advice = peak(ana, 0, 0, "292.4");
            opens(ana);
            assertThat(ana.sees(CARDS)).containsText("292,4 kW väntas till");
            assertThat(ana.sees(CARDS + " .advised [lang=en]")).hasCount(0);
            ana.served.advised.heard(new Answer(advice.id(), 0, true, "", "Bo", time(ana)));

            ana.sees(CARDS + " input[name=who]").fill("Ana");
            ana.sees(CARDS + " button").first().click();

            assertThat(ana.sees(".advice > .refused")).containsText("Bo har redan antagit rådet");
            assertThat(ana.sees(CARDS)).containsText("antaget, Bo");
            assertThat(ana.sees(CARDS + " .answer")).isHidden();
            assertThat(ana.complaints).allMatch(each -> each.contains("409"));
        }
    }

    @Test
    void oneFeedThatFailsDoesNotFreezeTheOther() {
        try (Viewer ana = new Viewer(chromium, "sv-SE")) {
            peak(ana, 0, 0, "292.4");
            takes(ana, 310);
            ana.page.route("**/advice", Route::abort);
            opens(ana);
            assertThat(ana.sees(".demand")).containsText("310,0");
            assertThat(ana.sees(".demand > .refused:not(:empty)")).containsText("Råden kan inte hämtas.");

            ana.page.unroute("**/advice");
            ana.page.route("**/demand", Route::abort);
            assertThat(ana.sees(CARDS)).hasCount(1);
            assertThat(ana.sees(".demand > .refused:not(:empty)")).containsText("kan inte hämtas. Servern svarar inte");
            assertThat(ana.sees(".demand")).containsText("Effekten i detta intervall kan inte hämtas.");
        }
    }

    @Test
    void thereIsOneOrderNotTwo() {
        try (Viewer ana = new Viewer(chromium)) {
            takes(ana, 285);
            opens(ana);
            Locator act = ana.sees(".demand .act");
            assertThat(act).containsText(Pattern.compile("To keep within|Nothing that is shed"));

            Advice advice = peak(ana, 0, 0, "292.4");
            assertThat(act).hasText("Do what is advised here, so that the limit is kept.");
            assertThat(ana.sees(".demand")).not().containsText("To keep within");

            ana.served.advised.heard(new Answer(advice.id(), 0, false, "the die would cool", "Ana", time(ana)));
            assertThat(ana.sees(CARDS)).hasCount(0);
            assertThat(act).containsText(Pattern.compile("To keep within|Nothing that is shed"));
        }
    }

    @Test
    void whereTheAdviceIsNotEnoughItIsSaidHowMuchMustBeOffBesides() {
        try (Viewer ana = new Viewer(chromium, "sv-SE")) {
            takes(ana, 310);
            Advice advice = peak(ana, 0, 0, "292.4");
            opens(ana);
            Locator act = ana.sees(".demand .act");
            assertThat(act)
                    .hasText(Pattern.compile("Gör som rådet här säger, och koppla dessutom bort [1-3]\\d,\\d+ kW.*"));

            ana.served.advised.heard(new Answer(advice.id(), 0, true, "", "Ana", time(ana)));
            assertThat(ana.sees(CARDS)).containsText("antaget, Ana");
            ana.page.clock().setFixedTime(time(ana) + 3 * MINUTE);
            assertThat(act)
                    .hasText(Pattern.compile("Gör som rådet här säger, och koppla dessutom bort [4-6]\\d,\\d+ kW.*"));
        }
    }

    @Test
    void whatIsBilledAnywayIsNotToBeKept() {
        try (Viewer ana = new Viewer(chromium)) {
            takes(ana, 310);
            ana.served.advised.heard(PressShopDecisions.peakBeyondTheMonths(time(ana), 300));
            opens(ana);

            assertThat(ana.sees(".demand .act"))
                    .hasText(
                            "Do what is advised here: 300.0 kW are billed this month anyway, and more would cost more.");
        }
    }

    @Test
    void aPlanTakenOnIsNoOrderOfTheHour() {
        try (Viewer ana = new Viewer(chromium)) {
            Advice plan = PressShopDecisions.planOfUnknownCarbon(time(ana));
            ana.served.advised.heard(plan);
            opens(ana);
            assertThat(ana.sees(CARDS)).containsText(Pattern.compile("Start .* at \\w+ \\d+ \\w+, \\d\\d:"));

            ana.served.advised.heard(new Answer(plan.id(), 0, true, "", "Ana", time(ana)));
            assertThat(ana.sees(CARDS)).hasCount(0);
            assertThat(ana.sees(".demand details.advice")).isHidden();
        }
    }

    @Test
    void thousandsAreWrittenAlikeInAlertAndAdvice() {
        try (Viewer reader = new Viewer(chromium, "pt-PT")) {
            peak(reader, 0, 0, "13083.9");
            reader.served.desk.hear(PressShopDecisions.peakAlert(time(reader), "13083.9 kW"));
            opens(reader);

            Pattern grouped = Pattern.compile("Esperam-se 13.084 kW até");
            assertThat(reader.sees(CARDS + " .advised")).containsText(grouped);
            assertThat(reader.sees(".alerts li")).containsText(grouped);
        }
    }

    @Test
    void whatAPlanSavesInMoneyAloneIsSaidInTheLanguageOfTheReader() {
        try (Viewer reader = new Viewer(chromium, "sv-SE")) {
            reader.served.advised.heard(PressShopDecisions.planOfUnknownCarbon(time(reader)));
            opens(reader);

            Locator advised = reader.sees(CARDS + " .advised");
            assertThat(advised)
                    .containsText(
                            "Mot de först önskade starterna sparar den 120,5 SEK; vad det är i CO₂e är inte känt.");
            assertThat(advised.locator("[lang=en]")).hasCount(0);
            assertThat(reader.sees(CARDS)).containsText("(elnätets koldioxidintensitet är inte känd)");
        }
    }

    @Test
    void whyIsOneClickAwayAndInTheLanguageOfTheReader() {
        try (Viewer reader = new Viewer(chromium, "pt-PT")) {
            peak(reader, 0, 0, "292.4");
            opens(reader);
            reader.sees(CARDS + " summary").click();

            Locator why = reader.sees(CARDS + " details");
            assertThat(why).containsText("= 292,0 kW; permitido a partir das 10:10: 280,0 kW");
            assertThat(why.locator("dt").first()).hasText("potência prevista, um em vinte abaixo");
            assertThat(why.locator("dt [lang=en]")).hasCount(0);
        }
    }

    @Test
    void theAlertIsReadInSwedish() {
        try (Viewer reader = new Viewer(chromium, "sv-SE")) {
            reader.served.desk.hear(PressShopDecisions.peakAlert(time(reader), "292.4 kW"));
            opens(reader);

            assertThat(reader.sees(".alerts li"))
                    .containsText(
                            "292,4 kW väntas till 14:15; över 280,0 kW kostar det mer (contracted). Låt Kyltorn vänta till dess.");
            assertThat(reader.sees(".alerts li b")).not().hasAttribute("lang", "en");
        }
    }

    /** Five minutes of a quarter of an hour have gone by, and no more go by than the story says. */
    private static long time(Viewer viewer) {
        long now = viewer.now.toEpochMilli();
        return now - now % (15 * MINUTE) + 5 * MINUTE;
    }

    private static void opens(Viewer viewer) {
        viewer.served.now.set(Instant.ofEpochMilli(time(viewer)));
        viewer.page.clock().setFixedTime(time(viewer));
        viewer.goesTo("#/plant/boras");
    }

    /** Advised in the present quarter; a second one is of another charge. */
    private static Advice peak(Viewer viewer, int charge, int revision, String kilowatts) {
        Advice advice = PressShopDecisions.peakNow(time(viewer), charge, revision, kilowatts);
        viewer.served.advised.heard(advice);
        return advice;
    }

    private static void takes(Viewer viewer, double kilowatts) {
        long minute = time(viewer) / MINUTE * MINUTE;
        viewer.served.history.store(IntStream.range(0, 20)
                .mapToObj(back -> Told.minuteFrom(Instant.ofEpochMilli(minute - (20 - back) * MINUTE)
                                .toString())
                        .kpi("avg-demand")
                        .value(kilowatts)
                        .done())
                .toList());
    }
}
