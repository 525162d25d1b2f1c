package io.plantline.kpi;

import static io.plantline.model.Quantity.BATTERY_CHARGE;
import static io.plantline.model.Quantity.BATTERY_DISCHARGE;
import static io.plantline.model.Quantity.ELECTRICITY_BELOW;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;

import io.plantline.cell.Account.Part;
import io.plantline.cell.Sums;
import io.plantline.model.Quantity;
import java.util.List;
import java.util.Locale;

/** Electricity by the meter of a scope, and by those of the scopes below it. */
final class MeterBalance {
    /** The two must have been heard over the same time, but for this share of it: what was not heard is no loss. */
    private static final double ALIGNED = 0.05;

    private static final double PERCENT = 100;
    private static final List<Quantity> SUPPLY =
            List.of(ELECTRICITY_IMPORT, ELECTRICITY_GENERATION, RENEWABLE_GENERATION, BATTERY_DISCHARGE);
    private static final Term BY_ITS_METER = Term.amount(ELECTRICITY_IMPORT);
    private static final Term ALL_STAYS = Term.balance(SUPPLY, List.of(BATTERY_CHARGE));
    private static final Term SOME_GIVEN_BACK = Term.balance(SUPPLY, List.of(ELECTRICITY_EXPORT, BATTERY_CHARGE));

    /** What the scope used by its own meter, where there are meters below; what one of those gives back stays in it. */
    static final Term USED = Term.either(
                    scoped -> scoped.metersItself(ELECTRICITY_EXPORT),
                    SOME_GIVEN_BACK,
                    Term.either(Scoped::isPlant, ALL_STAYS, BY_ITS_METER))
            .where(
                    MeterBalance::isOfATree,
                    Lack.because(
                            "electricity-import is not metered both in this scope itself and below it",
                            Lack.ADD_METERS));

    /** What the scopes right below it used by theirs. */
    static final Term BELOW = Term.on(ELECTRICITY_IMPORT, MeterBalance::below)
            .reading(ELECTRICITY_BELOW)
            .lackingAs(USED);

    private MeterBalance() {}

    private static boolean isOfATree(Scoped scoped) {
        return scoped.metersItself(ELECTRICITY_IMPORT)
                && scoped.plant().tree().measuresBelow(scoped.scope(), ELECTRICITY_IMPORT);
    }

    private static Figure below(Summed summed) {
        double own = summed.accounted(ELECTRICITY_IMPORT);
        double below = accountedBelow(summed);
        if (Math.abs(own - below) > ALIGNED) {
            return Figure.missing(String.format(
                    Locale.ROOT,
                    "the meter of the scope was heard %.1f %% of the time, those below it %.1f %%",
                    PERCENT * own,
                    PERCENT * below));
        }
        return summed.derived(ELECTRICITY_BELOW);
    }

    private static double accountedBelow(Summed summed) {
        Scoped scoped = summed.scoped();
        Sums sums = summed.sums();
        long expected =
                scoped.plant().tree().expectedMillisBelow(scoped.scope(), ELECTRICITY_IMPORT, summed.interval());
        long known = sums.get(ELECTRICITY_BELOW, Part.OBSERVED) + sums.get(ELECTRICITY_BELOW, Part.BRIDGED);
        return expected == 0 ? 0 : Math.min(1, (double) known / expected);
    }
}
