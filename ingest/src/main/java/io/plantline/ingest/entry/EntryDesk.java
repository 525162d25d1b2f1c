package io.plantline.ingest.entry;

import io.plantline.cell.Metering;
import io.plantline.cell.UnusableReading;
import io.plantline.ingest.payload.Admission;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.EntryFault;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.BatchLines;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.Rfc3339;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks what people enter, as strictly as what meters send, and makes readings of it. */
public final class EntryDesk {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]");
    private static final int LONGEST = 500;
    private static final Map<Reason, String> FIELDS = Map.of(
            Reason.UNKNOWN_METER, "meter",
            Reason.WRONG_UNIT, "unit",
            Reason.BAD_TIME, "time",
            Reason.FROM_THE_FUTURE, "time");

    private final Plant plant;
    private final BatchLines batches;
    private final Admission admission;
    private final InstantSource clock;

    public EntryDesk(Plant plant, InstantSource clock) {
        this.plant = plant;
        this.batches = new BatchLines(plant);
        this.admission = new Admission(List.of(plant), Duration.ZERO);
        this.clock = clock;
    }

    /**
     * The reading of an entry.
     *
     * @param sequence what of two entries for one time tells the later
     */
    public Reading reading(HandEntry entry, long sequence) throws EntryRefused {
        checkPerson(entry);
        long now = clock.millis();
        long time = time(entry.time());
        if (time < now - plant.retention().toMillis()) {
            throw new EntryRefused(
                    "time",
                    EntryFault.LONGER_AGO_THAN_KEPT.of(
                            "time", entry.time(), "days", plant.retention().toDays()));
        }
        checkKind(entry.meter());
        boolean tellsBatch = batches.toldBy(entry.meter()).isPresent();
        Claim claim = new Claim(
                plant.id(),
                entry.meter(),
                Reading.LIVE,
                time,
                tellsBatch ? null : value(entry.value()),
                null,
                entry.unit(),
                tellsBatch ? entry.value() : null,
                Quality.GOOD,
                sequence);
        Reading reading = admit(claim, now);
        if (!tellsBatch) {
            checkMetering(reading);
        }
        return reading.enteredBy(new Reading.Entered(entry.by(), entry.note()));
    }

    private Reading admit(Claim claim, long now) throws EntryRefused {
        try {
            return admission.admit(claim, now);
        } catch (Unusable refused) {
            boolean byWords = claim.state() != null && claim.time() <= now;
            throw new EntryRefused(byWords ? "value" : field(refused.reason()), refused.reason(), refused.getMessage());
        }
    }

    /** Refuses what the metering would: who enters it is still there to mend it. */
    private void checkMetering(Reading reading) throws EntryRefused {
        Meter meter = plant.meter(reading.meter()).orElseThrow();
        try {
            new Metering(meter, plant.retention()).entry(reading);
        } catch (UnusableReading refused) {
            throw new EntryRefused(field(refused.reason()), refused.reason(), refused.getMessage());
        }
    }

    private static String field(Reason reason) {
        return FIELDS.getOrDefault(reason, "value");
    }

    private void checkKind(String meter) throws EntryRefused {
        if (plant.meter(meter).filter(known -> known.kind() == Meter.Kind.STATE).isPresent()) {
            throw new EntryRefused("meter", EntryFault.TELLS_STATES.of("meter", meter));
        }
    }

    private static void checkPerson(HandEntry entry) throws EntryRefused {
        if (entry.by() == null || entry.by().isBlank()) {
            throw new EntryRefused("by", EntryFault.SAYS_NOT_WHO.of());
        }
        if (entry.by().length() > LONGEST) {
            throw new EntryRefused("by", EntryFault.TEXT_TOO_LONG.of("most", LONGEST));
        }
        if (entry.note() != null && entry.note().length() > LONGEST) {
            throw new EntryRefused("note", EntryFault.TEXT_TOO_LONG.of("most", LONGEST));
        }
    }

    private static BigDecimal value(String text) throws EntryRefused {
        if (!NUMBER.matcher(text).matches()) {
            throw new EntryRefused("value", EntryFault.NOT_A_NUMBER.of("value", text));
        }
        return new BigDecimal(text);
    }

    private long time(String text) throws EntryRefused {
        String written = text.strip().replace(' ', 'T');
        try {
            return OFFSET.matcher(written).matches() ? Rfc3339.millis(written) : local(written);
        } catch (DateTimeException unreadable) {
            throw new EntryRefused("time", EntryFault.NOT_A_TIME.of("value", text));
        }
    }

    /** An hour that the clock skips does not exist, and one that it repeats is two. */
    private long local(String written) throws EntryRefused {
        LocalDateTime told = LocalDateTime.parse(written, LOCAL);
        List<ZoneOffset> offsets = plant.zone().getRules().getValidOffsets(told);
        if (offsets.size() != 1) {
            throw new EntryRefused(
                    "time",
                    (offsets.isEmpty() ? EntryFault.TIME_NEVER_THERE : EntryFault.TIME_THERE_TWICE)
                            .of("time", written, "zone", plant.zone()));
        }
        return told.toInstant(offsets.get(0)).toEpochMilli();
    }
}
