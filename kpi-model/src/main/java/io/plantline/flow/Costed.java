package io.plantline.flow;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The costs of a chain of quantity centres: {@code in = product + negative + stranded}.
 *
 * @param centres by id
 * @param carried by flow, what it carries; losses carry what they cost, without waste management
 * @param in everything that was paid for
 * @param product what the products that leave, or go to stock, carry
 * @param negative what the losses cost
 * @param stranded what was paid where nothing flowed
 */
public record Costed(
        Map<String, CostedCentre> centres,
        Map<String, Cost> carried,
        Costs in,
        Costs product,
        Costs negative,
        Costs stranded) {
    public Costed {
        centres = Collections.unmodifiableMap(new TreeMap<>(centres));
        carried = Collections.unmodifiableMap(new TreeMap<>(carried));
    }

    /** The losses' part of all cost; not known where one of the two is not, or nothing cost anything. */
    public Cost negativeShare() {
        Cost all = in.total();
        Cost lost = negative.total();
        if (!all.isKnown() || !lost.isKnown()) {
            return all.isKnown() ? lost : all;
        }
        return all.value() == 0 ? Cost.missing("nothing cost anything") : Cost.of(lost.value() / all.value());
    }
}
