package io.plantline.ingest.discover;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.simulator.PlantSimulator;
import io.plantline.ingest.simulator.SimulatorPublisher;
import io.plantline.plant.Mapping;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import io.plantline.wire.Channels;
import io.plantline.wire.PlantFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer listens to the three pilot plants, whose devices speak in a dozen ways, and finds each meter of them. */
class PilotDiscoveryTest {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int STEPS = 7;
    private static final String SUGAR_HOUSE = "spBv1.0/norfolk/NDATA/sugar-house";

    @TempDir
    private Path directory;

    private final Map<String, Integer> heard = new ConcurrentHashMap<>();

    @Test
    void everyMeterBehindADeviceIsProposedAsThePlantFilesHaveIt() throws Exception {
        List<Plant> plants = List.of(pilot("sweden"), pilot("uk"), pilot("portugal"));
        Map<String, Meter> expected = new HashMap<>();
        plants.forEach(plant -> expected.putAll(byPlace(plant)));
        List<SimulatorPublisher> publishers = new ArrayList<>();
        List<Thread> lives = new ArrayList<>();
        try (Newcomer newcomer = new Newcomer(directory, this::isNative);
                MqttConnection host = primaryHost(newcomer)) {
            for (Plant plant : plants) {
                MqttAccess broker = MqttAccess.at(newcomer.mosquitto().url(), plant.id());
                SimulatorPublisher publisher =
                        new SimulatorPublisher(broker, PlantSimulator.faultless(plant, 7), clock(newcomer));
                publishers.add(publisher);
                lives.add(live(publisher, Instant.ofEpochMilli(newcomer.now())));
            }
            List<Meter> measuring = expected.values().stream()
                    .filter(meter -> meter.kind() != Meter.Kind.STATE)
                    .toList();
            for (int step = 0; step <= STEPS; step++) {
                long tens = step;
                Parts.await(() -> plants.stream().allMatch(plant -> haveSpoken(plant, tens)), () -> heard.toString());
                newcomer.listensUntil(any -> true);
                newcomer.passes(STEP);
            }
            newcomer.listensUntil(now -> now.meters() == expected.size());

            String yaml = newcomer.proposal();
            Map<String, Meter> proposed = byPlace(newcomer.pasted(yaml));
            assertThat(proposed.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
            assertThat(measuring).hasSizeGreaterThan(20);
            expected.forEach((place, meter) -> agrees(place, proposed.get(place), meter));
            assertThat(host.isUp()).isTrue();
        } finally {
            publishers.forEach(SimulatorPublisher::close);
            for (Thread life : lives) {
                life.join(10_000);
            }
        }
    }

    private static void agrees(String place, Meter proposed, Meter known) {
        boolean tellsFlow = known.kind().tellsFlow();
        assertThat(proposed.kind()).as(place).isEqualTo(tellsFlow ? Meter.Kind.POWER : known.kind());
        if (known.kind() != Meter.Kind.STATE) {
            assertThat(proposed.unit().dimension())
                    .as(place)
                    .isEqualTo(known.unit().dimension());
            assertThat(proposed.period()).as(place).isEqualTo(known.period());
        }
    }

    /** True where all devices of a plant have said so many times ten seconds. */
    private boolean haveSpoken(Plant plant, long tens) {
        return byPlace(plant).entrySet().stream()
                .filter(entry -> entry.getValue().kind() != Meter.Kind.STATE)
                .allMatch(entry -> {
                    long due = 1
                            + tens * STEP.toMillis() / entry.getValue().period().toMillis(); // one at the start
                    return heard.getOrDefault(topic(entry.getKey()), 0) >= due;
                });
    }

    private static String topic(String place) {
        String topics = place.substring(0, place.indexOf(' '));
        if (!topics.endsWith("#")) {
            return topics;
        }
        String metric = place.substring(place.indexOf(' ') + 1);
        return metric.startsWith("centrifugal-")
                ? SUGAR_HOUSE.replace("NDATA", "DDATA") + '/' + metric.substring(0, metric.indexOf('/'))
                : SUGAR_HOUSE;
    }

    /** The meters of the sources, each by its topics and its place in the messages. */
    private static Map<String, Meter> byPlace(Plant plant) {
        return plant.sources().stream()
                .flatMap(source -> source.mappings().stream()
                        .filter(mapping -> mapping.steam() == null)
                        .flatMap(mapping -> places(source, mapping)))
                .collect(toMap(Map.Entry::getKey, entry -> plant.meter(entry.getValue())
                        .orElseThrow()));
    }

    private static Stream<Map.Entry<String, String>> places(Source source, Mapping mapping) {
        String place = "%s %s %s".formatted(source.topics(), mapping.value(), source.format());
        return mapping.meter().isPlain()
                ? Stream.of(Map.entry(place, mapping.meter().text()))
                : source.names().entrySet().stream()
                        .map(name -> Map.entry(place + ' ' + name.getKey(), name.getValue()));
    }

    private boolean isNative(String topic) {
        heard.merge(topic, 1, Integer::sum);
        return topic.startsWith(Channels.MQTT_PREFIX)
                || topic.endsWith("/steam-main"); // whose numbers nobody can guess
    }

    private static MqttConnection primaryHost(Newcomer newcomer) throws Exception {
        MqttConnection host = MqttConnection.open(
                MqttAccess.at(newcomer.mosquitto().url(), "host"), new Session(false, 10), message -> {});
        host.keep("spBv1.0/STATE/plantline", "{\"online\":true,\"timestamp\":1}".getBytes(StandardCharsets.UTF_8));
        return host;
    }

    private static Thread live(SimulatorPublisher publisher, Instant from) {
        Thread thread = new Thread(() -> {
            try {
                publisher.live(from, 1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    private static Clock clock(Newcomer newcomer) {
        InstantSource source = () -> Instant.ofEpochMilli(newcomer.now());
        return source.withZone(ZoneOffset.UTC);
    }

    private static Plant pilot(String id) throws Exception {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("pilots"))) {
            folder = folder.getParent();
        }
        return PlantFile.read(folder.resolve("pilots").resolve(id + ".yaml"));
    }
}
