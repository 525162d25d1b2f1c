package io.plantline.cell;

import io.plantline.model.Quantity;

/** Quantities that no meter measures and that are worked out anew for every minute of some scopes, before they climb. */
interface ByMinute {

    /** True where they are worked out for the scope at the time. */
    boolean isAt(String scope, long minute);

    /** True for a quantity that they are worked out of: where none of those changes, they do not. */
    boolean reads(Quantity quantity);

    /** True for one of the quantities. */
    boolean gives(Quantity quantity);

    /** What the sums of a minute come to. */
    Sums of(Sums minute);
}
