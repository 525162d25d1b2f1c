package io.plantline.decision;

import java.util.ArrayList;
import java.util.List;

/** Says where prices and carbon intensities end before the horizon does. */
record Unknowns(Horizon horizon, Outlook price, Outlook carbon) {
    /** From when on something is not known, and where to get it. */
    List<String> told() {
        List<String> unknown = new ArrayList<>();
        tell(
                unknown,
                "the price",
                price,
                "a later day-ahead table with --signals, or the tariff that follows in the plant file");
        tell(
                unknown,
                "the carbon intensity",
                carbon,
                "a longer forecast with --signals, 'carbon' of the jobs file, or the factor of that time in the plant file");
        return unknown;
    }

    private void tell(List<String> unknown, String what, Outlook outlook, String remedy) {
        int first = outlook.firstUnknown();
        if (first >= 0) {
            unknown.add("%s is not known from %s on (%s); nothing is guessed beyond: hand in %s"
                    .formatted(what, horizon.instant(first), outlook.source(), remedy));
        }
    }
}
