package io.plantline.bench.load;

import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** As many small plants as the readings have partitions, one on each, so that they can be shared between processes. */
public final class Fleet {
    /** A fourth of the usual plant. */
    public static final Shape SHAPE = Shape.USUAL.withMeters(Shape.USUAL.meters() / 4);

    private Fleet() {}

    /** The plants, by partition. */
    public static List<Plant> plants(int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> BenchPlant.of(id(partition, partitions), SHAPE))
                .toList();
    }

    private static String id(int partition, int partitions) {
        Predicate<String> isThere = id -> Channels.partitionOf(id, partitions) == partition;
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "works-" + i)
                .filter(isThere)
                .findFirst()
                .orElseThrow();
    }
}
