package io.plantline.jobs.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plantline.baseline.Bend;
import io.plantline.baseline.Bend.Side;
import io.plantline.baseline.Model;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.SentPlant;
import io.plantline.kpi.Observed;
import io.plantline.kpi.Observed.Warmth;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Each model finds again what a made-up plant follows. The expected numbers are of NumPy: {@code numpy.linalg.lstsq} on
 * the same sums, with every pair of temperatures on a grid of 0.1 °C tried one after the other.
 */
class FittingTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final long MONDAY = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** After a published model of a works: E = 9831 + 15.16 P therms a week. */
    @Test
    void theEnergyPerTonneFallsAsMoreIsMadeWithNoChangeOfPerformance() throws Exception {
        List<Observed> weeks = IntStream.range(0, 12)
                .mapToObj(week -> {
                    double made = 500 + 1_000.0 * week / 11;
                    return new Observed(week, 168, 9_831 + 15.16 * made, List.of(made), List.of(), 1);
                })
                .toList();
        Regression works = Regression.of(weeks, List.of(Quantity.GOOD_MASS), "works");
        double load = works.perHour().doubleValue() * 168;
        double each = works.drivers().get(0).coefficient().doubleValue();
        assertThat(load).isCloseTo(9_831, within(1e-6));
        assertThat(each).isCloseTo(15.16, within(1e-9));
        assertThat(load + 500 * each).isCloseTo(17_411, within(0.5));
        assertThat((load + 500 * each) / 500).isCloseTo(34.8, within(0.05));
        assertThat((load + 1_500 * each) / 1_500).isCloseTo(21.7, within(0.05));
    }

    @Test
    void degreeDaysAreCountedFromTheTemperaturesGiven() throws Exception {
        List<Observed> days = days(day -> 0, celsius -> 1.5 * below(9, celsius) + 2 * above(17, celsius));
        Regression fitted = fit(days, Model.DEGREE_DAY, 10.0, 16.0);
        assertThat(fitted.perHour().doubleValue()).isCloseTo(19.211682650543274, within(1e-7));
        assertBend(fitted, 0, Side.BELOW, 10, 1.4315326536646347, 144.6153827815548);
        assertBend(fitted, 1, Side.ABOVE, 16, 1.8526174566508278, 89.63245992997022);
        assertThat(fitted.fit().cv()).isCloseTo(0.009163982247198188, within(1e-9));
        assertThat(fitted.fit().r2()).isCloseTo(0.9972931211716597, within(1e-9));
        assertThat(fitted.fit().nmbe()).isCloseTo(0, within(1e-12));
    }

    @Test
    void threeParametersAreEnoughWhereThePlantIsOnlyHeated() throws Exception {
        List<Observed> days = days(day -> 0, celsius -> 1.5 * below(14, celsius));
        for (Model model : List.of(Model.DEGREE_DAY, Model.CHANGE_POINT)) {
            Regression fitted = fit(days, model, null, null);
            assertThat(fitted.weather().bends()).hasSize(1);
            assertBend(fitted, 0, Side.BELOW, 14, 1.500267357321785, 293.30803598240874);
            assertThat(fitted.perHour().doubleValue()).isCloseTo(19.99275913960495, within(1e-7));
            assertThat(fitted.fit().cv()).isCloseTo(0.008172036749654797, within(1e-9));
            assertThat(fitted.fit().parameters()).isEqualTo(3);
        }
    }

    @Test
    void aFourthParameterIsFoundWhereTheSlopeChanges() throws Exception {
        List<Observed> days = days(day -> 0, celsius -> 1.5 * below(12, celsius) - 0.6 * above(12, celsius));
        Regression fitted = fit(days, Model.CHANGE_POINT, null, null);
        assertBend(fitted, 0, Side.BELOW, 11.9, 1.5051540956327645, 158.25429235866127);
        assertBend(fitted, 1, Side.ABOVE, 11.9, -0.6031440210274465, -45.2167738039722);
        assertThat(fitted.fit().cv()).isCloseTo(0.009396569503533332, within(1e-9));
        assertThat(Limits.of(IntervalKind.DAY, Model.CHANGE_POINT).held(fitted)).allMatch(Limits.Line::kept);
    }

    @Test
    void andAFifthWhereThePlantIsHeatedAndCooled() throws Exception {
        List<Observed> days = days(day -> 0, celsius -> 1.5 * below(9, celsius) + 2 * above(17, celsius));
        for (Model model : List.of(Model.DEGREE_DAY, Model.CHANGE_POINT)) {
            Regression fitted = fit(days, model, null, null);
            assertBend(fitted, 0, Side.BELOW, 9.1, 1.4939169948279982, 154.84291224769342);
            assertBend(fitted, 1, Side.ABOVE, 16.9, 1.9882317427889515, 92.84454293276029);
            assertThat(fitted.perHour().doubleValue()).isCloseTo(19.90844290305511, within(1e-7));
            assertThat(fitted.fit().cv()).isCloseTo(0.008725630036327847, within(1e-9));
        }
    }

    @Test
    void whatIsMadeAndHowColdItIsGoTogether() throws Exception {
        List<Observed> days = days(day -> 40 + 15 * Math.sin(5 * day), celsius -> 1.5 * below(14, celsius));
        Regression fitted = fit(days, Model.DEGREE_DAY, 14.0, null);
        assertThat(fitted.perHour().doubleValue()).isCloseTo(19.966031569519046, within(1e-7));
        assertThat(fitted.drivers().get(0).coefficient().doubleValue()).isCloseTo(3.016075830051313, within(1e-8));
        assertBend(fitted, 0, Side.BELOW, 14, 1.5002618555386804, 290.8956147003481);
    }

    @Test
    void eachHourOfTheWeekHasItsLoad() throws Exception {
        List<Observed> hours = weeks(5);
        Regression fitted = fit(hours, Model.TIME_OF_WEEK_TEMPERATURE, null, null);
        assertThat(fitted.week().perHour().get(0).doubleValue()).isCloseTo(37.985617827816775, within(1e-6));
        assertThat(fitted.week().perHour().get(10).doubleValue()).isCloseTo(58.05218920985991, within(1e-6));
        assertThat(fitted.weather().bends())
                .extracting(bend -> bend.celsius().doubleValue())
                .containsExactly(2.2, 2.2, 6.1, 10.0, 13.9, 17.8);
        assertThat(fitted.weather().bends().get(0).coefficient().doubleValue())
                .isCloseTo(0.7678088883704275, within(1e-7));
        assertThat(fitted.weather().bends().get(5).coefficient().doubleValue())
                .isCloseTo(0.7235086784729319, within(1e-7));
        assertThat(fitted.fit().cv()).isCloseTo(0.011230007176520125, within(1e-9));
        assertThat(fitted.fit().r2()).isCloseTo(0.9983787603454615, within(1e-9));
    }

    @Test
    void weatherThatSaysNothingIsRefused() {
        List<Observed> even = days(day -> 0, celsius -> 0).stream()
                .map(day -> new Observed(
                        day.start(), 24, day.energy(), day.drivers(), List.of(new Warmth(24, 10)), day.coverage()))
                .toList();
        assertThatThrownBy(() -> fit(even, Model.CHANGE_POINT, null, null))
                .isInstanceOf(JobRefused.class)
                .hasMessageStartingWith("shop: outdoor-temperature is 10.0 °C in each of the 60 intervals");
        assertThatThrownBy(() -> fit(weeks(5).subList(0, 167), Model.TIME_OF_WEEK_TEMPERATURE, null, null))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("hour 167 of the week, counted from Monday at midnight, was never seen");
    }

    private static void assertBend(Regression fitted, int at, Side side, double celsius, double slope, double t) {
        Bend bend = fitted.weather().bends().get(at);
        assertThat(bend.side()).isEqualTo(side);
        assertThat(bend.celsius().doubleValue()).isEqualTo(celsius);
        assertThat(bend.coefficient().doubleValue()).isCloseTo(slope, within(1e-8));
        assertThat(bend.t()).isCloseTo(t, within(1e-4));
    }

    private static Regression fit(List<Observed> points, Model model, Double heatingBelow, Double coolingAbove)
            throws JobRefused {
        boolean made = !points.get(0).drivers().isEmpty();
        BaselineOrder order = new BaselineOrder(
                new Nobody(),
                Reading.LIVE,
                "shop",
                Quantity.ELECTRICITY_IMPORT,
                model,
                made ? List.of(Quantity.GOOD_COUNT) : List.of(),
                true,
                heatingBelow,
                coolingAbove,
                IntervalKind.DAY,
                0,
                1);
        return new Fitting(order, ZONE).of(points, "shop");
    }

    /** Sixty days: 20 kWh an hour, 3 kWh a piece, what the temperature adds, and a little that nothing tells. */
    private static List<Observed> days(DoubleUnaryOperator made, DoubleUnaryOperator byTheHour) {
        List<Observed> days = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            int date = day;
            List<Warmth> outdoors = IntStream.range(0, 24)
                    .mapToObj(hour -> new Warmth(
                            1, 10 + 12 * Math.sin(2 * Math.PI * date / 60) + 6 * Math.sin(2 * Math.PI * hour / 24)))
                    .toList();
            double pieces = made.applyAsDouble(day);
            double weather = outdoors.stream()
                    .mapToDouble(each -> byTheHour.applyAsDouble(each.celsius()))
                    .sum();
            double energy = 480 + 3 * pieces + weather + 8 * Math.sin(17 * day);
            List<Double> drivers = pieces == 0 ? List.of() : List.of(pieces);
            days.add(new Observed(MONDAY + 24L * day * HOUR, 24, energy, drivers, outdoors, 1));
        }
        return days;
    }

    /** A plant that takes 20 kWh more an hour from eight to six on working days. */
    private static List<Observed> weeks(int weeks) {
        List<Observed> hours = new ArrayList<>();
        for (int i = 0; i < weeks * 168; i++) {
            double celsius = 10 + 8 * Math.sin(2 * Math.PI * i / (24 * 11)) + 4 * Math.sin(2 * Math.PI * i / 24);
            boolean open = 8 <= i % 24 && i % 24 < 18 && i / 24 % 7 < 5;
            double energy = 30 + (open ? 20 : 0) + 0.8 * below(12, celsius) + 1.2 * above(16, celsius);
            energy += 0.5 * Math.sin(29 * i);
            hours.add(new Observed(MONDAY + i * HOUR, 1, energy, List.of(), List.of(new Warmth(1, celsius)), 1));
        }
        return hours;
    }

    private static double below(double base, double celsius) {
        return Math.max(0, base - celsius);
    }

    private static double above(double base, double celsius) {
        return Math.max(0, celsius - base);
    }

    /** Points are at hand already. */
    private record Nobody() implements SentPlant {
        @Override
        public Plant plant() {
            throw new UnsupportedOperationException("no plant is asked for");
        }
    }
}
