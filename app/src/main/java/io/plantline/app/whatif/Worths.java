package io.plantline.app.whatif;

import io.plantline.whatif.Abatement;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Amount;
import io.plantline.whatif.LifeCycle;
import java.math.BigDecimal;

/** What an alternative is worth beside what was recorded, or why nobody knows. */
final class Worths {
    private final BigDecimal discountRate;
    private final YearOfSide.Told was;

    Worths(BigDecimal discountRate, YearOfSide.Told was) {
        this.discountRate = discountRate;
        this.was = was;
    }

    Worth of(Alternative alternative, YearOfSide.Told is) {
        Amount saving = is.margin().savingOver(was.margin());
        Amount avoided = was.tonnes().minus(is.tonnes());
        BigDecimal capital = is.margin().capital();
        if (!saving.isKnown()) {
            return unknown(capital, avoided.value(), "the margin is not known: " + saving.missing());
        }
        Amount cost = new Abatement(capital, saving, avoided).costOfTonne();
        if (alternative.investment() == null) {
            return new Worth(
                    saving.value(), null, null, capital, null, null, avoided.value(), cost.value(), cost.missing());
        }
        LifeCycle life = new LifeCycle(alternative.investment(), discountRate, saving.value());
        return new Worth(
                saving.value(),
                life.presentValue(),
                life.payback().orElse(null),
                life.equivalentAnnualCost(),
                life.costOver(is.margin().energyCost().value()),
                life.present(was.margin().energyCost().value()),
                avoided.value(),
                cost.value(),
                cost.missing());
    }

    private static Worth unknown(BigDecimal capital, BigDecimal avoided, String reason) {
        return new Worth(null, null, null, capital, null, null, avoided, null, reason);
    }
}
