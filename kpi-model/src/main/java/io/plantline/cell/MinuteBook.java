package io.plantline.cell;

import io.plantline.cell.Account.Part;
import io.plantline.model.Amount;
import io.plantline.model.Quantity;
import io.plantline.plant.Rates;

/** Books amounts into the accounts of the minutes they fall in. */
final class MinuteBook {
    private final Rates rates;
    private final Pending minutes;

    MinuteBook(Rates rates, Pending minutes) {
        this.rates = rates;
        this.minutes = minutes;
    }

    void book(Amount amount, int sign) {
        Apportioning.overMinutes(
                amount.from(),
                amount.to(),
                amount.value(),
                (minute, value, millis) -> book(amount, sign * value, sign * millis, minute));
    }

    /** Books what was observed within one minute. */
    void book(Quantity quantity, long minute, long value, long millis) {
        Sums sums = minutes.at(minute);
        int rate = rates.idAt(quantity, minute);
        sums.add(Account.of(quantity, Part.AMOUNT, rate), value);
        sums.add(Account.of(quantity, Part.OBSERVED, rate), millis);
    }

    private void book(Amount amount, long value, long millis, long minute) {
        if (amount.observed()) {
            book(amount.quantity(), minute, value, millis);
        } else {
            add(amount.quantity(), Part.AMOUNT, minute, value);
        }
        if (amount.estimated()) {
            add(amount.quantity(), Part.ESTIMATED, minute, value);
            if (!amount.observed()) {
                add(amount.quantity(), Part.BRIDGED, minute, millis);
            }
        }
    }

    private void add(Quantity quantity, Part part, long minute, long value) {
        minutes.at(minute).add(Account.of(quantity, part, rates.idAt(quantity, minute)), value);
    }
}
