package io.plantline.wire;

import io.plantline.whatif.Investment;
import java.math.BigDecimal;

/** Reads what an alternative asks for. */
final class InvestmentReader {
    private static final int LONGEST = 60;

    private InvestmentReader() {}

    /** The investment, or null after a problem was reported. */
    static Investment read(Field field) {
        int before = field.problems().count();
        Section section = field.section("cost", "years", "residual", "maintenance", "source");
        if (section == null) {
            return null;
        }
        BigDecimal cost =
                section.required("cost", "write what is paid at the beginning", InvestmentReader::notNegative);
        BigDecimal years = section.required("years", "write how many years it lasts", Figures::positive);
        BigDecimal residual = section.optional("residual", BigDecimal.ZERO, Figures::decimal);
        BigDecimal maintenance = section.optional("maintenance", BigDecimal.ZERO, Figures::decimal);
        String source = section.required("source", "write where the figures are from", Field::text);
        if (years != null && (years.stripTrailingZeros().scale() > 0 || years.intValue() > LONGEST)) {
            section.problem("years", "%s years".formatted(years), "write whole years, 1 to " + LONGEST);
        }
        return field.problems().count() > before
                ? null
                : new Investment(cost, years.intValue(), residual, maintenance, source);
    }

    private static BigDecimal notNegative(Field field) {
        BigDecimal read = Figures.decimal(field);
        if (read != null && read.signum() < 0) {
            field.problem("%s is below zero".formatted(read), "write it without the minus sign");
            return null;
        }
        return read;
    }
}
