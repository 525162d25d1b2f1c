package io.plantline.decision;

import io.plantline.model.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Says where prices and carbon intensities end before the horizon does. */
record Unknowns(Horizon horizon, Outlook price, Outlook carbon) {
    /** What is missing, and that plans are weighed by their cost alone where they are. */
    List<Sentence> said() {
        List<Sentence> unknown = missing();
        if (carbon.isAbsent()) {
            unknown.add(PlanWord.COST_ALONE.of());
        }
        return unknown;
    }

    /** From when on something is not known that has to be, and where to get it. */
    List<Sentence> missing() {
        List<Sentence> unknown = new ArrayList<>();
        if (price.isAbsent()) {
            unknown.add(PlanWord.PRICE_ABSENT.of());
        } else {
            add(unknown, PlanWord.PRICE_ENDS, price);
        }
        if (!carbon.isAbsent()) {
            add(unknown, PlanWord.CARBON_ENDS, carbon);
        }
        return unknown;
    }

    private void add(List<Sentence> unknown, PlanWord word, Outlook outlook) {
        int first = outlook.firstUnknown();
        if (first >= 0) {
            unknown.add(word.of("since", horizon.instant(first), "source", outlook.names()));
        }
    }
}
