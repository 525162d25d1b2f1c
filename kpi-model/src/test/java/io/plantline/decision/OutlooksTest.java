package io.plantline.decision;

import static io.plantline.decision.Bakery.HOUR;
import static io.plantline.decision.Bakery.MIDNIGHT;
import static io.plantline.decision.Bakery.horizon;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Signal;
import io.plantline.parity.PlantBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What day-ahead tables say of the hours of a bakery. */
class OutlooksTest {
    private static final int NOON = 720;

    @Test
    void twoHalfHoursAndUnevenPartsAreWeighedByTheirTime() throws Unanswerable {
        Outlook price = price(
                said(0, 30, "0.10"),
                said(30, 60, "0.20"),
                said(60, 75, "0.40"),
                said(75, 120, "0.20"),
                said(120, 240, "0.30"));

        assertThat(price.at(0).orElseThrow()).isEqualByComparingTo("0.15");
        assertThat(price.at(1).orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(price.at(2).orElseThrow()).isEqualByComparingTo("0.30");
        assertThat(price.at(3).orElseThrow()).isEqualByComparingTo("0.30");
    }

    @Test
    void anHourOfWhichAPartIsMissingIsNotKnown() throws Unanswerable {
        Outlook price = price(said(0, 30, "0.10"), said(45, 60, "0.20"), said(60, 90, "0.20"));

        assertThat(price.at(0)).isEmpty();
        assertThat(price.at(1)).isEmpty();
    }

    @Test
    void whatWasFetchedLaterCountsForItsPartOfTheHour() throws Unanswerable {
        Outlook price =
                price(said(0, 120, "0.10"), new Signal("spot", at(30), at(60), d("0.30"), "SEK/kWh", true, NOON));

        assertThat(price.at(0).orElseThrow()).isEqualByComparingTo("0.20");
        assertThat(price.at(1).orElseThrow()).isEqualByComparingTo("0.10");
    }

    private static Outlook price(Signal... signals) throws Unanswerable {
        return new Outlooks(PlantBuilder.plant("bakery").build(), horizon(), List.of(signals)).price("spot");
    }

    private static Signal said(int from, int to, String value) {
        return new Signal("spot", at(from), at(to), d(value), "SEK/kWh", true, 0);
    }

    private static long at(int minute) {
        return MIDNIGHT + minute * (HOUR / 60);
    }

    private static BigDecimal d(String value) {
        return new BigDecimal(value);
    }
}
