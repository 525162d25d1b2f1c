package io.plantline.ingest.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.Plants;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a foundry's meters send, decoded on a night in March. */
final class FoundryDecoder {
    static final long NOW = Instant.parse("2026-03-29T01:20:00Z").toEpochMilli();
    static final String GOOD = "{\"time\":\"2026-03-29T01:15:00Z\",\"value\":1043.2}";

    private final NativeDecoder decoder =
            new NativeDecoder(new Admission(List.of(Plants.foundry()), Duration.ofMinutes(5)));

    Reading only(String meter, String payload) {
        Decoded decoded = decode(meter, payload);
        assertThat(decoded.rejections()).isEmpty();
        assertThat(decoded.readings()).hasSize(1);
        return decoded.readings().get(0);
    }

    Rejection rejected(String meter, String payload) {
        Decoded decoded = decode(meter, payload);
        assertThat(decoded.readings()).isEmpty();
        assertThat(decoded.rejections()).hasSize(1);
        return decoded.rejections().get(0);
    }

    Decoded decode(String meter, String payload) {
        return decode(meter, payload.getBytes(UTF_8));
    }

    Decoded decode(String meter, byte[] payload) {
        return decode(new Arrival(Address.topic("foundry", meter), payload, false, NOW));
    }

    Decoded decode(Arrival arrival) {
        return decoder.decode(arrival);
    }
}
