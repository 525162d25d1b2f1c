package io.plantline.ingest.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plantline.ingest.delivery.Delivery;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.parts.Kafka;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.model.Quantity;
import io.plantline.model.Rejection;
import io.plantline.model.Unit;
import io.plantline.plant.Mapping;
import io.plantline.plant.Meter;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A foundry with a quarantine of its own, on a Kafka that others share. Its oven is not in the plant file before that is
 * mended.
 */
final class MendedFoundry {
    static final Duration TOLERANCE = Duration.ofMinutes(5);
    static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final Meter GRID = Plants.meter("grid", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH);
    private static int stories;

    final String id = "foundry-" + stories++;
    final Plant before = Plants.plant(id, "Europe/Lisbon", GRID);
    final Plant mended = mended(id);
    final Selection ours = new Selection(Set.of(), Set.of(id));
    private final Kafka kafka;

    MendedFoundry(Kafka kafka) {
        this.kafka = kafka;
    }

    List<Overview.Group> overview(Plant... plants) throws Exception {
        return Overview.of(new Quarantine(access()), List.of(plants), ours);
    }

    /** What was held for its scale is confirmed. */
    RetrySummary retry(Plant plant, Selection selection) throws Exception {
        return retry(plant, selection, true);
    }

    RetrySummary retry(Plant plant, Selection selection, boolean confirmed) throws Exception {
        return new Retry(access(), List.of(plant), selection, TOLERANCE, confirmed, () -> Instant.ofEpochMilli(NOON))
                .run();
    }

    void comes(Plant plant, String meter, String payload, boolean retained) throws Exception {
        arrives(plant, new Arrival("plantline/v1/" + id + "/" + meter, bytes(payload), retained, NOON));
    }

    void arrives(Plant plant, Arrival arrival) throws Exception {
        for (Rejection rejection :
                new PayloadDecoder(List.of(plant), TOLERANCE).decode(arrival).rejections()) {
            write(rejection);
        }
    }

    void write(Rejection rejection) throws Exception {
        write(List.of(rejection));
    }

    void write(List<Rejection> rejections) throws Exception {
        store(new Decoded(List.of(), rejections, 0));
    }

    /** Writes as the gateway does. */
    void store(Decoded decoded) throws Exception {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        try (RecordWriter writer = new RecordWriter(access(), "story", Instant::now)) {
            writer.write(
                    decoded.readings(), decoded.rejections(), decoded.sequel().introductions(), new Delivery() {
                        @Override
                        public void delivered() {
                            stored.complete(null);
                        }

                        @Override
                        public void failed(Exception cause) {
                            stored.completeExceptionally(cause);
                        }
                    });
            stored.get();
        }
    }

    /** The plant once somebody has written its oven into the file. */
    static Plant mended(String id) {
        return Plants.plant(
                id,
                "Europe/Lisbon",
                GRID,
                Plants.meter("oven", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH));
    }

    static Source json(String topic, String value) {
        return Source.of(topic, PayloadFormat.JSON, ZoneId.of("Europe/Lisbon"), Mapping.of("oven", value));
    }

    private KafkaAccess access() {
        return KafkaAccess.at(kafka.bootstrap());
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
