package io.plantline.kpi;

import static io.plantline.model.Quantity.BATTERY_CHARGE;
import static io.plantline.model.Quantity.BATTERY_DISCHARGE;
import static io.plantline.model.Quantity.ELECTRICITY_BELOW;
import static io.plantline.model.Quantity.ELECTRICITY_COMPARED;
import static io.plantline.model.Quantity.ELECTRICITY_COMPARED_BELOW;
import static io.plantline.model.Quantity.ELECTRICITY_COMPARED_TIME;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Electricity by the meters of a scope, and by those of the scopes next below it, over the time both were heard. */
final class MeterBalance {
    private static final double PERCENT = 100;
    private static final double NEARLY_ALL = 0.95;
    private static final Set<Quantity> METERED = EnumSet.of(
            ELECTRICITY_IMPORT,
            ELECTRICITY_EXPORT,
            ELECTRICITY_GENERATION,
            RENEWABLE_GENERATION,
            BATTERY_DISCHARGE,
            BATTERY_CHARGE);

    /** What the scope used, where there are meters below. */
    static final Term USED = of(ELECTRICITY_COMPARED);

    /** What the scopes next below it used. */
    static final Term BELOW = of(ELECTRICITY_COMPARED_BELOW);

    private MeterBalance() {}

    private static Term of(Quantity compared) {
        return Term.of(MeterBalance::inputs, summed -> figure(summed, compared))
                .lacking(Lack.because(
                        "electricity-import is not metered both in this scope itself and below it", Lack.ADD_METERS))
                .reading(ELECTRICITY_BELOW, compared, ELECTRICITY_COMPARED_TIME);
    }

    private static Set<Quantity> inputs(Scoped scoped) {
        Set<Quantity> inputs = EnumSet.noneOf(Quantity.class);
        if (scoped.plant().supplyMeters().areBelow(scoped.scope())) {
            METERED.stream().filter(scoped::measures).forEach(inputs::add);
        }
        return inputs;
    }

    private static Figure figure(Summed summed, Quantity compared) {
        Scoped scoped = summed.scoped();
        return summed.sums().amount(ELECTRICITY_COMPARED_TIME) == 0
                ? Figure.missing(scoped.plant()
                        .supplyMeters()
                        .unclear(scoped.scope(), summed.interval().start())
                        .orElse("all meters of the scope and those next below it were at no time heard together"))
                : summed.derived(compared);
    }

    /** What there is to mind where it is not that of the whole interval; null where it is. */
    static String minding(Summed summed) {
        double share = (double) summed.sums().amount(ELECTRICITY_COMPARED_TIME)
                / summed.interval().millis();
        return share >= NEARLY_ALL
                ? null
                : String.format(
                        Locale.ROOT,
                        "misaligned: told of the %.1f %% of the time in which all meters of the scope and those next below it were heard",
                        PERCENT * share);
    }
}
