package io.plantline.dashboards.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.explain.Explanation.Came;
import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.explain.Explanation.Revision;
import io.plantline.dashboards.explain.Explanation.Share;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Every figure that was given out as final is told, whatever its number. */
class RevisionsTest {
    private static final String LATE = "restated: late or corrected readings of main-el";
    private static final Interval DAY = new Interval(IntervalKind.DAY, 0, 86_400_000);
    private static final PlantIndex PLANT = new PlantIndex(DemoPlants.boras());

    @Test
    void twoFiguresOfOneRevisionAreBothTold() {
        List<Revision> told =
                revisions(Map.of(), day(60, 0, null), day(59.75, 1, LATE), day(59.75, 1, LATE), day(24, 1, LATE));
        assertThat(told).extracting(Revision::value).containsExactly(60.0, 59.75, 24.0);
        assertThat(told).extracting(Revision::revision).containsExactly(0, 1, 1);
        assertThat(told.get(2).change()).isEqualTo(-35.75);
        assertThat(told.get(2).why()).startsWith("revision 1 restated once more, at the same event time: ");
    }

    @Test
    void eachRevisionNamesTheReadingsThatCameSinceTheOneBefore() {
        List<Revision> told = revisions(
                Map.of(
                        "main-el",
                        List.of(reading("in time", 3), reading("first late", 45), reading("second late", 55))),
                day(60, 0, null),
                day(59.75, 1, LATE),
                day(24, 2, LATE));
        assertThat(told).extracting(Revision::when).containsExactly(at(40), at(50), at(60));
        assertThat(told.get(0).readings()).isEmpty();
        assertThat(told.get(1).why()).isEqualTo(LATE);
        assertThat(told.get(1).readings()).extracting(Came::arrived).containsExactly(at(45));
        assertThat(told.get(2).readings()).extracting(Came::arrived).containsExactly(at(55));
        assertThat(told.get(2).readings()).extracting(Came::unit).containsExactly("kWh");
    }

    @Test
    void whatASignalSaidBeforeIsTold() {
        Signal estimate = new Signal("spot", 0, 3_600_000, new BigDecimal("80"), "SEK/MWh", true, hour(1));
        Signal actual = new Signal("spot", 0, 3_600_000, new BigDecimal("90"), "SEK/MWh", false, hour(45));
        List<Revision> told = new Revisions(
                        PLANT, new Evidence.Readings(Map.of(), null), List.of(actual, estimate), DAY)
                .of(
                        new Evidence.Told(
                                List.of(
                                        day(60, 0, null),
                                        day(
                                                61,
                                                1,
                                                "restated: signal spot of 1970-01-01T00:00:00Z is 0.09 SEK/kWh, actual")),
                                List.of(hour(40), hour(50)),
                                null),
                        List.of());
        assertThat(told.get(1).why())
                .endsWith(" actual; before it was told as 80 SEK/MWh, estimated, retrieved 1970-01-01T01:00:00Z");
    }

    private static List<Revision> revisions(Map<String, List<Reading>> readings, KpiValue... values) {
        List<Long> when = LongStream.range(0, values.length)
                .mapToObj(i -> hour(40 + 10 * i))
                .toList();
        return new Revisions(PLANT, new Evidence.Readings(readings, null), List.of(), DAY)
                .of(new Evidence.Told(List.of(values), when, null), List.of(energy()));
    }

    private static long hour(long hours) {
        return hours * 3_600_000;
    }

    private static String at(long hours) {
        return Instant.ofEpochMilli(hour(hours)).toString();
    }

    private static Reading reading(String why, long arrivedHour) {
        return new Reading(
                "boras",
                "main-el",
                Reading.LIVE,
                hour(2),
                BigDecimal.TEN,
                "kWh",
                null,
                Quality.GOOD,
                why.length(),
                hour(arrivedHour));
    }

    private static Input energy() {
        return new Input(
                "electricity-import",
                "kWh",
                List.of(new Share(
                        "main-el",
                        "main",
                        "boras",
                        "register",
                        20.0,
                        0.0,
                        null,
                        86_400.0,
                        86_400,
                        "stored",
                        1,
                        List.of(),
                        null,
                        null,
                        null)));
    }

    private static KpiValue day(double value, int revision, String reason) {
        return new KpiValue(
                "bakery",
                "live",
                "bakery",
                "water-withdrawal",
                DAY,
                "m3",
                value,
                value,
                1.0,
                1,
                0,
                revision,
                revision == 0 ? Status.FINAL : Status.REVISED,
                reason);
    }
}
