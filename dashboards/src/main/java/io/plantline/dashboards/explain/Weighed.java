package io.plantline.dashboards.explain;

import io.plantline.kpi.Added;
import io.plantline.kpi.Weight;
import io.plantline.model.Quantity;
import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * An amount times what it is worth, by stretches of time in which that is one figure; their products add up to its part in
 * the value.
 *
 * @param with {@code price}, or the ledger of the factor
 * @param amount of all stretches, in the unit of the quantity
 * @param product of all stretches; null where the figure of one is not known
 * @param unit of the products
 * @param basis where the amounts by stretch are from: {@code stored}, {@code readings} or {@code settlement}
 * @param note what to mind; null where there is nothing
 * @param said the note as a sentence with places; null likewise
 */
record Weighed(
        String quantity,
        String with,
        String amountUnit,
        double amount,
        Double product,
        String unit,
        String basis,
        List<Piece> stretches,
        String note,
        Sentence said) {

    /** Of the stretches, whose products are added where each is known. */
    static Weighed of(Weight weight, String unit, String basis, List<Piece> stretches, Sentence said) {
        Quantity quantity = weight.quantity();
        boolean isKnown = stretches.stream().allMatch(each -> each.product() != null || each.amount() == 0);
        List<Piece> told =
                stretches.stream().filter(each -> each.product() != null).toList();
        return new Weighed(
                quantity.id(),
                weight.isPrice() ? "price" : weight.ledger().toString(),
                quantity.unit().symbol(),
                Added.sum(stretches, Piece::amount),
                isKnown ? Added.sum(told, Piece::product) : null,
                unit,
                basis,
                stretches,
                said == null ? null : said.text(),
                said);
    }

    /**
     * A stretch of one figure.
     *
     * @param amount in the unit of the quantity
     * @param figure per unit of the quantity; null where none is known
     * @param by the tariff, factor or signal that tells it
     * @param band of a tariff; null for a factor and a signal
     * @param version of a factor; null where none is stated
     * @param estimated whether a signal told an estimate; null for others
     * @param retrieved when a signal was fetched; null for others
     * @param said what a signal told, in its own unit; null for others
     * @param product amount × figure; of a signal each settlement interval is rounded to the base unit by itself
     */
    record Piece(
            String from,
            String to,
            double amount,
            BigDecimal figure,
            String figureUnit,
            String by,
            String band,
            String version,
            String source,
            Boolean estimated,
            String retrieved,
            BigDecimal said,
            String saidUnit,
            Double product,
            List<OfMeter> meters) {

        /** A signal should tell the figure, and it is not known. */
        boolean isUntold() {
            return figure == null && by.startsWith("signal ");
        }
    }

    /** What a meter took of a stretch. */
    record OfMeter(String meter, double amount) {}
}
