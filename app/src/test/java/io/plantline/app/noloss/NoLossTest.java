package io.plantline.app.noloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.app.Main;
import io.plantline.app.rehearsal.OutsideProcess;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.gateway.Gateway;
import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.Installed;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand meters publish while a part fails and comes back. Every reading the MQTT broker has acknowledged is then on
 * Kafka, and the energy of the day, as the measures of the topology make it of all that Kafka holds, counts each exactly once.
 */
@Timeout(180)
class NoLossTest {
    private static final Offset<Double> TO_THE_WATT_HOUR = Offset.offset(0.0005);

    /** The bound of a gateway: what it may ask for before it acknowledges, and as much again that a broker sends early. */
    private static final long MOST_IN_FLIGHT = 2L * GatewaySettings.DEFAULT_MAX_IN_FLIGHT;

    private final int kafkaPort = LoopbackPorts.free();
    private final String bootstrap = LoopbackPorts.HOST + ':' + kafkaPort;

    @TempDir
    Path folder;

    private Plant works;
    private EmbeddedKafka kafka;
    private Mosquitto broker;

    @BeforeEach
    void openTheWorks() throws Exception {
        Required.part(Installed.MOSQUITTO);
        broker = Mosquitto.start(folder.resolve("mqtt"));
        startKafka();
        new Topics(Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, bootstrap))).ensure();
        works = ThousandMeters.plant(folder);
    }

    @AfterEach
    void closeTheWorks() {
        broker.close();
        kafka.close();
    }

    @Test
    void kafkaIsAwayForAWhile() throws Exception {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        try (Gateway gateway = gateway(metrics);
                Fleet fleet = Fleet.at(broker.url(), 50);
                HighWater highWater = new HighWater(gateway)) {
            until(() -> fleet.roundsSoFar() >= 5);
            kafka.close();
            int before = fleet.roundsSoFar();
            until(() -> fleet.roundsSoFar() >= before + 2);
            double stored = metrics.counter("plantline.readings.accepted").count();
            until(() -> fleet.roundsSoFar() >= before + 22);
            assertThat(metrics.counter("plantline.readings.accepted").count())
                    .as("what was acknowledged while Kafka was away")
                    .isEqualTo(stored);
            startKafka();
            int rounds = fleet.stop();
            Outcome outcome = outcome("Kafka away while 20,000 readings came", fleet, rounds);
            assertThat(highWater.messages()).as("messages at once").isBetween(500L, MOST_IN_FLIGHT);
            assertThat(highWater.records()).as("records at once").isBetween(500L, MOST_IN_FLIGHT);
            System.out.printf(
                    "  at most %,d messages and %,d records were in flight, of %,d allowed%n",
                    highWater.messages(), highWater.records(), MOST_IN_FLIGHT);
            outcome.check();
            until(() -> gateway.unacknowledged() == 0 && gateway.problem().isEmpty());
        }
    }

    @Test
    void theMqttBrokerIsRestarted() throws Exception {
        Random chance = new Random(20_260_302);
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        try (Gateway gateway = gateway(metrics);
                Fleet fleet = Fleet.at(broker.url(), 50)) {
            for (int restart = 0; restart < 3; restart++) {
                int from = fleet.roundsSoFar();
                until(() -> fleet.roundsSoFar() > from + chance.nextInt(5));
                broker.stop();
                until(() -> !gateway.isConnected());
                broker.start();
                until(gateway::isConnected);
            }
            int rounds = fleet.stop();
            outcome("MQTT broker restarted 3 times", fleet, rounds).check();
            until(() -> gateway.unacknowledged() == 0 && gateway.problem().isEmpty());
        }
    }

    @Test
    void theGatewayIsKilledAgainAndAgain() throws Exception {
        Random chance = new Random(20_260_302);
        int kills = 5;
        openSession();
        try (Fleet fleet = Fleet.at(broker.url(), 200)) {
            for (int kill = 1; kill <= kills; kill++) {
                try (OutsideProcess process = gatewayProcess(kill, chance)) {
                    boolean handsFull = kill % 2 == 0;
                    if (handsFull) {
                        fillTheHandsOfTheGateway(fleet);
                    }
                    process.kill();
                    if (handsFull) {
                        startKafka();
                    }
                }
            }
            try (OutsideProcess survivor = gatewayProcess(kills + 1, chance)) {
                int rounds = fleet.stop();
                outcome("gateway killed %d times".formatted(kills), fleet, rounds)
                        .check();
                assertThat(survivor.stop()).isZero();
            }
        }
    }

    /** Without Kafka it can only hold what the meters say: whatever machine this is, it is killed with readings in hand. */
    private void fillTheHandsOfTheGateway(Fleet fleet) throws InterruptedException {
        kafka.close();
        int before = fleet.roundsSoFar();
        until(() -> fleet.roundsSoFar() >= before + 2);
    }

    /** What became of it all. */
    private record Outcome(int rounds, long acknowledged, int different, Totals totals) {
        void check() {
            assertThat(acknowledged).as("acknowledged by the broker").isEqualTo((long) rounds * ThousandMeters.METERS);
            assertThat((long) different).as("readings on Kafka").isEqualTo(acknowledged);
            assertThat(totals.kWhOfTheDay(ThousandMeters.PLANT))
                    .isCloseTo(ThousandMeters.kWhAfter(rounds), TO_THE_WATT_HOUR);
            assertThat(List.of(totals.kWhOfTheDay("hall-3"), totals.kWhOfTheDay("hall-4")))
                    .as("halls with intervals, and with registers")
                    .allSatisfy(
                            kWh -> assertThat(kWh).isCloseTo(ThousandMeters.kWhOfAHallAfter(rounds), TO_THE_WATT_HOUR));
        }
    }

    private Outcome outcome(String what, Fleet fleet, int rounds) throws Exception {
        try (Held held = new Held(bootstrap).await(fleet.acknowledged())) {
            Totals totals = Totals.of(works, held.readings());
            System.out.printf(
                    "%s: %,d published and acknowledged, %,d on Kafka, %,d lost, %,d of them again;"
                            + " %,.1f kWh expected, %,.1f counted%n",
                    what,
                    fleet.acknowledged(),
                    held.different(),
                    fleet.acknowledged() - held.different(),
                    held.repeated(),
                    ThousandMeters.kWhAfter(rounds),
                    totals.kWhOfTheDay(ThousandMeters.PLANT));
            return new Outcome(rounds, fleet.acknowledged(), held.different(), totals);
        }
    }

    private void startKafka() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), kafkaPort);
    }

    private Gateway gateway(SimpleMeterRegistry metrics) throws Exception {
        GatewaySettings settings = GatewaySettings.of(MqttAccess.at(broker.url(), "works"), KafkaAccess.at(bootstrap));
        Gateway gateway = new Gateway(settings, List.of(works), metrics, Clock.systemUTC());
        gateway.start();
        return gateway;
    }

    /** From now on the broker keeps for the gateway what is said. */
    private void openSession() throws IOException, InterruptedException {
        CountDownLatch granted = new CountDownLatch(1);
        MqttAccess access =
                MqttAccess.at(broker.url(), Setting.MQTT_CLIENT_ID.standard().orElseThrow());
        try (MqttConnection connection = MqttConnection.open(access, new Session(true, 1), Inbound.NONE)) {
            connection.subscribe("plantline/v1/#", granted::countDown);
            granted.await();
        }
    }

    /** A gateway in a process of its own, that has connected and then worked for up to half a second, which is when it works off what came while it was away. */
    private OutsideProcess gatewayProcess(int number, Random chance) throws IOException, InterruptedException {
        OutsideProcess process = OutsideProcess.java(
                "gateway-" + number,
                folder,
                Map.of(
                        "PLANTLINE_PLANTS",
                        folder.resolve("works.yaml").toString(),
                        "PLANTLINE_KAFKA_BOOTSTRAP",
                        bootstrap,
                        "PLANTLINE_MQTT_URL",
                        broker.url(),
                        "PLANTLINE_OPS_PORT",
                        "0"),
                Main.class.getName(),
                List.of("run", "gateway"));
        process.awaitSaying("Connected to");
        assertThat(process.runsFor(chance.nextInt(500))).isTrue();
        return process;
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (!holds.getAsBoolean()) {
            never.await(10, TimeUnit.MILLISECONDS);
        }
    }
}
