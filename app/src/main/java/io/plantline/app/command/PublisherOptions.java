package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.ingest.signals.EntsoeDayAhead;
import io.plantline.ingest.signals.Publisher;
import io.plantline.ingest.signals.SignalPoll;
import io.plantline.ingest.signals.UkCarbonIntensity;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who publishes a signal, and what is asked of them. */
final class PublisherOptions {
    private static final String KEY = "PLANTLINE_ENTSOE_KEY";

    /** Those whose forms are known. */
    enum Name {
        UK_CARBON_INTENSITY,
        ENTSOE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            converter = NameReader.class,
            description = "uk-carbon-intensity (half-hours of Great Britain), or entsoe (day-ahead prices; its key in "
                    + KEY + ")")
    private Name name;

    @Option(names = "--url", paramLabel = "URL", description = "where the publisher answers (default: its own address)")
    private URI url;

    @Option(
            names = "--zone",
            paramLabel = "EIC",
            description = "bidding zone of entsoe, as 10Y1001A1001A46L for SE3, 10YPT-REN------W for Portugal")
    private String zone;

    @Option(names = "--from", paramLabel = "TIME", description = "from when on (default: two days ago)")
    private Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "until when (default: in two days)")
    private Instant to;

    boolean isNamed() {
        return name != null;
    }

    Instant from(Instant standard) {
        return from == null ? standard : from;
    }

    Instant to(Instant standard) {
        return to == null ? standard : to;
    }

    SignalPoll poll(String signal, InstantSource clock) throws Refusal {
        return new SignalPoll(signal, publisher(), clock);
    }

    private Publisher publisher() throws Refusal {
        if (name == Name.UK_CARBON_INTENSITY) {
            return new UkCarbonIntensity(url == null ? UkCarbonIntensity.ADDRESS : url);
        }
        if (zone == null) {
            throw Refusal.wrongUsage("--publisher entsoe needs --zone, the EIC code of the bidding zone");
        }
        String key = System.getenv(KEY);
        if (key == null || key.isBlank()) {
            throw Refusal.wrongInput(
                    "%s is not set: ENTSO-E answers only with a security token; ask for one at transparency.entsoe.eu"
                            .formatted(KEY));
        }
        return new EntsoeDayAhead(url == null ? EntsoeDayAhead.ADDRESS : url, zone, key.strip());
    }

    /** Reads a name as it is written in the help. */
    static final class NameReader implements ITypeConverter<Name> {
        @Override
        public Name convert(String text) {
            for (Name name : Name.values()) {
                if (name.toString().equals(text)) {
                    return name;
                }
            }
            throw new TypeConversionException(
                    "'%s' is no publisher; there are uk-carbon-intensity and entsoe".formatted(text));
        }
    }
}
