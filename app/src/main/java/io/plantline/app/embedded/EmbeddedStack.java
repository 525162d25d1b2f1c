package io.plantline.app.embedded;

import io.plantline.app.Parts;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.Stopped;
import io.plantline.app.role.RoleName;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.role.Surroundings;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.history.EmbeddedQuestDb;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;

/** All of Plantline in this process: MQTT broker, Kafka, a database and every role, on loopback only. */
public final class EmbeddedStack implements AutoCloseable {
    private final Parts parts = new Parts();
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Workspace workspace;
    private final StackPorts ports;
    private RunningRoles roles;

    private EmbeddedStack(Workspace workspace, StackPorts ports, Map<Setting, String> overrides) {
        this.workspace = workspace;
        this.ports = ports;
        this.values.putAll(overrides);
    }

    /**
     * Starts it.
     *
     * @param overrides settings that differ from those of an embedded stack; with a {@link Setting#HISTORY_URL} no
     *     database is started
     * @param stop is looked at before each part: a JVM that is ending cannot start any
     * @param progress is told of each part that has started
     * @throws Stopped where the process is asked to end before everything is up
     */
    public static EmbeddedStack start(
            Workspace workspace,
            StackPorts ports,
            Map<Setting, String> overrides,
            Surroundings surroundings,
            StopSignal stop,
            Consumer<String> progress)
            throws Refusal, IOException, Stopped {
        EmbeddedStack stack = new EmbeddedStack(workspace, ports.settled(), overrides);
        try {
            stack.start(surroundings, stop, progress);
            return stack;
        } catch (Refusal | IOException | RuntimeException | Error failed) {
            stack.close();
            if (stop.isRequested()) {
                throw new Stopped(failed);
            }
            throw failed;
        } catch (Stopped asked) {
            stack.close();
            throw asked;
        }
    }

    /** Settings by which this process reaches the parts. */
    public Settings settings() {
        return Settings.of(values);
    }

    public RunningRoles roles() {
        return roles;
    }

    /** The address of the dashboard. */
    public URI dashboard() {
        return URI.create("http://%s:%d".formatted(LoopbackPorts.HOST, ports.http()));
    }

    @Override
    public void close() {
        parts.close();
    }

    private void start(Surroundings surroundings, StopSignal stop, Consumer<String> progress)
            throws Refusal, IOException, Stopped {
        goOnUnless(stop);
        startDatabase(progress);
        goOnUnless(stop);
        startMqtt(progress);
        goOnUnless(stop);
        startKafka(progress);
        goOnUnless(stop);
        startRoles(surroundings, progress);
    }

    private static void goOnUnless(StopSignal stop) throws Stopped {
        if (stop.isRequested()) {
            throw new Stopped();
        }
    }

    private void startDatabase(Consumer<String> progress) throws IOException {
        if (values.containsKey(Setting.HISTORY_URL)) {
            return;
        }
        EmbeddedQuestDb database = Muted.run(() -> EmbeddedQuestDb.start(workspace.folder("history"), 0));
        parts.add(
                "QuestDB",
                () -> Muted.run(() -> {
                    database.close();
                    return null;
                }));
        values.put(Setting.HISTORY_KIND, "questdb");
        values.put(Setting.HISTORY_URL, database.url().toString());
        progress.accept("history: QuestDB at " + database.url());
    }

    private void startMqtt(Consumer<String> progress) {
        EmbeddedMqtt.Persistence persistence =
                workspace.isKept() ? EmbeddedMqtt.Persistence.FILE : EmbeddedMqtt.Persistence.IN_MEMORY;
        EmbeddedMqtt mqtt =
                parts.add("MQTT broker", EmbeddedMqtt.start(workspace.folder("mqtt"), ports.mqtt(), persistence));
        values.put(Setting.MQTT_URL, mqtt.url());
        progress.accept("MQTT broker at " + mqtt.url());
    }

    private void startKafka(Consumer<String> progress) {
        EmbeddedKafka kafka = parts.add("Kafka", EmbeddedKafka.start(workspace.folder("kafka"), ports.kafka()));
        values.put(Setting.KAFKA_BOOTSTRAP, kafka.bootstrap());
        if (workspace.isKept()) {
            kafka.forgetMembers(RunningRoles.consumerGroups(settings()));
        }
        progress.accept("Kafka at " + kafka.bootstrap());
    }

    private void startRoles(Surroundings surroundings, Consumer<String> progress) throws Refusal {
        values.put(Setting.TOPOLOGY_STATE_DIR, workspace.folder("topology").toString());
        values.put(Setting.START_PATIENCE, "15s"); // all they need is up already
        values.put(Setting.HTTP_HOST, LoopbackPorts.HOST);
        values.put(Setting.HTTP_PORT, Integer.toString(ports.http()));
        new Topics(settings()).ensure();
        roles = parts.add("roles", RunningRoles.start(EnumSet.allOf(RoleName.class), settings(), surroundings));
        progress.accept("gateway, topology, history and dashboards are up");
    }
}
