package io.plantline.app.whatif;

import io.plantline.kpi.Together;
import io.plantline.whatif.Amount;
import io.plantline.whatif.Recycled;
import io.plantline.whatif.YearLike;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the KPIs of a side come to in a year, and of how much of the time each is. */
final class AnnualFigures {
    private static final String RECYCLED_SHARE = "recycled-input-share";
    private static final int DIGITS = 4;

    private final YearLike year;
    private final SideValues recorded;
    private final SideValues side;
    private final Map<String, BigDecimal> observed = new LinkedHashMap<>();

    AnnualFigures(YearLike year, SideValues recorded, SideValues side) {
        this.year = year;
        this.recorded = recorded;
        this.side = side;
    }

    /** A KPI, or what it is divided from. */
    Amount of(String kpi, String scope, Function<Together, Double> part) {
        Optional<Together> is = side.of(kpi, scope);
        return of(
                kpi,
                scope,
                is.map(part).map(BigDecimal::valueOf).map(Amount::of).orElseGet(() -> Amount.unknown(reason(is))));
    }

    /** Tonnes that are recycled beyond what was recorded. */
    Amount recycledMore(String scope) {
        Optional<Together> was = recorded.of(RECYCLED_SHARE, scope);
        Optional<Together> is = side.of(RECYCLED_SHARE, scope);
        Amount more = was.flatMap(before -> is.filter(then -> before.value() != null && then.value() != null)
                        .map(then -> Recycled.more(then.denominator(), then.value(), before.value())))
                .map(Amount::of)
                .orElseGet(() -> Amount.unknown(
                        reason(is.filter(then -> then.value() == null).or(() -> was))));
        return of(RECYCLED_SHARE, scope, more);
    }

    /** Of how much of the time each of the figures asked for is, 0 to 1, by KPI and scope. */
    Map<String, BigDecimal> observed() {
        return observed;
    }

    /** Both sides are told by what was recorded; one of another time is unknown, as one of less than a year can be made of. */
    private Amount of(String kpi, String scope, Amount known) {
        Amount amount = side.apartFrom(recorded, kpi, scope)
                .filter(why -> known.isKnown())
                .map(Amount::unknown)
                .orElse(known);
        double was = recorded.of(kpi, scope).map(Together::accounted).orElse(0.0);
        double is = side.of(kpi, scope).map(Together::accounted).orElse(0.0);
        String what = kpi + " of " + scope;
        if (amount.isKnown()) {
            observed.put(what, BigDecimal.valueOf(was).setScale(DIGITS, RoundingMode.DOWN));
        }
        return year.of(what, amount, is < YearLike.LEAST_OBSERVED ? is : was);
    }

    private static String reason(Optional<Together> of) {
        return of.map(Together::reason).orElse("the plant has none of it");
    }
}
