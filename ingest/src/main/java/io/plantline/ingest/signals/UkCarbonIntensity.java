package io.plantline.ingest.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.model.Signal;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The Carbon Intensity API of Great Britain, {@code /intensity/{from}/{to}}: half-hours, with a forecast and, once it is
 * known, the actual intensity.
 */
public final class UkCarbonIntensity implements Publisher {
    public static final URI ADDRESS = URI.create("https://api.carbonintensity.org.uk");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);
    private static final String UNIT = "gCO2/kWh";

    private final URI address;

    public UkCarbonIntensity(URI address) {
        this.address = address;
    }

    @Override
    public URI request(Instant from, Instant to) {
        String base = address.toString();
        return URI.create("%s/intensity/%s/%s"
                .formatted(
                        base.endsWith("/") ? base.substring(0, base.length() - 1) : base,
                        MINUTES.format(from),
                        MINUTES.format(to)));
    }

    @Override
    public List<Signal> signals(String id, byte[] answer, long retrieved) throws UnreadableAnswer {
        try {
            JsonNode read = JSON.readTree(answer);
            if (read == null || !read.path("data").isArray()) {
                throw new UnreadableAnswer(
                        read == null || !read.has("error")
                                ? "no 'data' in the answer"
                                : read.path("error").path("message").asText("an error without a message"));
            }
            List<Signal> signals = new ArrayList<>();
            for (JsonNode half : read.path("data")) {
                JsonNode intensity = half.path("intensity");
                boolean estimated = !intensity.path("actual").isNumber();
                JsonNode value = estimated ? intensity.path("forecast") : intensity.path("actual");
                if (value.isNumber()) {
                    signals.add(new Signal(
                            id,
                            time(half, "from"),
                            time(half, "to"),
                            value.decimalValue(),
                            UNIT,
                            estimated,
                            retrieved));
                }
            }
            return signals;
        } catch (IOException | DateTimeException | IllegalArgumentException malformed) {
            throw new UnreadableAnswer(
                    "not an answer of the Carbon Intensity API: " + malformed.getMessage(), malformed);
        }
    }

    private static long time(JsonNode half, String field) {
        return OffsetDateTime.parse(half.path(field).asText()).toInstant().toEpochMilli();
    }
}
