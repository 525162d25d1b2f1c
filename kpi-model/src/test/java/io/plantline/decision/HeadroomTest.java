package io.plantline.decision;

import static io.plantline.decision.Bakery.HOUR;
import static io.plantline.decision.Bakery.MIDNIGHT;
import static io.plantline.decision.Bakery.horizon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.model.IntervalKind;
import io.plantline.model.Sentence;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import io.plantline.plant.Weekdays;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bakery's contracts for power, in kW and in kVA. */
class HeadroomTest {
    @Test
    void aContractInApparentPowerBesideOneInKilowattsIsToldAsNotWeighed() throws Unanswerable {
        Plant bakery = PlantBuilder.plant("bakery")
                .charge(contract("grid", false, 500, 0))
                .charge(contract("transformer", true, 450, 2))
                .build();

        Headroom headroom = Headroom.of(bakery, horizon(), null, BaseLoad.given(horizon(), BigDecimal.TEN));

        assertThat(headroom.watts(2)).isEqualTo(490_000);
        assertThat(headroom.notes())
                .singleElement()
                .extracting(PlanWord::onCommandLine)
                .asString()
                .startsWith("charge transformer limits the plant to 450 kVA from 2026-02-04T02:00:00Z on, which is not")
                .contains("--limit-kw");
        assertThat(decision(bakery, headroom).notes()).containsAll(headroom.notes());
        assertThat(Headroom.of(bakery, horizon(), new BigDecimal(400), BaseLoad.given(horizon(), BigDecimal.TEN))
                        .notes())
                .isEmpty();
    }

    @Test
    void aContractInApparentPowerAloneThatBeginsLaterIsRefused() {
        Plant bakery = PlantBuilder.plant("bakery")
                .charge(contract("transformer", true, 450, 3))
                .build();

        assertThatThrownBy(() -> Headroom.of(bakery, horizon(), null, BaseLoad.given(horizon(), BigDecimal.TEN)))
                .isInstanceOf(Unanswerable.class)
                .hasMessageContainingAll("charge transformer", "450 kVA from 2026-02-04T03:00:00Z on", "--limit-kw N");
    }

    @Test
    void aContractInApparentPowerThatTakesOverFromOneInKilowattsIsRefused() {
        Plant bakery = PlantBuilder.plant("bakery")
                .charge(contract("grid", false, 500, 0, 4))
                .charge(contract("transformer", true, 450, 0))
                .build();

        assertThatThrownBy(() -> Headroom.of(bakery, horizon(), null, BaseLoad.given(horizon(), BigDecimal.TEN)))
                .isInstanceOf(Unanswerable.class)
                .hasMessageContainingAll("charge transformer", "from 2026-02-04T04:00:00Z on");
    }

    @Test
    void whereNobodySaysTheBaseLoadEachLimitIsASentenceOfItsOwn() {
        Plant bakery = PlantBuilder.plant("bakery")
                .charge(contract("grid", false, 500, 0, 4))
                .charge(contract("feeder", false, 400, 2))
                .build();

        assertThat(catchThrowableOfType(Unanswerable.class, () -> Headroom.of(bakery, horizon(), null, null))
                        .said())
                .extracting(Sentence::code)
                .containsExactly("base-not-said", "contracted", "contracted");
    }

    private static Decision decision(Plant bakery, Headroom headroom) throws Unanswerable {
        Outlook same = Outlook.of(horizon(), List.of("flat"), List.of(), at -> BigDecimal.ONE);
        Job rye = Bakery.batch("rye", "oven", 10, 1, 0, 6).build();
        return new Scheduling(bakery, horizon(), List.of(rye), same, same, headroom).decide(1_000);
    }

    private static DemandCharge contract(String id, boolean apparent, int power, int from) {
        return contract(id, apparent, power, from, 24);
    }

    private static DemandCharge contract(String id, boolean apparent, int power, int from, int to) {
        return new DemandCharge(
                id,
                MIDNIGHT + from * HOUR,
                MIDNIGHT + to * HOUR,
                DemandCharge.Statistic.CONTRACTED,
                IntervalKind.SETTLEMENT,
                apparent,
                1,
                null,
                Weekdays.AS_THEY_FALL,
                null,
                new BigDecimal(power),
                BigDecimal.ONE,
                false,
                "made up for a story",
                null);
    }
}
