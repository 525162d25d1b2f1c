package io.plantline.dashboards.explain;

import io.plantline.cell.CellValue;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.ValueView;
import io.plantline.model.Quantity;
import io.plantline.model.Sentence;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How one value came to be. Its parts stand here side by side, as the API shows them.
 *
 * @param formula in words and symbols
 * @param source the standard the formula follows
 * @param worked the formula with the numbers put in, what comes out, and what else to know
 * @param equation of that the arithmetic alone, which is of no language
 * @param remarks of that what else to know, as sentences with places
 * @param inputs every quantity the formula takes
 * @param factors the factors that were multiplied with, none where the KPI needs none
 * @param peak where the highest demand lay; null where the KPI has to do with none, or it is not stored
 * @param parts the values of shorter intervals that charges made it of; none where it is made of sums
 * @param prices the tariff prices that were multiplied with, none where the KPI needs none
 * @param signals what signals said that were multiplied with, of each stretch that which counts; none where none was
 * @param weighed the amounts times their prices and factors, by stretches of one figure; none where the KPI needs none
 * @param shared the minutes of which a batch has only a part; none elsewhere
 * @param baseline what the value is held against; null where the KPI is held against none, or none holds
 * @param revisions what was given out as final before, and why it changed; none where it never did
 * @param rebuilt that, by whom and when the value was rebuilt, and what is shown beside it; null where it was not
 * @param rebuiltSaid the same as a sentence with places; null likewise
 * @param incomplete why some readings or revisions may not be shown; null where all are
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
        String worked,
        String equation,
        List<Sentence> remarks,
        ValueView value,
        List<Input> inputs,
        Peak peak,
        List<Part> parts,
        List<FactorView> factors,
        List<PriceView> prices,
        List<SignalView> signals,
        List<Weighed> weighed,
        List<SharedMinute> shared,
        HeldAgainst baseline,
        List<Revision> revisions,
        String rebuilt,
        Sentence rebuiltSaid,
        String incomplete) {

    /**
     * A final or revised value as it was given out, and why it differs from the one before.
     *
     * @param when it was given out; null where that is not known
     * @param why in words; null for the first
     * @param readings those that came since the one before, and whose meter the words name
     */
    record Revision(
            int revision, String status, Double value, Double change, String when, String why, List<Came> readings) {}

    /** A reading that came late, or corrects another. */
    record Came(String meter, String time, BigDecimal value, String unit, String state, String arrived, String by) {}

    /**
     * The settlement interval of the highest demand.
     *
     * @param value its average demand
     * @param input what each meter contributed to it
     */
    record Peak(String start, String end, double value, String unit, double coverage, Input input) {}

    /**
     * The value of a KPI over a shorter interval that counted.
     *
     * @param charge the charge it counted for
     */
    record Part(String charge, String kpi, String start, String end, double value, String unit) {}

    /** One quantity, with every meter behind it. */
    record Input(String quantity, String unit, List<Share> meters) {}

    /**
     * What one meter contributed.
     *
     * @param scope the scope it belonged to
     * @param amount in the unit of the quantity; null where nothing is stored of it
     * @param estimated the part of the amount whose place in time is an estimate
     * @param estimation how it was estimated; null where nothing was
     * @param observedSeconds the time its readings cover; null where nothing is known of it
     * @param expectedSeconds the length of the interval
     * @param basis {@code stored}, or {@code readings} where the amount was counted anew from them
     * @param revision how often that was restated after it was final; null where nothing is stored of it
     * @param lines the amount by tariff band
     * @param readings what it said; null where its readings are not known
     * @param conversion how a reading came of what the device sends, where that is more than a unit; or null
     * @param reason why there is no amount, or none of a machine that was heard
     */
    record Share(
            String meter,
            String name,
            String scope,
            String kind,
            Double amount,
            Double estimated,
            String estimation,
            Double observedSeconds,
            double expectedSeconds,
            String basis,
            Integer revision,
            List<Line> lines,
            Said readings,
            String conversion,
            String reason) {}

    /** One part of a meter's contribution; {@code band} is null where the quantity has neither price nor factor. */
    record Line(String band, String since, double amount) {
        static Line of(Quantity quantity, CellValue.Line line) {
            if (line.rate() == null) {
                return new Line(null, null, line.amount());
            }
            Rate rate = Rate.ofKey(quantity, line.rate());
            return new Line(rate.band(), Json.time(rate.since()), line.amount());
        }
    }

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

    /** What a signal said of a stretch of time, and when that was fetched. */
    record SignalView(
            String signal,
            String start,
            String end,
            BigDecimal value,
            String unit,
            boolean estimated,
            String retrieved) {}

    /** A minute at an end of a batch, which is divided by time: so many seconds of it are the batch's. */
    record SharedMinute(String from, String to, double seconds) {}

    /** A stretch of the interval. */
    record Stretch(String from, String to) {}

    /**
     * The price of one band of a tariff; null where the tariff names none.
     *
     * @param inForce when the band was in force within the interval, the first of these stretches
     * @param hours how long that was together
     */
    record PriceView(
            String tariff,
            String quantity,
            String band,
            BigDecimal price,
            String unit,
            String validFrom,
            String validTo,
            String source,
            List<Stretch> inForce,
            Double hours) {}
}
