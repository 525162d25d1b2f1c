package io.plantline.cell;

import io.plantline.model.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a late reading takes back and books anew. */
public final class Restatement implements Metering.Booking {
    private final List<Change> changes = new ArrayList<>();
    private final List<Entry> doubted = new ArrayList<>();
    private long earliest = Long.MAX_VALUE;

    private record Change(Amount amount, int sign) {}

    @Override
    public void book(Amount amount, int sign) {
        changes.add(new Change(amount, sign));
        earliest = Math.min(earliest, amount.from());
    }

    @Override
    public void doubted(Entry entry) {
        doubted.add(entry);
    }

    /** The entries it takes back because their scale is doubted now. */
    public List<Entry> doubted() {
        return doubted;
    }

    /** True where all that is taken back is booked again. */
    public boolean isNothing() {
        Map<Amount, Integer> net = new HashMap<>();
        changes.forEach(change -> net.merge(change.amount, change.sign, Integer::sum));
        return net.values().stream().allMatch(times -> times == 0);
    }

    /** True where it changes a minute that ends at a time or earlier. */
    public boolean reachesBackTo(long end) {
        return earliest < end && Progress.minute(earliest) + Progress.MINUTE <= end;
    }

    public void into(Metering.Booking booking) {
        changes.forEach(change -> booking.book(change.amount, change.sign));
    }
}
