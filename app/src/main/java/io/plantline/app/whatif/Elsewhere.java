package io.plantline.app.whatif;

import io.plantline.kpi.Together;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Recycled;
import io.plantline.whatif.Sold;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What alternatives are worth to others, in a year: neighbours who take something, and makers of what is not needed. */
final class Elsewhere {
    private static final String RECYCLED_SHARE = "recycled-input-share";
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final SideValues recorded;
    private final BigDecimal times;

    /**
     * What is elsewhere.
     *
     * @param times how often the time recorded goes into a year
     */
    Elsewhere(SideValues recorded, BigDecimal times) {
        this.recorded = recorded;
        this.times = times;
    }

    /** What is sold, by its price or by what it avoids; empty where that is not known. */
    Optional<BigDecimal> sold(
            SideValues side, List<Alternative> alternatives, Function<Sold, BigDecimal> each, List<String> unknown) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Sold sold :
                alternatives.stream().flatMap(any -> any.sold().stream()).toList()) {
            Optional<BigDecimal> amount =
                    side.of(sold.kpi(), sold.scope()).map(Together::value).map(BigDecimal::valueOf);
            if (amount.isEmpty()) {
                unknown.add("%s of %s is not known, and so is what is sold of it".formatted(sold.kpi(), sold.scope()));
                return Optional.empty();
            }
            if (each.apply(sold) == null) {
                unknown.add("%s: factor missing: nobody has verified what it avoids".formatted(sold.id()));
                return Optional.empty();
            }
            sum = sum.add(yearly(amount.get()).multiply(sold.share()).multiply(each.apply(sold)));
        }
        return Optional.of(sum);
    }

    /** Recycled material beyond what was recorded, by what it costs more or by what it avoids; empty where that is not known. */
    Optional<BigDecimal> recycled(
            SideValues side,
            List<Alternative> alternatives,
            Function<Recycled, BigDecimal> each,
            List<String> unknown) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Recycled recycled :
                alternatives.stream().flatMap(any -> any.recycled().stream()).toList()) {
            Optional<BigDecimal> more = more(side, recycled.scope());
            if (more.isEmpty()) {
                unknown.add("%s of %s is not known, and so is what more is recycled"
                        .formatted(RECYCLED_SHARE, recycled.scope()));
                return Optional.empty();
            }
            if (each.apply(recycled) == null) {
                unknown.add("recycled input of %s: factor missing: nobody has verified what it avoids"
                        .formatted(recycled.scope()));
                return Optional.empty();
            }
            sum = sum.add(yearly(more.get()).multiply(each.apply(recycled)));
        }
        return Optional.of(sum);
    }

    /** What both avoid, in kgCO2e. */
    Optional<BigDecimal> avoided(SideValues side, List<Alternative> alternatives, List<String> unknown) {
        Optional<BigDecimal> recycled = recycled(side, alternatives, Recycled::avoided, unknown);
        return sold(side, alternatives, Sold::avoided, unknown).flatMap(sold -> recycled.map(sold::add));
    }

    /** Tonnes of what goes in on this side, by the difference of the two shares. */
    private Optional<BigDecimal> more(SideValues side, String scope) {
        Optional<Together> was = recorded.of(RECYCLED_SHARE, scope).filter(share -> share.value() != null);
        return side.of(RECYCLED_SHARE, scope)
                .filter(share -> share.value() != null)
                .flatMap(is -> was.map(recordedShare -> BigDecimal.valueOf(is.denominator())
                        .multiply(BigDecimal.valueOf(is.value()).subtract(BigDecimal.valueOf(recordedShare.value())))
                        .divide(PERCENT, EXACT)));
    }

    private BigDecimal yearly(BigDecimal recordedAmount) {
        return recordedAmount.multiply(times, EXACT);
    }
}
