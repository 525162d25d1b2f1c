package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.Rates;

/**
 * What was booked of one meter and is not in the cells yet, by minute. A meter mostly adds to the quantity and the minute
 * it added to before, so that pair of sums is kept running and booked when it changes.
 */
public final class Journal {
    private final Meter meter;
    private final MinuteBook book;
    private final Pending minutes = new Pending();
    private Quantity running;
    private long minute;
    private long value;
    private long millis;

    Journal(Meter meter, Rates rates) {
        this.meter = meter;
        this.book = new MinuteBook(rates, minutes);
    }

    Meter meter() {
        return meter;
    }

    boolean isEmpty() {
        return running == null && minutes.isEmpty();
    }

    /** Books an amount once ({@code sign} 1) or takes it back ({@code sign} -1). */
    void book(Amount amount, int sign) {
        if (!amount.observed() || amount.estimated()) {
            book.book(amount, sign);
            return;
        }
        long starts = Progress.minute(amount.from());
        if (amount.to() > starts + Progress.MINUTE) {
            book.book(amount, sign);
            return;
        }
        if (running != amount.quantity() || minute != starts) {
            bookRunning();
            running = amount.quantity();
            minute = starts;
        }
        value = Math.addExact(value, sign * amount.value());
        millis += sign * (amount.to() - amount.from());
    }

    /** True where it holds something of a minute that ends at a time or earlier. */
    boolean reachesBackTo(long end) {
        bookRunning();
        return minutes.earliest() < end && minutes.earliest() + Progress.MINUTE <= end;
    }

    /** Visits what waits, minute by minute; it waits no longer. */
    void drain(Pending.Visitor visitor) {
        bookRunning();
        minutes.drain(visitor);
    }

    private void bookRunning() {
        if (running != null) {
            book.book(running, minute, value, millis);
            running = null;
            value = 0;
            millis = 0;
        }
    }
}
