package io.plantline.decision;

import java.util.Objects;

/**
 * What something is worth, above zero where it saves.
 *
 * @param money in the currency, or null where it is not known
 * @param co2Kg kilograms of CO2e, or null where it is not known
 * @param reason why a figure is null; empty where none is
 */
public record Worth(Double money, String currency, Double co2Kg, String reason) {
    public Worth {
        Objects.requireNonNull(currency, "worth: currency is missing");
        Objects.requireNonNull(reason, "worth: reason is missing");
        Advice.finite("worth: money", money);
        Advice.finite("worth: co2Kg", co2Kg);
        if ((money == null || co2Kg == null) == reason.isEmpty()) {
            throw new IllegalArgumentException(
                    "worth: money %s and CO2e %s do not go with the reason '%s'".formatted(money, co2Kg, reason));
        }
    }
}
