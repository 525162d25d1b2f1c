package io.plantline.flow;

import io.plantline.model.Status;
import java.util.List;

/**
 * What was stored of a flow for an interval.
 *
 * @param amount in the unit of its quantity; null where too little was heard to call it measured
 * @param reason why there is no amount; null where there is
 * @param coverage the share of the interval its meters were heard for
 * @param estimatedShare the part of what was stored whose place in time is an estimate
 * @param revision the sum of those of its meters, so that it rises with each
 * @param status the least settled of its meters
 * @param inputs what each meter contributed
 */
public record Reported(
        Double amount,
        String reason,
        double coverage,
        double estimatedShare,
        int revision,
        Status status,
        List<Input> inputs) {

    /**
     * What one meter contributed.
     *
     * @param amount in the unit of the quantity
     * @param rate the tariff band and validity it falls under; null where the quantity has neither
     */
    public record Input(String meter, double amount, String rate, double observedSeconds, int revision) {}

    public Reported {
        inputs = List.copyOf(inputs);
    }
}
