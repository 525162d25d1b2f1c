package io.plantline.bench.worker;

import java.util.Arrays;
import java.util.function.Function;

/** Every task a child process can be given, with what it needs to know. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are constructors
public enum Work {
    /** Kafka: folder, port. */
    KAFKA(arguments -> new KafkaTask(arguments[0], arguments[1])),
    /** Consumes readings and parses each: Kafka, partition, where they end. */
    PARSE_READINGS(arguments -> new ParseReadings(arguments[0], arguments[1], arguments[2])),
    /** Makes KPIs of readings: Kafka, application id, folder. */
    MEASURE_READINGS(arguments -> new MeasureReadings(arguments[0], arguments[1], arguments[2]));

    private final Function<String[], Task> maker;

    Work(Function<String[], Task> maker) {
        this.maker = maker;
    }

    /** The task of {@code NAME ARGUMENT...}. */
    static Task of(String... arguments) {
        return valueOf(arguments[0]).maker.apply(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
