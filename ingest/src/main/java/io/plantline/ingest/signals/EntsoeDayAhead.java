package io.plantline.ingest.signals;

import io.plantline.model.Signal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** Day-ahead prices of the transparency platform of ENTSO-E, document A44, for one bidding zone. */
public final class EntsoeDayAhead implements Publisher {
    public static final URI ADDRESS = URI.create("https://web-api.tp.entsoe.eu/api");

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneOffset.UTC);

    private final URI address;
    private final String zone;
    private final String key;

    /**
     * A publisher.
     *
     * @param zone the EIC code of the bidding zone, such as {@code 10Y1001A1001A46L} for SE3
     * @param key the security token
     */
    public EntsoeDayAhead(URI address, String zone, String key) {
        this.address = Objects.requireNonNull(address, "entsoe: address is missing");
        this.zone = Objects.requireNonNull(zone, "entsoe: zone is missing");
        this.key = Objects.requireNonNull(key, "entsoe: key is missing");
    }

    @Override
    public URI request(Instant from, Instant to) {
        return URI.create("%s?securityToken=%s&documentType=A44&in_Domain=%s&out_Domain=%s&periodStart=%s&periodEnd=%s"
                .formatted(address, key, zone, zone, MINUTES.format(from), MINUTES.format(to)));
    }

    @Override
    public List<Signal> signals(String id, byte[] answer, long retrieved) throws UnreadableAnswer {
        return new PriceDocument(id, retrieved).read(answer);
    }
}
