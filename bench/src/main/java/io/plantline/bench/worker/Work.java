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
    /** Drains a session: MQTT broker, client id, messages. */
    DRAIN_MQTT(arguments -> new DrainMqtt(arguments[0], arguments[1], arguments[2])),
    /** Writes KPI values: kind of database, its address, its name, points. */
    WRITE_POINTS(arguments -> new WritePoints(arguments[0], arguments[1], arguments[2], arguments[3])),
    /** QuestDB: folder, port. */
    QUESTDB(arguments -> new QuestDbTask(arguments[0], arguments[1])),
    /** HiveMQ: folder, port. */
    HIVEMQ(arguments -> new HiveMqTask(arguments[0], arguments[1])),
    /** Roles, started when it is told to go: their names, and settings as NAME=value. */
    START_ROLES(arguments -> new RunRoles(false, arguments)),
    /** Roles that run before it is told to go: their names, and settings as NAME=value. */
    KEEP_ROLES(arguments -> new RunRoles(true, arguments)),
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
