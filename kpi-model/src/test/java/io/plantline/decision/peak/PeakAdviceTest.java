package io.plantline.decision.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.plantline.anomaly.sense.Memory;
import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.AdviceSentence;
import io.plantline.decision.Outcome;
import io.plantline.kpi.DemandForecast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A dairy that contracts 280 kW: a peak is coming, the chillers are asked to wait, and what becomes of it is measured. */
class PeakAdviceTest {

    @Test
    void theVectorOfTheCatalogue() {
        DemandForecast forecast = DemandForecast.of(42, 310, Duration.ofMinutes(15), Duration.ofMinutes(6), 280);
        assertThat(forecast.projected()).isCloseTo(292, within(1e-9));
        assertThat(forecast.allowed()).isCloseTo(280, within(1e-9));
        assertThat(forecast.shed()).isCloseTo(30, within(1e-9));
        List<Offer> held = Holding.cheapest(
                List.of(
                        new Offer("oven", 60, 9, 360_000),
                        new Offer("chiller", 30, 2, 360_000),
                        new Offer("pump", 12, 1.5, 360_000)),
                forecast.shed());
        assertThat(held).extracting(Offer::load).containsExactly("chiller");
        assertThat(held.get(0).kilowatts() * held.get(0).millis() / 3.6e6)
                .as("30 kW for six minutes, in kWh")
                .isCloseTo(3, within(1e-9));
    }

    @Test
    void theCheapestSetIsThatOfGoingThroughAll() {
        Random chance = new Random(7);
        for (int round = 0; round < 400; round++) {
            List<Offer> offers = new ArrayList<>();
            for (int i = 0; i < 1 + chance.nextInt(9); i++) {
                offers.add(new Offer("load-" + i, 1 + chance.nextInt(60), chance.nextInt(20), 1));
            }
            double needed = 1 + chance.nextInt(120);
            List<Offer> found = Holding.cheapest(offers, needed);
            double best = Double.POSITIVE_INFINITY;
            for (int set = 0; set < 1 << offers.size(); set++) {
                double kilowatts = 0;
                double cost = 0;
                for (int i = 0; i < offers.size(); i++) {
                    kilowatts += (set >> i & 1) * offers.get(i).kilowatts();
                    cost += (set >> i & 1) * offers.get(i).cost();
                }
                best = kilowatts >= needed ? Math.min(best, cost) : best;
            }
            if (Double.isInfinite(best)) {
                assertThat(found).hasSameSizeAs(offers);
            } else {
                assertThat(found.stream().mapToDouble(Offer::cost).sum()).isCloseTo(best, within(1e-9));
            }
        }
    }

    @Test
    void ofManyLoadsThatAreAlmostAlikeEnoughAreFoundAtOnce() {
        List<Offer> fans = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            fans.add(new Offer("fan-" + i, 7.5 + i * 0.01, 4, 360_000));
        }
        List<Offer> held = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Holding.cheapest(fans, 200));
        assertThat(held).as("26 of the largest would do").hasSize(26);
        assertThat(Holding.sum(held)).isGreaterThanOrEqualTo(200);
    }

    @Test
    void aPeakThatIsComingIsKeptWhereTheChillerWaits() {
        Dairy dairy = new Dairy();
        dairy.usualDays(2);
        List<AdviceSaid> said = dairy.ovenComesOn(true);
        Advice first = (Advice) said.get(0);
        assertThat(first.withdrawn()).isFalse();
        assertThat(first.made() - first.from()).isZero();
        assertThat(first.steps()).extracting(Advice.Step::what).containsExactly("Chiller");
        assertThat(first.worth().money()).isPositive();
        assertThat(first.reason().sentence())
                .startsWith(AdviceSentence.of(first.reason()).orElseThrow().text())
                .contains("above 280.0 kW it costs more (contracted)", "Hold Chiller back");
        assertThat(first.worked()).startsWith("D = (E + P (T - t)) / T");
        Outcome outcome = (Outcome) said.get(said.size() - 1);
        assertThat(outcome.id()).isEqualTo(first.id());
        assertThat(outcome.right()).isTrue();
        assertThat(outcome.reason().code()).isEqualTo("peak-was-kept");
        assertThat(outcome.reason().sentence())
                .isEqualTo(AdviceSentence.of(outcome.reason()).orElseThrow().text());
        assertThat(outcome.worth().money()).isPositive();
    }

    @Test
    void twoChargesOfOneLimitDoNotAskForTwiceAsMuch() {
        Dairy dairy = Dairy.thatAlsoPays("statistic: exceeded, contracted: 280, price: 20");
        dairy.usualDays(2);
        List<AdviceSaid> said = dairy.ovenComesOn(true);
        assertThat(said.stream()
                        .filter(Advice.class::isInstance)
                        .flatMap(each -> ((Advice) each).steps().stream())
                        .map(Advice.Step::what))
                .as("what either of them alone would ask for")
                .hasSize(1);
        assertThat(said).filteredOn(Outcome.class::isInstance).hasSize(1);
    }

    @Test
    void aPeakThatNobodyActsOnCame() {
        Dairy dairy = new Dairy();
        dairy.usualDays(2);
        List<AdviceSaid> said = dairy.ovenComesOn(false);
        Outcome outcome = (Outcome) said.get(said.size() - 1);
        assertThat(outcome.reason().code()).isEqualTo("peak-came");
        assertThat(outcome.worth().money()).isCloseTo(0, within(1e-9));
    }

    @Test
    void nothingIsAdvisedOfAPeakThatIsNotBilled() {
        Dairy dairy = new Dairy();
        dairy.usualDays(2);
        assertThat(dairy.said()).as("usual days stay below 280 kW").isEmpty();
        Dairy evenings =
                Dairy.withCharge("statistic: max, price: 10, window: {days: mon-sun, start: '20:00', end: '22:00'}");
        evenings.usualDays(2);
        int before = evenings.said().size();
        evenings.ovenComesOn(false);
        assertThat(evenings.said()).as("only evenings are billed").hasSize(before);
    }

    @Test
    void aPeakBelowTheHighestOfTheMonthIsNotAdvisedOf() {
        Dairy dairy = new Dairy();
        dairy.usualDays(2);
        assertThat(dairy.ovenComesOn(false)).as("312 kW, 280 contracted").isNotEmpty();
        dairy.usualUntilInterval();
        assertThat(dairy.ovenComesOn(70, false))
                .as("296 kW, which the month has seen already")
                .isEmpty();
        dairy.usualUntilInterval();
        List<AdviceSaid> higher = dairy.ovenComesOn(140, false);
        assertThat(((Advice) higher.get(0)).reason().sentence()).contains("above 31");
        dairy.usualUntilFebruary();
        assertThat(((Advice) dairy.ovenComesOn(70, false).get(0)).reason().sentence())
                .as("a month of its own")
                .contains("above 280.0 kW");
    }

    @Test
    void askingWhatIsForeseenChangesNothing() {
        Dairy dairy = new Dairy();
        dairy.usualDays(2);
        dairy.ovenComesOn(false);
        byte[] before = Memory.of(dairy.advisor());
        assertThat(dairy.advisor().foreseen()).singleElement().satisfies(foreseen -> assertThat(foreseen.demand())
                .isBetween(200.0, 300.0));
        assertThat(Memory.of(dairy.advisor())).isEqualTo(before);
    }

    @Test
    void aLimitBelowTheBaseLoadIsToldAndNothingIsAdvised() {
        Dairy dairy = Dairy.withCharge("statistic: contracted, contracted: 100, price: 10");
        dairy.usualDays(4);
        List<AdviceSaid> said = dairy.said();
        Advice last = (Advice) said.get(said.size() - 1);
        assertThat(last.reason().code()).isEqualTo("limit-below-base-load");
        assertThat(last.steps()).isEmpty();
        assertThat(last.reason().sentence()).contains("Correct the charge in the plant file, or contract more");
    }

    @Test
    void whereverItIsStoppedAndTakenUpAgainItAdvisesTheSame() {
        Dairy whole = new Dairy();
        whole.usualDays(2);
        List<AdviceSaid> said = whole.ovenComesOn(true);
        Dairy restarted = new Dairy();
        restarted.restartEvery(997);
        restarted.usualDays(2);
        assertThat(restarted.ovenComesOn(true)).isEqualTo(said).isNotEmpty();
        assertThat(Memory.of(restarted.advisor())).isEqualTo(Memory.of(whole.advisor()));
        assertThat(Memory.of(restarted.experience())).isEqualTo(Memory.of(whole.experience()));
    }

    @Test
    void whileTheSupplyIsSilentTheMachinesAreLookedAtForThreeMinutesAndItIsSaidHowOldItIs() {
        Dairy dairy = new Dairy();
        dairy.usualDays(2);
        long silentFrom = dairy.now() + 300_000;
        List<AdviceSaid> said = dairy.ovenComesOnUnheard();
        assertThat(said).allSatisfy(each -> {
            Advice advice = (Advice) each;
            assertThat(advice.made()).isLessThanOrEqualTo(silentFrom + 180_000);
            assertThat(advice.inputs())
                    .filteredOn(given -> given.name().equals("age of what the supply said last"))
                    .singleElement()
                    .satisfies(age -> assertThat(age.value())
                            .isEqualTo(
                                    (advice.made() - Math.min(advice.made() / 60_000 * 60_000, silentFrom)) / 1000.0));
        });
        assertThat(said).isNotEmpty();
    }

    @Test
    void whatIsToldTwiceIsAdvisedOfOnce() {
        Dairy once = new Dairy();
        once.usualDays(2);
        List<AdviceSaid> said = once.ovenComesOn(true);
        Dairy twice = new Dairy();
        twice.tellsTwice();
        twice.usualDays(2);
        assertThat(twice.ovenComesOn(true)).isEqualTo(said).isNotEmpty();
        assertThat(Memory.of(twice.advisor())).isEqualTo(Memory.of(once.advisor()));
    }

    @Test
    void whateverComesOutOfOrderAnAdviceHasOneOutcome() {
        Dairy dairy = new Dairy();
        dairy.tellsCrossed();
        dairy.usualDays(2);
        List<AdviceSaid> said = dairy.ovenComesOn(true);
        assertThat(said).filteredOn(Advice.class::isInstance).hasSize(1);
        assertThat(said).filteredOn(Outcome.class::isInstance).singleElement().satisfies(outcome -> assertThat(
                        outcome.id())
                .isEqualTo(said.get(0).id()));
    }
}
