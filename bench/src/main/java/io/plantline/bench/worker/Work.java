package io.plantline.bench.worker;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Function;

/** Every task a child process can be given, with what it needs to know. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are constructors
public enum Work {
    /** Kafka: folder, port. */
    KAFKA(arguments -> new KafkaTask(arguments[0], arguments[1])),
    /** Consumes readings and parses each: Kafka, partition, readings to warm up with, where they end. */
    PARSE_READINGS(arguments -> new ParseReadings(arguments[0], arguments[1], arguments[2], arguments[3])),
    /** Drains a session: MQTT broker, another session and how many messages to warm up with, session, messages. */
    DRAIN_MQTT(arguments -> new DrainMqtt(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4])),
    /** Writes KPI values: kind of database, its address, its name, points to warm up with, points. */
    WRITE_POINTS(arguments -> new WritePoints(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4])),
    /** Asks a database and reads nothing: its kind, address and name, a {@link Question}, how often. */
    ASK_DATABASE(arguments -> new AskDatabase(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4])),
    /** Reads stored KPI values: the same. */
    READ_HISTORY(arguments -> new ReadHistory(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4])),
    /** QuestDB: folder, port. */
    QUESTDB(arguments -> new QuestDbTask(arguments[0], arguments[1])),
    /** HiveMQ: folder, port. */
    HIVEMQ(arguments -> new HiveMqTask(arguments[0], arguments[1])),
    /** Roles that warm up first: what {@link WarmRoles} takes. */
    WARM_ROLES(WarmRoles::of),
    /** Roles that run before it is told to go: their names, and settings as NAME=value. */
    RUN_ROLES(RunRoles::new),
    /** Reads a recorded file: plant file, file. */
    READ_RECORDED(arguments -> new ReadRecorded(Path.of(arguments[0]), Path.of(arguments[1]), InstantSource.system())),
    /** Rebuilds from a recorded file: plant file, file, folder of the result. */
    REBUILD_RECORDED(
            arguments -> new RebuildRecorded(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]))),
    /** Works a scenario out from a recorded file: scenario, plant file, file, file of the answer, from, to. */
    WORK_OUT_SCENARIO(arguments -> new WorkOutScenario(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            Path.of(arguments[3]),
            arguments[4],
            arguments[5])),
    /** Goes on to make KPIs of readings: Kafka, folder, shape of the plant, partition and how many readings wait. */
    GO_ON_MEASURING(arguments ->
            new GoOnMeasuring(arguments[0], Path.of(arguments[1]), arguments[2], arguments[3], arguments[4])),
    /** One of several that make KPIs of readings: Kafka, application id, folder, number of standbys. */
    SHARE_MEASURING(arguments -> new ShareMeasuring(arguments[0], arguments[1], Path.of(arguments[2]), arguments[3])),
    /** Makes KPIs of readings: Kafka, application id, folder, partition and how many readings of it to warm up with. */
    MEASURE_READINGS(arguments ->
            new MeasureReadings(arguments[0], arguments[1], Path.of(arguments[2]), arguments[3], arguments[4]));

    private final Function<String[], Task> maker;

    Work(Function<String[], Task> maker) {
        this.maker = maker;
    }

    /** The task of {@code NAME ARGUMENT...}. */
    static Task of(String... arguments) {
        return valueOf(arguments[0]).maker.apply(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
