package io.plantline.jobs.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plantline.baseline.Model;
import io.plantline.jobs.Cluster;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.SentPlant;
import io.plantline.jobs.rebuild.RebuildJob;
import io.plantline.kpi.Observed;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.ReadingJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.junit.jupiter.api.Test;

/** A shop that takes 12 kWh an hour and 3 kWh a piece, give or take a little, is found out. */
class BaselineJobTest {
    private static final Plant SHOP = shop();
    private static final List<Quantity> DRIVERS = List.of(Quantity.GOOD_COUNT);

    @Test
    void whatAShopTakesIsLearntFromItsReadings() throws Exception {
        List<Observed> points = observed(month());
        assertThat(points).hasSize(30).allMatch(point -> point.coverage() == 1 && point.hours() == 24);
        Regression regression = Regression.of(points, DRIVERS, "shop");
        double[] byHand = normalEquations(points);
        assertThat(regression.perHour().doubleValue()).isCloseTo(byHand[0], within(1e-9));
        assertThat(regression.drivers().get(0).coefficient().doubleValue()).isCloseTo(byHand[1], within(1e-9));
        assertThat(byHand[0]).isCloseTo(12, within(0.1));
        assertThat(byHand[1]).isCloseTo(3, within(0.05));
        assertThat(Limits.of(IntervalKind.DAY, Model.LINEAR_PRODUCTION).held(regression))
                .allMatch(Limits.Line::kept);
    }

    @Test
    void whatNeverChangesTeachesNothing() {
        List<Observed> points = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            points.add(new Observed(day, 24, 300 + day, List.of(5.0), List.of(), 1));
        }
        assertThatThrownBy(() -> Regression.of(points, DRIVERS, "electricity of shop"))
                .isInstanceOf(JobRefused.class)
                .hasMessageStartingWith("electricity of shop: good-count is 5.0 pcs in each of the 20 intervals")
                .hasMessageEndingWith("leave it out of --driver");
    }

    @Test
    void aPeriodWithoutDataIsRefused() {
        assertThatThrownBy(() -> Regression.of(List.of(), DRIVERS, "electricity of shop"))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("take a longer period");
    }

    /** The plant of this process: the cluster is in it too. */
    private record Shop() implements SentPlant {
        @Override
        public Plant plant() {
            return SHOP;
        }
    }

    private static List<Observed> observed(Story story) throws Exception {
        List<Tuple2<String, byte[]>> told = new ArrayList<>();
        story.readings().forEach(reading -> told.add(Tuple2.of(reading.plant(), ReadingJson.write(reading))));
        told.add(3, Tuple2.of("shop", "no reading".getBytes(StandardCharsets.UTF_8)));
        PlantIndex index = new PlantIndex(SHOP);
        BaselineOrder order = new BaselineOrder(
                new Shop(),
                Reading.LIVE,
                "shop",
                Quantity.ELECTRICITY_IMPORT,
                Model.LINEAR_PRODUCTION,
                DRIVERS,
                false,
                null,
                null,
                IntervalKind.DAY,
                story.at("2026-04-01T00:00"),
                story.at("2026-05-01T00:00"));
        DataStream<Tuple2<String, byte[]>> readings = Cluster.environment(null, RebuildJob.configuration())
                .setParallelism(1)
                .fromData(told, RebuildJob.READINGS);
        Seen seen = Seen.by(BaselineJob.of(readings, order), 1);
        assertThat(Points.of(seen, new Waste(index, List.of(), 2), index, order, "all", "shop")
                        .words())
                .startsWith("30 of 30 intervals are used")
                .contains("; 1 records that are no readings were passed over; 2 records of anomalies cannot be read");
        return seen.points();
    }

    private static Story month() {
        Story story = new Story(SHOP);
        Random noise = new Random(7);
        for (int hour = 0; hour < 30 * 24; hour++) {
            long time = story.at("2026-04-01T00:00") + Duration.ofHours(hour).toMillis();
            int made = noise.nextInt(20) * (hour / 24 % 3 + 1);
            double energy = 12 + 3 * made + noise.nextGaussian();
            story.says("made", time, Integer.toString(made), io.plantline.model.Quality.GOOD);
            story.says("main", time, Double.toString(energy), io.plantline.model.Quality.GOOD);
        }
        return story.ends();
    }

    /** Two unknowns, solved on paper. */
    private static double[] normalEquations(List<Observed> points) {
        double hh = 0;
        double hp = 0;
        double pp = 0;
        double he = 0;
        double pe = 0;
        for (Observed point : points) {
            double made = point.drivers().get(0);
            hh += point.hours() * point.hours();
            hp += point.hours() * made;
            pp += made * made;
            he += point.hours() * point.energy();
            pe += made * point.energy();
        }
        double determinant = hh * pp - hp * hp;
        return new double[] {(he * pp - pe * hp) / determinant, (pe * hh - he * hp) / determinant};
    }

    private static Plant shop() {
        PlantBuilder builder = PlantBuilder.plant("shop");
        builder.meter(
                "main",
                "shop",
                Quantity.ELECTRICITY_IMPORT,
                Meter.Kind.INTERVAL,
                Quantity.ELECTRICITY_IMPORT.unit(),
                any -> any.period(Duration.ofHours(1)).label(Meter.Label.START));
        builder.meter(
                "made", "shop", Quantity.GOOD_COUNT, Meter.Kind.INTERVAL, Quantity.GOOD_COUNT.unit(), any -> any.period(
                                Duration.ofHours(1))
                        .label(Meter.Label.START));
        return builder.build();
    }
}
