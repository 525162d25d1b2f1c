package io.plantline.kpi;

import io.plantline.cell.CellValue;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;

/** Where the measures of a plant give out what they find. */
public interface Outlet {
    void kpi(KpiValue value);

    void cell(CellValue cell);

    /** What is known of a batch, as a whole: it takes the place of what was given out of it before. */
    void batch(BatchValue batch);

    /** A reading that cannot be used, with the reason in words. */
    void reject(Reading reading, Rejection.Reason reason, String detail);

    /** A reading that was taken in, but not as readings should come. */
    void noticed(Reading reading, Notice notice);

    /** Something of a changed plant file that could not be brought to what was given out, with the remedy, in words. */
    default void notRestated(String what) {}
}
