package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A workshop in Stockholm whose plant file names sources. What its devices send is decoded as the gateway does. */
final class Workshop {
    private static final String PLANT =
            """
            plant:
              id: workshop
              country: SE
              timeZone: Europe/Stockholm
              currency: SEK
              settlement: 15m
            scopes:
              - {id: hall, name: Hall, kind: area}
            meters:
              - {id: press, scope: hall, quantity: electricity-import, kind: register, unit: kWh}
              - {id: lathe, scope: hall, quantity: electricity-import, kind: register, unit: kWh}
              - {id: feed-in, scope: workshop, quantity: electricity-export, kind: register, unit: kWh}
              - {id: press-power, scope: hall, quantity: electricity-import, kind: power, unit: kW}
              - {id: lathe-power, scope: hall, quantity: electricity-import, kind: power, unit: W}
              - {id: reactive, scope: workshop, quantity: reactive-import, kind: register, unit: kvarh}
              - {id: heating, scope: workshop, quantity: heat, kind: register, unit: kWh}
              - {id: steam-heat, scope: workshop, quantity: steam-energy, kind: power, unit: kW}
              - {id: steam-batch, scope: workshop, quantity: steam-energy, kind: interval, unit: kWh, period: 15m}
              - {id: water, scope: workshop, quantity: water-withdrawal, kind: register, unit: m3}
              - {id: gas, scope: workshop, quantity: gas-volume, kind: register, unit: m3}
              - {id: air, scope: workshop, quantity: compressed-air, kind: register, unit: Nm3}
              - {id: steel, scope: hall, quantity: material-input, kind: count, unit: kg}
              - {id: parts, scope: hall, quantity: good-count, kind: count}
              - {id: press-state, scope: hall, kind: state, period: 5m}
            sources:
            """;

    private final PayloadDecoder decoder;
    private final long now;
    private final boolean retained;

    private Workshop(PayloadDecoder decoder, long now, boolean retained) {
        this.decoder = decoder;
        this.now = now;
        this.retained = retained;
    }

    /** @param sources the items of the list, as they stand in the plant file */
    static Workshop with(String sources) {
        return new Workshop(
                new PayloadDecoder(List.of(plant(sources)), Duration.ofMinutes(5)),
                Instant.parse("2026-02-03T10:00:00Z").toEpochMilli(),
                false);
    }

    static Plant plant(String sources) {
        try {
            Path file = Files.createTempFile("workshop", ".yaml");
            try {
                return PlantFile.read(Files.writeString(file, PLANT + sources.indent(2)));
            } finally {
                Files.delete(file);
            }
        } catch (PlantFileException wrong) {
            throw new AssertionError(wrong.getMessage(), wrong);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same when what it hears arrives at another time. */
    Workshop at(String instant) {
        return new Workshop(decoder, Instant.parse(instant).toEpochMilli(), retained);
    }

    /** The same when what it hears was kept by the broker. */
    Workshop later() {
        return new Workshop(decoder, now, true);
    }

    Decoded hears(String topic, String payload) {
        return hears(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    Decoded hears(String topic, byte[] payload) {
        return decoder.decode(new Arrival(topic, payload, retained, now));
    }

    /** What it reads, in words: {@code press 12.5 kWh 2026-02-03T10:00:00Z}, and what is not usual about it. */
    List<String> reads(String topic, String payload) {
        Decoded decoded = hears(topic, payload);
        assertThat(decoded.rejections())
                .extracting(Rejection::detail)
                .as("what is rejected")
                .isEmpty();
        return decoded.readings().stream().map(Workshop::told).toList();
    }

    /** Why it does not read it, in words: {@code NOT_JSON not JSON: ...}. */
    String refuses(String topic, String payload) {
        List<Rejection> rejections = hears(topic, payload).rejections();
        assertThat(rejections).hasSize(1);
        Rejection rejection = rejections.get(0);
        assertThat(rejection.source()).isEqualTo(topic);
        assertThat(rejection.bytes()).isEqualTo(payload.getBytes(StandardCharsets.UTF_8));
        return rejection.reason() + " " + rejection.detail();
    }

    static String told(Reading reading) {
        String said = reading.state() == null ? reading.value().toPlainString() : reading.state();
        String trust = reading.quality() == Quality.GOOD
                ? null
                : reading.quality().name().toLowerCase(Locale.ROOT);
        String sequence = reading.sequence() < 0 ? null : "#" + reading.sequence();
        return String.join(
                " ",
                Stream.of(reading.meter(), said, reading.unit(), at(reading), trust, sequence)
                        .filter(word -> word != null)
                        .toList());
    }

    /** Nothing where it is the time of arrival. */
    private static String at(Reading reading) {
        return reading.time() == reading.arrived()
                ? null
                : Instant.ofEpochMilli(reading.time()).toString();
    }
}
