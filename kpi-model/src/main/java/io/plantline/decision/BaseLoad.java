package io.plantline.decision;

import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * What a plant takes beside the jobs, by interval: one figure that somebody gives, or what it took at that hour of the week before.
 * Of what was learnt, room is left for all but the highest tenth.
 */
public final class BaseLoad {
    /** Of each interval: the share of the past that was lower. */
    static final double WEIGHED = 0.9;

    private static final BigDecimal WATTS = new BigDecimal(1000);

    private final long[] low;
    private final long[] middle;
    private final long[] weighed;
    private final List<Sentence> said;
    private final boolean isLearnt;

    BaseLoad(long[] low, long[] middle, long[] weighed, List<Sentence> said, boolean isLearnt) {
        this.low = low.clone();
        this.middle = middle.clone();
        this.weighed = weighed.clone();
        this.said = List.copyOf(said);
        this.isLearnt = isLearnt;
    }

    /** One figure for all intervals, as somebody gives it. */
    public static BaseLoad given(Horizon horizon, BigDecimal kilowatts) {
        long[] all = new long[horizon.count()];
        Arrays.fill(all, Limits.watts(kilowatts));
        return new BaseLoad(all, all, all, List.of(PlanWord.LESS_BASE.of("kw", kilowatts)), false);
    }

    /** In watts, what room is left for. */
    long watts(int interval) {
        return weighed[interval];
    }

    /** In kilowatts: what a tenth of the past was below. */
    public BigDecimal lowKilowatts(int interval) {
        return kilowatts(low[interval]);
    }

    public BigDecimal middleKilowatts(int interval) {
        return kilowatts(middle[interval]);
    }

    /** What a tenth of the past was above, or what was given. */
    public BigDecimal weighedKilowatts(int interval) {
        return kilowatts(weighed[interval]);
    }

    /** True where it was learnt from what the plant took before. */
    public boolean isLearnt() {
        return isLearnt;
    }

    /** Where it comes from. */
    public List<Sentence> said() {
        return said;
    }

    private static BigDecimal kilowatts(long watts) {
        return BigDecimal.valueOf(watts).divide(WATTS, 1, RoundingMode.HALF_EVEN);
    }
}
