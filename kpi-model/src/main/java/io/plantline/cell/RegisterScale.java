package io.plantline.cell;

/**
 * Whether a register suddenly counts on another {@link Scale}: its steps are, or it stands, where it would go on as usual
 * if it were read so.
 */
final class RegisterScale {
    private static final int SAME = 1_000;

    private final Scale scale;
    private final Flow flow;

    RegisterScale(Scale scale, Flow flow) {
        this.scale = scale;
        this.flow = flow;
    }

    /** What is known once a step has been counted. */
    long learned(long known, Entry from, Entry to, long counted) {
        return to.uncertain() || from.uncertain()
                ? known
                : Known.with(known, scale.magnitude(counted, to.time() - from.time()), to.time());
    }

    /** True where a step that the meter could have counted is on another scale all the same. */
    boolean isOther(long known, Entry from, Entry to, long counted, boolean reset) {
        if (!Known.isEnough(known)) {
            return false;
        }
        long millis = to.time() - from.time();
        return scale.isOther(known, scale.magnitude(counted, millis), to.time())
                || ((reset || !scale.isUsual(known, Math.abs((double) counted), millis)) && goesOn(known, from, to));
    }

    /** True where a step that the meter could not have counted would be usual on another scale. */
    boolean explains(long known, Entry from, Entry to, long counted) {
        long millis = to.time() - from.time();
        return Known.isEnough(known)
                && (scale.isUsualOnALargerScale(known, (double) scale.magnitude(counted, millis))
                        || goesOn(known, from, to));
    }

    /** True where the register stands, read on another scale, where it would have come to; or one part in 1,000 before. */
    boolean goesOn(long known, Entry from, Entry to) {
        if (from.value() <= 0 || to.value() <= 0) {
            return false;
        }
        for (int factor : Scale.FACTORS) {
            if (isNext(known, from, to, to.value() / factor)
                    || (to.value() <= from.value() && isNext(known, from, to, to.value() * factor))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNext(long known, Entry from, Entry to, long value) {
        long counted = value - from.value();
        return counted >= -from.value() / SAME
                && counted <= from.value()
                && scale.isUsual(
                        known, (double) flow.scaled(Math.max(0, counted), from.time()), to.time() - from.time());
    }
}
