package io.plantline.decision.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.plant.Plant;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chiller of the dairy was asked to wait: what that is still good for, and what a former version wrote down of it. */
class LoadTest {
    private static final long MINUTE = 60_000;
    private static final long NOW = 1_767_571_200_000L;
    private static final Offer CHILLER = new Offer("chiller", 60, 2, 10 * MINUTE);

    /** Before loads were asked for somebody's sake. */
    private static final Remembering FORMER = memory -> {
        memory.number(58);
        memory.whole(NOW);
        memory.text(null);
        memory.number(60);
        memory.number(60);
        memory.whole(NOW);
        memory.whole(NOW + 10 * MINUTE);
        memory.number(1.5);
        memory.flag(false);
        memory.whole(NOW - 1_000);
        memory.whole(20_458);
        memory.count(1);
    };

    private final Plant dairy = new Dairy().plant();

    @Test
    void whatAFormerVersionWroteDownIsTakenUp() {
        PeakAdvisor advisor = new PeakAdvisor(dairy, "live");
        Memory.restore(advisor, Memory.of(memory -> {
            memory.parts(Map.of("load chiller", FORMER));
            memory.whole(NOW);
        }));
        assertThat(new String(Memory.of(advisor), StandardCharsets.ISO_8859_1))
                .contains(new String(Memory.of(FORMER), StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatWasAskedBeforeIsOfTheAdviceThatStandsUntilThatIsOver() {
        Load load = load();
        Memory.restore(load, Memory.of(FORMER));
        assertThat(load.kilowatts()).isEqualTo(58);
        assertThat(load.heldKwh()).isEqualTo(1.5);
        assertThat(load.isAskedFor("1767571200000-contracted")).isTrue();
        load.release(NOW + 10 * MINUTE);
        assertThat(load.isAskedFor("1767571200000-contracted")).isFalse();
    }

    @Test
    void whatIsHeldForAQuarterIsNoPromiseForTheRestOfAnHour() {
        Load load = load();
        load.ask("quarter", CHILLER, NOW, NOW + 10 * MINUTE);
        assertThat(load.outstanding(NOW, NOW, NOW + 10 * MINUTE)).isEqualTo(60);
        assertThat(load.outstanding(NOW, NOW, NOW + 40 * MINUTE))
                .as("60 kW for ten minutes of forty")
                .isCloseTo(15, within(1e-9));
        assertThat(load.outstanding(NOW, NOW + 10 * MINUTE, NOW + 40 * MINUTE)).isZero();
    }

    @Test
    void whatStillRunsMinutesAfterItWasToWaitIsNoPromise() {
        Load load = load();
        load.ask("quarter", CHILLER, NOW, NOW + 10 * MINUTE);
        assertThat(load.outstanding(NOW + 3 * MINUTE, NOW + 4 * MINUTE, NOW + 10 * MINUTE))
                .isEqualTo(60);
        assertThat(load.outstanding(NOW + 3 * MINUTE + 1, NOW + 4 * MINUTE, NOW + 10 * MINUTE))
                .isZero();
    }

    private Load load() {
        return new Load(dairy.sheddable().get(0), dairy.meter("chiller-power").orElseThrow(), dairy.zone());
    }
}
