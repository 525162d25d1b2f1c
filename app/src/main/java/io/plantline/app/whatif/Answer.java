package io.plantline.app.whatif;

import java.math.BigDecimal;
import java.util.List;

/**
 * All that a scenario has come to.
 *
 * @param id what it is filed under
 * @param days that were recorded, of which a year is made
 * @param burden what the margin stands against: {@code environmental-cost}, or {@code co2e} where no shadow prices are known
 * @param byAbatement ids of alternatives that avoid emissions, the cheapest tonne first
 * @param choices what was recorded, then each alternative, then those that can be done together
 * @param notes what there is to mind
 */
public record Answer(
        String plant,
        String id,
        String name,
        String run,
        String from,
        String to,
        String currency,
        BigDecimal days,
        BigDecimal discountRate,
        String burden,
        List<String> byAbatement,
        List<Choice> choices,
        List<String> notes) {
    public Answer {
        byAbatement = List.copyOf(byAbatement);
        choices = List.copyOf(choices);
        notes = List.copyOf(notes);
    }
}
