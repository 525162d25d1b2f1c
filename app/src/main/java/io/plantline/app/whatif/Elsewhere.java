package io.plantline.app.whatif;

import io.plantline.kpi.Together;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Amount;
import io.plantline.whatif.Recycled;
import io.plantline.whatif.Sold;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** What alternatives are worth to others, in a year: neighbours who take something, and makers of what is not needed. */
final class Elsewhere {
    private static final String UNVERIFIED = "%s: factor missing: nobody has verified what it avoids";

    private final AnnualFigures figures;
    private final List<Alternative> alternatives;

    Elsewhere(AnnualFigures figures, List<Alternative> alternatives) {
        this.figures = figures;
        this.alternatives = alternatives;
    }

    /** What is sold, by its price or by what it avoids. */
    Amount sold(Function<Sold, BigDecimal> each) {
        return alternatives.stream()
                .flatMap(any -> any.sold().stream())
                .map(sold -> times(
                        figures.of(sold.kpi(), sold.scope(), Together::value).times(sold.share()),
                        each.apply(sold),
                        sold.id()))
                .reduce(Amount.NONE, Amount::plus);
    }

    /** Recycled material beyond what was recorded, by what it costs more or by what it avoids. */
    Amount recycled(Function<Recycled, BigDecimal> each) {
        return alternatives.stream()
                .flatMap(any -> any.recycled().stream())
                .map(recycled -> times(
                        figures.recycledMore(recycled.scope()),
                        each.apply(recycled),
                        "recycled input of " + recycled.scope()))
                .reduce(Amount.NONE, Amount::plus);
    }

    /** What both avoid, in kgCO2e. */
    Amount avoided() {
        return sold(Sold::avoided).plus(recycled(Recycled::avoided));
    }

    private static Amount times(Amount amount, BigDecimal each, String what) {
        return each == null ? Amount.unknown(UNVERIFIED.formatted(what)) : amount.times(each);
    }
}
