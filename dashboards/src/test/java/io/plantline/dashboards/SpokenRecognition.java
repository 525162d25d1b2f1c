package io.plantline.dashboards;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plantline.dashboards.unknown.Recognition;
import io.plantline.model.Rejection;
import java.math.BigDecimal;
import java.util.List;

/** Understands messages of the form {@code boras/oven-3 12.5 kWh}; anything else says nothing. */
final class SpokenRecognition implements Recognition {

    static Rejection said(String message, long at) {
        return new Rejection(
                Rejection.Reason.UNKNOWN_METER, "no such meter", "hall/meters", message.getBytes(UTF_8), at);
    }

    @Override
    public List<Sighting> in(Rejection rejection) {
        String[] words = new String(rejection.bytes(), UTF_8).split("[/ ]", -1);
        return words.length == 4
                ? List.of(new Sighting(
                        words[0], words[1], rejection.arrived(), new BigDecimal(words[2]), words[3], null, false))
                : List.of();
    }

    @Override
    public String proposal(String meter, String topic, List<Sighting> sightings) {
        return "  - id: %s%n    unit: %s  # heard %d times%n"
                .formatted(meter, sightings.get(0).unit(), sightings.size());
    }
}
