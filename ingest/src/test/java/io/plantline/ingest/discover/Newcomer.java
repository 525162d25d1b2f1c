package io.plantline.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.parts.Parts;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Listens to a broker of its own from ten o'clock, and pastes what is proposed into a plant file. */
final class Newcomer implements AutoCloseable {
    private static final String PLANT =
            """
            plant:
              id: workshop
              country: SE
              timeZone: Europe/Stockholm
              currency: SEK
              settlement: 15m

            """;

    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-02-03T10:00:00Z").toEpochMilli());
    private final Path directory;
    private final Mosquitto mosquitto;
    private final Discovery discovery;

    Newcomer(Path directory, Predicate<String> known) throws Exception {
        Required.part(Installed.MOSQUITTO);
        this.directory = directory;
        this.mosquitto = Mosquitto.start(directory.resolve("mosquitto"));
        this.discovery = new Discovery(
                MqttAccess.at(mosquitto.url(), "newcomer"), List.of("#"), known, () -> Instant.ofEpochMilli(now.get()));
        assertThat(discovery.refused().get(10, TimeUnit.SECONDS)).isEmpty();
    }

    Mosquitto mosquitto() {
        return mosquitto;
    }

    long now() {
        return now.get();
    }

    void aMinutePasses() {
        passes(Duration.ofMinutes(1));
    }

    void passes(Duration time) {
        now.addAndGet(time.toMillis());
    }

    /** Listens until it holds of what was heard. */
    void listensUntil(Predicate<Discovery.Heard> holds) throws InterruptedException {
        Parts.await(
                () -> holds.test(discovery.heardSoFar()),
                () -> discovery.heardSoFar().toString());
    }

    String proposal() {
        return discovery.proposal("workshop");
    }

    /** What is proposed where nobody says which plant it is for. */
    String proposalForNobody() {
        return discovery.proposal();
    }

    Plant pasted(String proposal) throws Exception {
        return PlantFile.read(Files.writeString(directory.resolve("workshop.yaml"), PLANT + proposal));
    }

    @Override
    public void close() throws Exception {
        discovery.close();
        mosquitto.close();
    }
}
