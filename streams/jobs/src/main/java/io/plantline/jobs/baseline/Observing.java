package io.plantline.jobs.baseline;

import io.plantline.cell.CellValue;
import io.plantline.jobs.state.KeptRun;
import io.plantline.jobs.state.PageFile;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Measures;
import io.plantline.kpi.Notice;
import io.plantline.kpi.Observed;
import io.plantline.kpi.Outlet;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Hands readings to the measures of their plant, and gives out what the cells have come to when no more will come. */
final class Observing extends KeyedProcessFunction<String, Tuple2<String, byte[]>, Tuple2<Long, double[]>> {
    /** What counts the lines that are no readings. */
    static final String MALFORMED = "malformed";

    private static final int BEFORE_DRIVERS = 3;

    private final BaselineOrder order;
    private transient PlantIndex plant;
    private transient Set<String> meters;
    private transient Path folder;
    private transient PageFile pages;
    private transient KeptRun kept;
    private transient Measures measures;
    private transient LongCounter malformed;

    Observing(BaselineOrder order) {
        this.order = order;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        plant = new PlantIndex(order.plant().plant());
        folder = Files.createTempDirectory("plantline-baseline-");
        pages = new PageFile(folder);
        kept = new KeptRun(plant.plant(), pages);
        meters = meters();
        measures = new Measures(plant, order.run(), List.of(), kept, new Nowhere());
        malformed = new LongCounter();
        getRuntimeContext().addAccumulator(MALFORMED, malformed);
    }

    /** Those that the baseline has to do with: the others need not be measured. */
    private Set<String> meters() {
        return Stream.concat(Stream.of(order.energy(), Quantity.OUTDOOR_TEMPERATURE), order.drivers().stream())
                .flatMap(quantity -> plant.tree().sources(order.scope(), quantity).stream())
                .map(Meter::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void processElement(Tuple2<String, byte[]> told, Context context, Collector<Tuple2<Long, double[]>> out) {
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        new String(told.f1, StandardCharsets.UTF_8).lines().forEach(this::take);
    }

    private void take(String line) {
        try {
            Reading reading = ReadingJson.read(line.getBytes(StandardCharsets.UTF_8));
            if (reading.plant().equals(plant.plant().id())
                    && reading.run().equals(order.run())
                    && (meters.contains(reading.meter()) || reading.endsRun())) {
                measures.accept(reading);
            }
        } catch (MalformedJson unreadable) {
            malformed.add(1);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<Long, double[]>> out) {
        measures.tick();
        kept.forEach(order.scope(), order.interval(), order.from(), order.to(), (cell, start) -> {
            Interval interval = plant.calendar().at(order.interval(), start).orElseThrow();
            if (interval.end() <= order.to()) {
                Observed observed = Observed.of(plant, order.wanted(), interval, cell, kept);
                out.collect(Tuple2.of(start, numbers(observed)));
            }
        });
    }

    private static double[] numbers(Observed observed) {
        int drivers = observed.drivers().size();
        double[] numbers =
                new double[BEFORE_DRIVERS + drivers + 2 * observed.outdoors().size()];
        numbers[0] = observed.hours();
        numbers[1] = observed.energy();
        numbers[2] = observed.coverage();
        for (int i = 0; i < drivers; i++) {
            numbers[BEFORE_DRIVERS + i] = observed.drivers().get(i);
        }
        int at = BEFORE_DRIVERS + drivers;
        for (Observed.Warmth each : observed.outdoors()) {
            numbers[at++] = each.hours();
            numbers[at++] = each.celsius();
        }
        return numbers;
    }

    /** The same, where the client has it. */
    static Observed observed(Tuple2<Long, double[]> point, int drivers) {
        double[] numbers = point.f1;
        List<Observed.Warmth> outdoors = new ArrayList<>();
        for (int at = BEFORE_DRIVERS + drivers; at < numbers.length; at += 2) {
            outdoors.add(new Observed.Warmth(numbers[at], numbers[at + 1]));
        }
        return new Observed(
                point.f0,
                numbers[0],
                numbers[1],
                Arrays.stream(numbers)
                        .skip(BEFORE_DRIVERS)
                        .limit(drivers)
                        .boxed()
                        .toList(),
                outdoors,
                numbers[2]);
    }

    @Override
    public void close() throws IOException {
        if (pages != null) {
            pages.close();
            Files.deleteIfExists(folder);
        }
    }

    /** Only the cells are of interest. */
    private static final class Nowhere implements Outlet {
        @Override
        public void kpi(KpiValue value) {}

        @Override
        public void cell(CellValue cell) {}

        @Override
        public void batch(BatchValue batch) {}

        @Override
        public void reject(Reading reading, Rejection.Reason reason, String detail) {}

        @Override
        public void noticed(Reading reading, Notice notice) {}
    }
}
