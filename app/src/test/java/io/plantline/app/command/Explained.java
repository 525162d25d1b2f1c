package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.StreamSupport;

/** What explain shows of a value, as somebody with a pencil reads it. */
record Explained(JsonNode told) {
    double value() {
        return told.path("value").path("value").asDouble();
    }

    String worked() {
        return told.path("worked").asText();
    }

    JsonNode meter(String id) {
        return StreamSupport.stream(told.path("inputs").spliterator(), false)
                .flatMap(input -> StreamSupport.stream(input.path("meters").spliterator(), false))
                .filter(meter -> meter.path("meter").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no meter %s in %s".formatted(id, told)));
    }

    double price(String band) {
        return StreamSupport.stream(told.path("prices").spliterator(), false)
                .filter(price -> price.path("band").asText().equals(band))
                .findFirst()
                .orElseThrow()
                .path("price")
                .asDouble();
    }

    /** What a register took from one time to the other. */
    double taken(String meter, Instant from, Instant to) {
        return readOff(meter(meter), to) - readOff(meter(meter), from);
    }

    /** The register at a time, on the straight line between the readings shown on either side, times the multiplier. */
    private static double readOff(JsonNode meter, Instant at) {
        JsonNode said = meter.path("readings");
        JsonNode before = null;
        for (JsonNode one : said.path("shown")) {
            if (before != null && !time(one).isBefore(at)) {
                double part = (double) (at.toEpochMilli() - time(before).toEpochMilli())
                        / (time(one).toEpochMilli() - time(before).toEpochMilli());
                double register = number(before) + part * (number(one) - number(before));
                return register * said.path("multiplier").path(0).path("factor").asDouble();
            }
            before = one;
        }
        throw new AssertionError("no readings on either side of %s: %s".formatted(at, said));
    }

    private static double number(JsonNode reading) {
        return reading.path("value").asDouble();
    }

    static Instant time(JsonNode reading) {
        return Instant.parse(reading.path("time").asText());
    }
}
