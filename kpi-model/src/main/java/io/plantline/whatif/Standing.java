package io.plantline.whatif;

import java.math.BigDecimal;
import java.util.List;

/** What a choice comes to: a margin to be high, and a burden to be low. */
public record Standing(String id, BigDecimal margin, BigDecimal burden) {

    /** True where another is as good in both and better in one. */
    public boolean isWorseThanOneOf(List<Standing> others) {
        return others.stream().anyMatch(this::isWorseThan);
    }

    private boolean isWorseThan(Standing other) {
        int margins = other.margin.compareTo(margin);
        int burdens = other.burden.compareTo(burden);
        return margins >= 0 && burdens <= 0 && (margins > 0 || burdens < 0);
    }
}
