package io.plantline.dashboards.explain;

import io.plantline.dashboards.http.ValueView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How one value came to be.
 *
 * @param formula in words and symbols
 * @param source the standard the formula follows
 * @param inputs every quantity the formula takes
 * @param factors the factors that were multiplied with, none where the KPI needs none
 * @param peak where the highest demand lay; null where the KPI has to do with none, or it is not stored
 * @param prices the tariff prices that were multiplied with, none where the KPI needs none
 */
record Explanation(
        String plant,
        String scope,
        String kpi,
        Map<String, String> name,
        String run,
        String unit,
        String interval,
        String formula,
        String source,
        ValueView value,
        List<Input> inputs,
        Peak peak,
        List<FactorView> factors,
        List<PriceView> prices) {

    /**
     * The settlement interval of the highest demand.
     *
     * @param value its average demand
     * @param input what each meter contributed to it
     */
    record Peak(String start, String end, double value, String unit, double coverage, Input input) {}

    /** One quantity, with every meter behind it. */
    record Input(String quantity, String unit, List<Share> meters) {}

    /**
     * What one meter contributed.
     *
     * @param scope the scope it belonged to
     * @param amount in the unit of the quantity; null where nothing is stored of it
     * @param estimated the part of the amount whose place in time is an estimate
     * @param expectedSeconds the length of the interval
     * @param lines the amount by tariff band
     * @param reason why there is no amount
     */
    record Share(
            String meter,
            String name,
            String scope,
            String kind,
            Double amount,
            Double estimated,
            double observedSeconds,
            double expectedSeconds,
            List<Line> lines,
            String reason) {}

    /** One part of a meter's contribution; {@code band} is null where the quantity has neither price nor factor. */
    record Line(String band, String since, double amount) {}

    /** A factor with its ledger and provenance; an unverified one has a null value and says why in its status. */
    record FactorView(
            String id,
            String quantity,
            String ledger,
            BigDecimal value,
            String unit,
            String geography,
            String boundary,
            String publisher,
            String version,
            String validFrom,
            String validTo,
            String source,
            String status) {}

    /** The price of one band of a tariff; null where the tariff names none. */
    record PriceView(
            String tariff,
            String quantity,
            String band,
            BigDecimal price,
            String unit,
            String validFrom,
            String validTo,
            String source) {}
}
