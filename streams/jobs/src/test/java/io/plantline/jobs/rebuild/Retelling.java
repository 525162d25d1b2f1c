package io.plantline.jobs.rebuild;

import io.plantline.jobs.LocalFlink;
import io.plantline.jobs.SentPlant;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.parity.Outcome;
import io.plantline.parity.Story;
import io.plantline.plant.Plant;
import io.plantline.tables.TableFormat;
import io.plantline.wire.BatchJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Has stories rebuilt by the job, and reads what it has written. */
final class Retelling {
    private static final Map<String, Plant> PLANTS = new ConcurrentHashMap<>();

    private final LocalFlink flink;
    private final int parallelism;

    Retelling(LocalFlink flink, int parallelism) {
        this.flink = flink;
        this.parallelism = parallelism;
    }

    /** A plant of this process: the cluster is in it too. */
    private record Known(String id) implements SentPlant {
        @Override
        public Plant plant() {
            return PLANTS.get(id);
        }
    }

    /** The folder is left with a file for each plant. */
    void rebuild(List<Story> stories, Path folder) {
        List<Known> plants = new ArrayList<>();
        List<Tuple2<String, byte[]>> told = new ArrayList<>();
        for (Story story : stories) {
            PLANTS.put(story.plant().id(), story.plant());
            plants.add(new Known(story.plant().id()));
            story.readings().forEach(reading -> told.add(Tuple2.of(reading.plant(), ReadingJson.write(reading))));
        }
        RebuildOrder order = new RebuildOrder(
                plants,
                Reading.LIVE,
                List.of(),
                EnumSet.allOf(IntervalKind.class),
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                TableFormat.CSV,
                folder.toString());
        try {
            Files.createDirectories(folder);
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                            RebuildJob.configuration())
                    .setParallelism(parallelism);
            RebuildJob.of(
                    environment
                            .fromData(told, RebuildJob.READINGS)
                            .setParallelism(1)
                            .uid("readings"),
                    order);
            flink.run(environment);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    List<Outcome> tell(List<Story> stories, Path folder) {
        rebuild(stories, folder);
        return stories.stream()
                .map(story -> new Outcome(values(folder, story.plant().id())))
                .toList();
    }

    private static List<KpiValue> values(Path folder, String plant) {
        List<KpiValue> values = new ArrayList<>(CsvText.read(folder.resolve(TableFormat.CSV.fileOf(plant))));
        batches(folder, plant).forEach(batch -> values.addAll(batch.kpis()));
        return values;
    }

    private static List<BatchValue> batches(Path folder, String plant) {
        try (Stream<String> lines = Files.lines(BatchFile.in(folder, plant))) {
            return lines.map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .map(Retelling::batch)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BatchValue batch(byte[] json) {
        try {
            return BatchJson.read(json);
        } catch (MalformedJson malformed) {
            throw new AssertionError(malformed);
        }
    }
}
