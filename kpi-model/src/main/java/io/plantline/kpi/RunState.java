package io.plantline.kpi;

import io.plantline.batch.BatchShelf;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Entry;
import io.plantline.cell.MeterLog;
import io.plantline.cell.Progress;
import io.plantline.model.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What must be remembered of one run of one plant; an engine keeps it and writes it down when it commits. */
public interface RunState extends CellStore, Background {

    /** The log of a meter, empty where it was never heard. */
    MeterLog log(String meter);

    /** What a signal says of the settlement interval that starts then, or null. */
    default Entry signal(String signal, long settlementStart) {
        return log(Signal.meter(signal)).at(settlementStart);
    }

    Progress progress();

    /** The batches that are remembered. */
    BatchShelf batches();

    /** Cells restated after they were final whose new values have not been given out yet; the engine keeps the set. */
    Set<CellId> restated();

    /** The same of those of which only what is added up to date was restated, because an earlier interval was. */
    Set<CellId> restatedToDate();

    /** The factors and tariffs the run was last measured with; none where it was not. */
    List<Rated> rated();

    void rated(List<Rated> now);

    /** Says that something was taken into {@link #baselines}. */
    void rebased();

    /** How a meter was defined when the run was last measured with it, see {@code cell.Definition}; null where it was not. */
    String definition(String meter);

    void definition(String meter, String now);

    /** The cells whose intervals end after a time. */
    Collection<CellId> endingAfter(long time);

    /** Lets go of what no reading may change any more: cells that ended, and log entries made, before a time. */
    void forget(long before);
}
