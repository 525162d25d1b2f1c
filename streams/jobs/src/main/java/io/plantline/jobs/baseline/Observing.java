package io.plantline.jobs.baseline;

import io.plantline.cell.CellValue;
import io.plantline.jobs.state.KeptRun;
import io.plantline.jobs.state.PageFile;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Measures;
import io.plantline.kpi.Notice;
import io.plantline.kpi.Observed;
import io.plantline.kpi.Outlet;
import io.plantline.model.Interval;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Hands readings to the measures of their plant, and gives out what the cells have come to when no more will come. */
final class Observing extends KeyedProcessFunction<String, Tuple2<String, byte[]>, Tuple2<Long, double[]>> {
    private static final int BEFORE_DRIVERS = 3;

    private final BaselineOrder order;
    private transient PlantIndex plant;
    private transient Path folder;
    private transient PageFile pages;
    private transient KeptRun kept;
    private transient Measures measures;

    Observing(BaselineOrder order) {
        this.order = order;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        plant = new PlantIndex(order.plant().plant());
        folder = Files.createTempDirectory("plantline-baseline-");
        pages = new PageFile(folder);
        kept = new KeptRun(plant.plant(), pages);
        measures = new Measures(plant, order.run(), List.of(), kept, new Nowhere());
    }

    @Override
    public void processElement(Tuple2<String, byte[]> told, Context context, Collector<Tuple2<Long, double[]>> out) {
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        new String(told.f1, StandardCharsets.UTF_8).lines().forEach(this::take);
    }

    private void take(String line) {
        try {
            Reading reading = ReadingJson.read(line.getBytes(StandardCharsets.UTF_8));
            if (reading.plant().equals(plant.plant().id()) && reading.run().equals(order.run())) {
                measures.accept(reading);
            }
        } catch (MalformedJson malformed) {
            // the topology has rejected it, and counted it
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<Long, double[]>> out) {
        measures.tick();
        kept.forEach(order.scope(), order.interval(), order.from(), order.to(), (cell, start) -> {
            Interval interval = plant.calendar().at(order.interval(), start).orElseThrow();
            if (interval.end() <= order.to()) {
                Observed observed = Observed.of(plant, order.scope(), interval, cell, order.energy(), order.drivers());
                out.collect(Tuple2.of(start, numbers(observed)));
            }
        });
    }

    private static double[] numbers(Observed observed) {
        double[] numbers = new double[BEFORE_DRIVERS + observed.drivers().size()];
        numbers[0] = observed.hours();
        numbers[1] = observed.energy();
        numbers[2] = observed.coverage();
        for (int i = 0; i < observed.drivers().size(); i++) {
            numbers[BEFORE_DRIVERS + i] = observed.drivers().get(i);
        }
        return numbers;
    }

    /** The same, where the client has it. */
    static Observed observed(Tuple2<Long, double[]> point) {
        double[] numbers = point.f1;
        List<Double> drivers =
                java.util.Arrays.stream(numbers).skip(BEFORE_DRIVERS).boxed().toList();
        return new Observed(point.f0, numbers[0], numbers[1], drivers, numbers[2]);
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
        public void reject(Reading reading, Rejection.Reason reason, String detail) {}

        @Override
        public void noticed(Reading reading, Notice notice) {}
    }
}
