package io.plantline.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.watch.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a watcher tells follows from what happened alone: not from batches, repetitions, timers or restarts. */
class WatchLawsTest {
    private static Shop shop;
    private static List<Anomaly> told;

    @BeforeAll
    static void sevenWeeksWithAFewMishaps() {
        shop = Shop.usual()
                .with(Signal.READING, Shop::load)
                .with(Signal.POWER, Shop::load)
                .days(35)
                .with(Signal.POWER, time -> Shop.load(time) + (Shop.isOpen(time) ? 40 : 0))
                .days(1)
                .without(Signal.READING)
                .with(Signal.POWER, Shop::load)
                .live(Duration.ofHours(7), Duration.ofMinutes(15))
                .with(Signal.READING, time -> Shop.load(time) + 200)
                .live(Duration.ofMinutes(30), Duration.ofMinutes(15))
                .with(Signal.READING, Shop::load)
                .days(10);
        told = shop.told();
        assertThat(told).extracting(Anomaly::rule).contains("silent-meter", "spike", "unusual-load");
    }

    @Test
    void whatIsShownTwiceIsToldOnce() {
        Watch watch = shop.watch();
        List<Anomaly> again = new ArrayList<>();
        List<Sight> shown = shop.shown();
        for (int i = 0; i < shown.size(); i++) {
            again.addAll(watch.see(shown.get(i)));
            again.addAll(watch.see(shown.get(Math.max(0, i - 40))));
        }
        again.addAll(watch.advance(shop.now().toEpochMilli()));

        assertThat(again).isEqualTo(told);
    }

    @Test
    void aTimerThatIsPunctualTellsTheSameAsOneThatIsLate() {
        Watch watch = shop.watch();
        List<Anomaly> punctual = new ArrayList<>();
        for (Sight sight : shop.shown()) {
            while (watch.deadline().orElse(Long.MAX_VALUE) < sight.end()) {
                punctual.addAll(watch.advance(watch.deadline().getAsLong()));
            }
            punctual.addAll(watch.see(sight));
        }
        punctual.addAll(watch.advance(shop.now().toEpochMilli()));

        assertThat(punctual).isEqualTo(told);
    }

    @Test
    void aWatcherTakenUpAgainFromItsStateGoesOnAsIfNothingHadHappened() {
        Watch watch = shop.watch();
        List<Anomaly> again = new ArrayList<>();
        int seen = 0;
        for (Sight sight : shop.shown()) {
            again.addAll(watch.see(sight));
            watch = ++seen % 997 == 0 ? shop.watch(watch.state()) : watch;
        }
        again.addAll(watch.advance(shop.now().toEpochMilli()));

        assertThat(again).isEqualTo(told);
    }

    @Test
    void aRuleThatIsSwitchedOffAndOnAgainCostsTheOthersNothingOfWhatTheyHaveLearnt() {
        Rules less = Rules.USUAL.without(RuleName.SPIKE);
        Watch watch = shop.watch();
        List<Anomaly> again = new ArrayList<>();
        int seen = 0;
        for (Sight sight : shop.shown()) {
            again.addAll(watch.see(sight));
            if (++seen == shop.shown().size() / 3) {
                watch = shop.watch(less, watch.state());
            } else if (seen == shop.shown().size() / 2) {
                watch = shop.watch(watch.state());
            }
        }
        again.addAll(watch.advance(shop.now().toEpochMilli()));

        assertThat(again)
                .filteredOn(anomaly -> !anomaly.rule().equals("spike"))
                .containsExactlyElementsOf(told.stream()
                        .filter(anomaly -> !anomaly.rule().equals("spike"))
                        .toList());
    }

    @Test
    void whatARuleToldThatIsSwitchedOffIsOver() {
        Watch watch = shop.watch();
        Anomaly open = null;
        for (Sight sight : shop.shown()) {
            List<Anomaly> now = watch.see(sight);
            open = now.isEmpty() ? open : now.get(now.size() - 1);
            if (open != null && open.end() == null) {
                break;
            }
        }
        RuleName rule = RuleName.of(open.rule()).orElseThrow();

        assertThat(watch.conclude(Rules.USUAL)).isEmpty();
        assertThat(watch.conclude(Rules.USUAL.without(rule)))
                .singleElement()
                .satisfies(over -> assertThat(over.sentence()).contains("switched off"))
                .returns(open.id(), Anomaly::id)
                .returns(open.seen(), Anomaly::end)
                .returns(open.revision() + 1, Anomaly::revision);
    }

    @Test
    void everyTellingOfAnEventHasTheSameIdAndAHigherRevision() {
        told.stream().filter(anomaly -> anomaly.revision() > 0).forEach(later -> assertThat(told)
                .anyMatch(first ->
                        first.revision() == later.revision() - 1 && first.id().equals(later.id())));
        assertThat(told).filteredOn(anomaly -> anomaly.end() != null).isNotEmpty();
    }

    @Test
    void anIntervalThatIsNotCoveredSaysNothing() {
        Watch watch = shop.watch();
        List<Anomaly> again = new ArrayList<>();
        for (Sight sight : shop.shown()) {
            if (sight.signal() == Signal.POWER) {
                again.addAll(watch.see(new Sight(sight.signal(), sight.start(), sight.end(), sight.value(), 0.9)));
            }
        }

        assertThat(again).isEmpty();
    }
}
