package io.plantline.ingest.simulator;

import io.plantline.model.Unit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The strikes of a vacuum pan: each is a batch, told when the pan is filled and when it is dropped. */
final class Strike {
    private static final DateTimeFormatter FILLED =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WEEK =
            DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Of four strikes two are of the first liquor; each later one is of what the one before left. */
    private static final List<String> PRODUCTS = List.of("refined-1", "refined-2", "refined-1", "refined-3");

    /** Valves open within the minute. */
    private static final long FILLING = 20_000;

    private static final long DROPPING = 40_000;

    private final String pan;
    private final Optional<BatchTeller> teller;
    private long start = Long.MIN_VALUE;
    private int made;

    Strike(String pan, Optional<BatchTeller> teller) {
        this.pan = pan;
        this.teller = teller;
    }

    void filled(long minute) {
        start = minute + FILLING;
        made++;
        teller.ifPresent(by -> by.begins(start, id(), product(), order()));
    }

    /** The pan is dropped, with so much in it, in milligrams. */
    void dropped(long minute, long mass) {
        if (start != Long.MIN_VALUE) {
            String tonnes = String.format(Locale.ROOT, "%.1f", Unit.T.fromBase(mass));
            teller.ifPresent(by -> by.ends(start, minute + DROPPING, id(), product(), order(), tonnes));
        }
    }

    private String id() {
        return pan + '-' + FILLED.format(Instant.ofEpochMilli(start));
    }

    private String product() {
        return PRODUCTS.get(made % PRODUCTS.size());
    }

    private String order() {
        return WEEK.format(Instant.ofEpochMilli(start));
    }
}
