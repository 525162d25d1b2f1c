package io.plantline.kpi;

import io.plantline.cell.Journal;
import io.plantline.cell.Ledger;
import io.plantline.cell.MeterLog;
import io.plantline.cell.Metering;
import io.plantline.plant.Meter;
import java.time.Duration;

/** A meter with all that its next reading needs. */
record Metered(Metering metering, MeterLog log, Journal journal, Metering.Booking booking, boolean forwardOnly) {

    static Metered of(Meter meter, Duration retention, MeterLog log, Ledger ledger) {
        Journal journal = ledger.journal(meter);
        return new Metered(
                new Metering(meter, retention),
                log,
                journal,
                (amount, sign) -> ledger.book(journal, amount, sign),
                meter.reverse() == null && meter.kind() != Meter.Kind.REGISTER);
    }
}
