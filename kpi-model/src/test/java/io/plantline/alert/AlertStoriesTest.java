package io.plantline.alert;

import static io.plantline.alert.Watchkeeper.ofShift;
import static io.plantline.alert.Watchkeeper.onEscalation;
import static io.plantline.alert.Watchkeeper.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Few, early, explained: who is told of what in a bakery, and when. */
class AlertStoriesTest {
    private static final String MORNING = "2026-03-30T08:00:00Z";

    @Test
    void theCompressorLeakIsToldOnceAcknowledgedAndCleared() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        Anomaly leak = keeper.begins("hall", "air", "air-leak", Severity.WARNING);
        assertThat(keeper.state(leak)).isEqualTo(AlertState.PENDING);

        keeper.passes(Duration.ofMinutes(4));
        assertThat(keeper.told()).isEmpty();
        keeper.passes(Duration.ofMinutes(2));
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/hall/air-leak");

        leak = keeper.goesOn(leak, Severity.WARNING);
        keeper.hears(leak); // the same telling comes twice
        keeper.passes(Duration.ofHours(2));
        assertThat(keeper.told()).isEmpty();

        keeper.acknowledges(leak, "night shift");
        assertThat(keeper.told()).containsExactly("hall acknowledged 1 bakery/hall/air-leak");
        keeper.passes(Duration.ofHours(24));
        assertThat(keeper.told()).isEmpty();

        keeper.ends(leak);
        assertThat(keeper.told()).containsExactly("hall cleared 1 bakery/hall/air-leak");
        keeper.passes(Duration.ofDays(31));
        assertThat(keeper.book().alerts()).isEmpty();
    }

    @Test
    void whatIsOverBeforeItsTimeBothersNobody() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        Anomaly spike = keeper.begins("hall", null, "peak", Severity.WARNING);
        keeper.passes(Duration.ofMinutes(3));
        keeper.ends(spike);
        keeper.passes(Duration.ofHours(1));
        assertThat(keeper.told()).isEmpty();
        assertThat(keeper.state(spike)).isEqualTo(AlertState.CLEARED);
    }

    @Test
    void whoeverWasToldOfWhatIsWithdrawnIsToldThatItIsOver() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        Anomaly leftOn = keeper.begins("hall", null, "left-on", Severity.WARNING);
        keeper.passes(Duration.ofMinutes(10));
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/hall/left-on");
        keeper.hears(leftOn.withdraw());
        keeper.passes(Duration.ofHours(10));
        assertThat(keeper.told()).containsExactly("hall cleared 1 bakery/hall/left-on");
        assertThat(keeper.book().alerts())
                .extracting(alert -> alert.anomaly().withdrawn())
                .containsExactly(true);
    }

    @Test
    void whatPeopleWriteStaysWithTheAlertAndCallsNobody() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        Anomaly leak = keeper.begins("hall", null, "air-leak", Severity.WARNING);
        keeper.passes(Duration.ofMinutes(10));
        keeper.told();

        keeper.notes(leak, "the coupling of press 3");
        keeper.notes(leak, "the coupling of press 3"); // the same command comes twice
        keeper.ends(leak);
        keeper.notes(leak, "changed on Tuesday");

        assertThat(keeper.told()).containsExactly("hall cleared 1 bakery/hall/air-leak");
        assertThat(keeper.book().alerts().iterator().next().notes())
                .extracting(Note::text)
                .containsExactly("the coupling of press 3", "changed on Tuesday");
        for (int more = 0; more < Alert.MOST_NOTES; more++) {
            keeper.notes(leak, "and so on " + more);
        }
        assertThat(keeper.book().alerts().iterator().next().notes()).hasSize(Alert.MOST_NOTES);
    }

    @Test
    void aReplayTellsNobody() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        Anomaly live = keeper.begins("hall", null, "peak", Severity.INFO);
        keeper.hears(new Anomaly(
                "bakery",
                "study-7",
                "hall",
                null,
                "peak",
                Severity.CRITICAL,
                keeper.now(),
                keeper.now(),
                null,
                0,
                live.measure(),
                1,
                live.impact(),
                "replayed"));
        keeper.passes(Duration.ofMinutes(10));
        assertThat(keeper.book().alerts())
                .extracting(alert -> alert.anomaly().run())
                .containsExactly("live");
        assertThat(keeper.told()).isEmpty();
    }

    @Test
    void historyThatIsFilledInTellsNobodyButWhatIsStillOpenAfterwards() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        keeper.hears(lastWeek(keeper, "over", 0, null));
        keeper.hears(
                lastWeek(keeper, "over", 1, keeper.now() - Duration.ofDays(6).toMillis()));
        keeper.hears(lastWeek(keeper, "open", 0, null));
        assertThat(keeper.told()).isEmpty();
        keeper.passes(Duration.ofMinutes(31));
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/hall/open");
    }

    @Test
    void nobodyReactsSoOthersAreCalledAndTheFirstReminded() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"), onEscalation("manager"));
        Anomaly fire = keeper.begins("oven", null, "overheat", Severity.CRITICAL);
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/oven/overheat");
        keeper.passes(Duration.ofMinutes(16));
        assertThat(keeper.told()).containsExactly("manager escalated 1 bakery/oven/overheat");
        keeper.passes(Duration.ofMinutes(15));
        assertThat(keeper.told()).containsExactly("hall reminder 1 bakery/oven/overheat");
        keeper.acknowledges(fire, "Ana");
        keeper.passes(Duration.ofHours(5));
        assertThat(keeper.told())
                .containsExactlyInAnyOrder(
                        "hall acknowledged 1 bakery/oven/overheat", "manager acknowledged 1 bakery/oven/overheat");
    }

    @Test
    void whatGetsWorseAfterSomebodyTookItOnIsEscalatedOnlyOnceNobodyAnswersThat() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"), onEscalation("manager"));
        Anomaly leak = keeper.begins("hall", "air", "air-leak", Severity.WARNING);
        keeper.passes(Duration.ofHours(1));
        keeper.acknowledges(leak, "Ana");
        keeper.passes(Duration.ofHours(4));
        keeper.told();
        keeper.goesOn(leak, Severity.CRITICAL);
        keeper.passes(Duration.ofMinutes(14));
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/hall/air-leak");
        keeper.passes(Duration.ofMinutes(2));
        assertThat(keeper.told()).containsExactly("manager escalated 1 bakery/hall/air-leak");
    }

    @Test
    void aCallThatDidNotArriveBeforeSomebodyTookItOnIsSentToNobody() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"), onEscalation("manager"));
        keeper.ways(false);
        Anomaly fire = keeper.begins("oven", null, "overheat", Severity.CRITICAL);
        keeper.passes(Duration.ofMinutes(16));
        assertThat(keeper.book().unsent()).extracting(Notification::kind).contains(Kind.ESCALATED);
        keeper.acknowledges(fire, "Ana");
        assertThat(keeper.book().unsent()).extracting(Notification::kind).doesNotContain(Kind.ESCALATED);
    }

    @Test
    void aCallThatDidNotArriveBeforeItWasOverIsSentToNobody() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"), onEscalation("manager"));
        keeper.ways(false);
        Anomaly fire = keeper.begins("oven", null, "overheat", Severity.CRITICAL);
        keeper.passes(Duration.ofMinutes(16));
        keeper.ends(fire);
        assertThat(keeper.book().unsent())
                .extracting(message -> message.route() + ' ' + message.kind().id())
                .containsExactlyInAnyOrder("hall firing", "hall cleared", "manager cleared");
    }

    @Test
    void aPeakThatIsHeardOfAfterItsIntervalCallsNobody() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"), onEscalation("manager"));
        Anomaly peak = keeper.begins("bakery", null, "peak", Severity.CRITICAL);
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/bakery/peak");
        keeper.passes(Duration.ofHours(1));
        assertThat(keeper.told())
                .as("its interval is over at 08:15")
                .containsExactly("hall cleared 1 bakery/bakery/peak");
        assertThat(keeper.alert(peak).anomaly().sentence()).contains("what it came to is not known yet");
        keeper.hears(lastHour(keeper, peak));
        keeper.passes(Duration.ofMinutes(1));
        assertThat(keeper.told()).isEmpty();
    }

    /** A peak of an interval that is over, heard of only now. */
    private static Anomaly lastHour(Watchkeeper keeper, Anomaly like) {
        long start = keeper.now() - Duration.ofMinutes(40).toMillis();
        return new Anomaly(
                like.plant(),
                like.run(),
                like.scope(),
                null,
                like.rule(),
                like.severity(),
                start,
                start + 1,
                null,
                0,
                like.measure(),
                1,
                like.impact(),
                "late");
    }

    @Test
    void whatGetsWorseCallsAgainAlthoughSomebodyTookItOn() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        Anomaly leak = keeper.begins("hall", "air", "air-leak", Severity.WARNING);
        keeper.passes(Duration.ofMinutes(6));
        keeper.acknowledges(leak, "Ana");
        keeper.told();
        leak = keeper.goesOn(leak, Severity.CRITICAL);
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/hall/air-leak");
        assertThat(keeper.alert(leak).acknowledged()).isNull();
    }

    @Test
    void oneCauseIsOneMessage() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        for (int meter = 0; meter < 20; meter++) {
            keeper.begins("hall", "m" + meter, "stuck-sensor", Severity.WARNING);
            keeper.passes(Duration.ofSeconds(1));
        }
        keeper.passes(Duration.ofMinutes(10));
        assertThat(keeper.told()).containsExactly("hall firing 20 bakery/hall/stuck-sensor");
    }

    @Test
    void whatIsTooMuchForOneMessageIsSeveral() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        for (int meter = 0; meter < 230; meter++) {
            keeper.begins("hall", "m" + meter, "stuck-sensor", Severity.WARNING);
        }
        keeper.passes(Duration.ofMinutes(10));
        assertThat(keeper.told())
                .containsExactlyInAnyOrder(
                        "hall firing 100 bakery/hall/stuck-sensor",
                        "hall firing 100 bakery/hall/stuck-sensor",
                        "hall firing 30 bakery/hall/stuck-sensor");
    }

    @Test
    void theSilentPlantExplainsItsSilentMeters() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        Anomaly meter = keeper.begins("oven", "gas", "meter-silent", Severity.WARNING);
        keeper.passes(Duration.ofMinutes(3));
        Anomaly plant = keeper.begins("bakery", null, "plant-silent", Severity.CRITICAL);
        keeper.passes(Duration.ofMinutes(20));
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/bakery/plant-silent");
        assertThat(keeper.alert(meter).muted().inhibitedBy()).isEqualTo(Alert.idOf(plant));

        keeper.ends(plant);
        keeper.passes(Duration.ofMinutes(3));
        assertThat(keeper.told()).containsExactly("hall cleared 1 bakery/bakery/plant-silent");
        keeper.passes(Duration.ofMinutes(3)); // every other meter speaks again, this one does not
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/oven/meter-silent");
    }

    @Test
    void aMeterOnAnotherScaleIsOneAlertWhateverElseIsSeenOfIt() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        keeper.begins("oven", "gas", "spike", Severity.WARNING);
        keeper.begins("oven", "gas", "scale-suspect", Severity.WARNING);
        keeper.begins("oven", "gas", "meter-faulty", Severity.WARNING);
        keeper.begins("oven", "power", "spike", Severity.WARNING);
        keeper.passes(Duration.ofMinutes(20));
        assertThat(keeper.told())
                .containsExactlyInAnyOrder(
                        "hall firing 1 bakery/oven/scale-suspect", "hall firing 1 bakery/oven/spike");
    }

    @Test
    void whatGrowsWhileItStandsChangesItsAlertAndCallsNobodyAgain() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        Anomaly first = keeper.begins("oven", null, "left-on", Severity.WARNING);
        keeper.passes(Duration.ofMinutes(10));
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/oven/left-on");
        keeper.grows(first, 12.5);
        keeper.passes(Duration.ofMinutes(10));
        assertThat(keeper.told()).isEmpty();
        assertThat(keeper.alert(first).anomaly().impact().energyKWh()).isEqualTo(12.5);
    }

    @Test
    void aSilenceHoldsForAScopeAndAllWithinItAndLosesNothing() {
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        keeper.silences(new Matcher("bakery", "hall", null, null, null), Duration.ofHours(1));
        keeper.begins("oven", null, "overheat", Severity.CRITICAL);
        keeper.passes(Duration.ofMinutes(59));
        assertThat(keeper.told()).isEmpty();
        keeper.passes(Duration.ofMinutes(2));
        assertThat(keeper.told()).containsExactly("hall firing 1 bakery/oven/overheat");
    }

    @Test
    void whatIsStillOpenIsToldToTheNextShiftInThePlantsOwnTime() {
        // Lisbon keeps summer time: the night shift begins at 21:00 UTC.
        Watchkeeper keeper = new Watchkeeper("2026-03-30T20:50:00Z", ofShift("night", "night"), ofShift("off", "off"));
        keeper.begins("oven", null, "overheat", Severity.CRITICAL);
        assertThat(keeper.told()).containsExactly("off firing 1 bakery/oven/overheat");
        keeper.passes(Duration.ofMinutes(9));
        assertThat(keeper.told()).isEmpty();
        keeper.passes(Duration.ofMinutes(2));
        assertThat(keeper.told()).isEqualTo(List.of("night firing 1 bakery/oven/overheat"));
    }

    @Test
    void aMessageHasOneKeyHoweverOftenItIsSent() {
        AlertPlan plan = AlertPlan.STANDARD.with(List.of(route("hall")));
        Watchkeeper keeper = new Watchkeeper(MORNING, route("hall"));
        AlertBook before = new AlertBook(plan, List.of(Watchkeeper.bakery()));
        before.hear(keeper.begins("oven", null, "overheat", Severity.CRITICAL), keeper.now());
        Changes decided = before.turn(keeper.now());

        AlertBook after = new AlertBook(plan, List.of(Watchkeeper.bakery()));
        decided.alerts().values().forEach(alert -> after.restore(alert.orElseThrow()));
        decided.decided().forEach(after::restore);

        assertThat(after.turn(keeper.now() + 60_000).decided()).isEmpty();
        assertThat(after.unsent()).isEqualTo(decided.decided()).hasSize(1);
    }

    private static Anomaly lastWeek(Watchkeeper keeper, String rule, int revision, Long end) {
        long start = keeper.now() - Duration.ofDays(7).toMillis();
        return new Anomaly(
                "bakery",
                "live",
                "hall",
                null,
                rule,
                Severity.CRITICAL,
                start,
                end == null ? start : end,
                end,
                revision,
                new Anomaly.Measure(null, null, "1"),
                1,
                Anomaly.Impact.unknown("not priced"),
                rule);
    }
}
