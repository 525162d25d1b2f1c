package io.plantline.cell;

import io.plantline.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Divides all that was added up in a minute in proportion to time, by largest remainder: as a machine's energy is divided
 * by its states, so a line's is by the batches it made in the minute.
 */
public final class TimeShares {
    private TimeShares() {}

    /**
     * The shares of a minute, in the order of the times. What is left of the minute takes part too, so that they and it are
     * the minute exactly; it is not answered.
     *
     * @param millis how long each took of the minute
     * @param wanted the quantities to be divided
     */
    public static List<Sums> of(Sums minute, List<Long> millis, Predicate<Quantity> wanted) {
        long[] weights = new long[millis.size() + 1];
        long left = Progress.MINUTE;
        List<Sums> shares = new ArrayList<>();
        for (int i = 0; i < millis.size(); i++) {
            weights[i] = millis.get(i);
            left -= weights[i];
            shares.add(new Sums());
        }
        weights[millis.size()] = left;
        minute.forEach((account, value) -> {
            if (wanted.test(Account.quantity(account))) {
                long[] parts = Apportioning.among(value, weights);
                for (int i = 0; i < shares.size(); i++) {
                    shares.get(i).add(account, parts[i]);
                }
            }
        });
        return shares;
    }
}
