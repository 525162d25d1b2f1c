package io.plantline.bench.line;

import io.plantline.bench.report.Comparison;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * What an administrator would put together from Debian's packages: {@code mosquitto_sub | kcat -P}. It looks at no message
 * and acknowledges before Kafka has it; only its speed is of interest.
 */
final class Pipe {
    static final String SESSION = "bench-pipe";

    private static final String TOPIC = "bench-pipe";
    private static final long MINUTES_TO_END = 10;
    private static final double NANOS = 1e9;

    private final List<Double> seconds = new ArrayList<>();

    /** Why it cannot be run here; empty where it can. */
    static Optional<String> absence() {
        return Stream.of(Installed.MOSQUITTO_SUB, Installed.KCAT)
                .flatMap(program -> program.absence().stream())
                .findFirst();
    }

    /** Drains {@code messages} from {@link #SESSION} once. */
    void run(Mosquitto from, KafkaBroker to, long messages) throws IOException, InterruptedException {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        to.create(partition.topic());
        long begin = System.nanoTime();
        List<Process> pipe = ProcessBuilder.startPipeline(List.of(
                quiet(
                        Installed.MOSQUITTO_SUB.path(),
                        "-p",
                        Integer.toString(from.port()),
                        "-i",
                        SESSION,
                        "-c",
                        "-q",
                        "1",
                        "-t",
                        "#",
                        "-C",
                        Long.toString(messages)),
                quiet(Installed.KCAT.path(), "-P", "-b", to.bootstrap(), "-t", TOPIC)));
        Process last = pipe.get(pipe.size() - 1);
        if (!last.waitFor(MINUTES_TO_END, TimeUnit.MINUTES) || to.end(partition) != messages) {
            pipe.forEach(Process::destroyForcibly);
            throw new IllegalStateException(
                    "mosquitto_sub | kcat brought %d of %d messages".formatted(to.end(partition), messages));
        }
        seconds.add((System.nanoTime() - begin) / NANOS);
    }

    private static ProcessBuilder quiet(String... command) {
        return new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    }

    /** A row beside floor and gateway; the system does not tell what the two programs took. */
    List<String> row(long messages) {
        double median = Comparison.median(
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray());
        return List.of("mosquitto_sub | kcat -P", Comparison.whole(messages / median), "", "", "");
    }
}
