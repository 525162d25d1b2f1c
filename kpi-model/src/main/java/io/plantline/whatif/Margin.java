package io.plantline.whatif;

import java.math.BigDecimal;

/**
 * The margin of a choice in money a year: {@code value added − cost of energy + what neighbours pay − what recycled material
 * costs more − capital}. Value added is at standard and before energy; capital is the
 * equivalent annual cost of {@link LifeCycle}, after ISO 15686-5.
 *
 * @param valueAdded {@link Amount#NONE} where the plant meters none; then margins are told apart by their costs alone
 * @param material what recycled material costs more than what it takes the place of
 */
public record Margin(Amount valueAdded, Amount energyCost, Amount sold, Amount material, BigDecimal capital) {

    /** Unknown where a part is, with the reason of the first such. */
    public Amount amount() {
        return beforeCapital().minus(Amount.of(capital));
    }

    /** What is saved each year, before capital: this less the margin of what was recorded. */
    public Amount savingOver(Margin recorded) {
        return beforeCapital().minus(recorded.beforeCapital());
    }

    private Amount beforeCapital() {
        return valueAdded.minus(energyCost).plus(sold).minus(material);
    }
}
