package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.signals.EntsoeDayAhead;
import io.plantline.ingest.signals.Publisher;
import io.plantline.ingest.signals.PublisherName;
import io.plantline.ingest.signals.SignalPoll;
import io.plantline.ingest.signals.SignalUse;
import io.plantline.ingest.signals.UkCarbonIntensity;
import io.plantline.ingest.signals.UnreadableAnswer;
import io.plantline.model.Signal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who publishes a signal, and what is asked of them. */
final class PublisherOptions {
    private static final Duration AROUND = Duration.ofDays(2);

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            converter = NameReader.class,
            description = "uk-carbon-intensity (half-hours of Great Britain), or entsoe (day-ahead prices; its key in "
                    + "PLANTLINE_ENTSOE_KEY)")
    private PublisherName name;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the publisher, or a mirror of it, answers; with its path (default: its own address)")
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

    /** Refuses a signal that no plant takes a figure from, before anybody is asked for it. */
    SignalPoll poll(String signal, SignalUse use, InstantSource clock) throws Refusal {
        SignalPoll poll = new SignalPoll(signal, publisher(), clock);
        refuse(use.unnamed(signal));
        return poll;
    }

    /** From two days ago, for what has become actual since, to two days from now, for what is foreseen. */
    List<Signal> ask(SignalPoll poll, SignalUse use, InstantSource clock) throws Refusal, NotReachableException {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        try {
            List<Signal> told =
                    poll.ask(from == null ? today.minus(AROUND) : from, to == null ? today.plus(AROUND) : to);
            refuse(told.stream().map(use::fault).flatMap(Optional::stream).findFirst());
            return told;
        } catch (UnreadableAnswer wrong) {
            throw Refusal.wrongInput(wrong.getMessage());
        }
    }

    private static void refuse(Optional<SignalUse.Fault> fault) throws Refusal {
        if (fault.isPresent()) {
            throw Refusal.wrongInput("signals: %s: %s"
                    .formatted(fault.get().column(), fault.get().message()));
        }
    }

    private Publisher publisher() throws Refusal {
        checkAddress();
        if (name == PublisherName.UK_CARBON_INTENSITY) {
            return new UkCarbonIntensity(url == null ? UkCarbonIntensity.ADDRESS : url);
        }
        if (zone == null) {
            throw Refusal.wrongUsage("--publisher entsoe needs --zone, the EIC code of the bidding zone");
        }
        return new EntsoeDayAhead(url == null ? EntsoeDayAhead.ADDRESS : url, zone, key());
    }

    private String key() throws Refusal {
        String variable = name.keyVariable().orElseThrow();
        String key = System.getenv(variable);
        if (key == null || key.isBlank()) {
            throw Refusal.wrongInput(
                    "%s is not set: ENTSO-E answers only with a security token; ask for one at transparency.entsoe.eu"
                            .formatted(variable));
        }
        return key.strip();
    }

    /** The question is the publisher's own. */
    private void checkAddress() throws Refusal {
        if (url == null) {
            return;
        }
        boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!isHttp || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw Refusal.wrongUsage(
                    "--url: '%s' is no address of a publisher; write it as https://HOST/PATH, without what follows a ? or #"
                            .formatted(url));
        }
    }

    /** Reads a name as it is written in the help. */
    static final class NameReader implements ITypeConverter<PublisherName> {
        @Override
        public PublisherName convert(String text) {
            for (PublisherName name : PublisherName.values()) {
                if (name.toString().equals(text)) {
                    return name;
                }
            }
            throw new TypeConversionException(
                    "'%s' is no publisher; there are uk-carbon-intensity and entsoe".formatted(text));
        }
    }
}
