package io.plantline.ingest.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lots a centrifugal spins, each a batch: what one strike of the pans gives, told when it begins and when it is done. */
final class SugarLot {
    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WEEK =
            DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int CHARGES = 28;
    private static final double TONNES = 1e-9 * CentrifugalStation.CHARGE;

    /** Of three strikes two are for the silo. */
    private static final List<String> PRODUCTS = List.of("granulated", "extra-fine", "granulated");

    private static final long BEGINS = 10_000;
    private static final long ENDS = 45_000;

    private final String centrifugal;
    private final Optional<BatchTeller> teller;
    private long begun = Long.MIN_VALUE;
    private int number;
    private int spun;

    SugarLot(String centrifugal, Optional<BatchTeller> teller) {
        this.centrifugal = centrifugal;
        this.teller = teller;
    }

    /** Counts the charges of a minute; at the end of the campaign a lot is closed as it stands. */
    void minute(long time, int good, boolean campaign) {
        if (begun == Long.MIN_VALUE) {
            if (good > 0) {
                begin(time);
                spun = good;
            }
            return;
        }
        spun += good;
        if (spun >= CHARGES || !campaign) {
            String tonnes = String.format(Locale.ROOT, "%.1f", spun * TONNES);
            teller.ifPresent(by -> by.ends(begun, time + ENDS, id(), product(), order(), tonnes));
            begun = Long.MIN_VALUE;
        }
    }

    private void begin(long time) {
        number++;
        begun = time + BEGINS;
        teller.ifPresent(by -> by.begins(begun, id(), product(), order()));
    }

    private String id() {
        return centrifugal + '-' + BEGUN.format(Instant.ofEpochMilli(begun));
    }

    private String product() {
        return PRODUCTS.get(number % PRODUCTS.size());
    }

    /** The lots of both centrifugals for a customer in a week. */
    private String order() {
        return WEEK.format(Instant.ofEpochMilli(begun)) + '-' + product();
    }
}
