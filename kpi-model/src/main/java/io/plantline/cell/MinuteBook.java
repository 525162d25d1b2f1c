package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.model.Quantity;
import io.plantline.plant.Rates;

/** Books amounts into the accounts of the minutes they fall in. */
final class MinuteBook {
    private final Rates rates;

    MinuteBook(Rates rates) {
        this.rates = rates;
    }

    void book(Amount amount, int sign, Pending minutes) {
        Apportioning.overMinutes(
                amount.from(),
                amount.to(),
                amount.value(),
                (minute, value, millis) -> book(amount, sign * value, sign * millis, minutes.at(minute), minute));
    }

    private void book(Amount amount, long value, long millis, Sums sums, long minute) {
        Quantity quantity = amount.quantity();
        int rate = rates.idAt(quantity, minute);
        sums.add(Account.of(quantity, Account.Part.AMOUNT, rate), value);
        if (amount.observed()) {
            sums.add(Account.of(quantity, Account.Part.OBSERVED, rate), millis);
        }
        if (amount.estimated()) {
            sums.add(Account.of(quantity, Account.Part.ESTIMATED, rate), value);
            if (!amount.observed()) {
                sums.add(Account.of(quantity, Account.Part.BRIDGED, rate), millis);
            }
        }
    }
}
