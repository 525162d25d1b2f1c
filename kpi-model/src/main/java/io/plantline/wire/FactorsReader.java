package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Reads the emission and other factors. */
final class FactorsReader {
    private static final String[] KEYS = {
        "id",
        "quantity",
        "ledger",
        "value",
        "steam",
        "signal",
        "unit",
        "geography",
        "boundary",
        "publisher",
        "version",
        "validFrom",
        "validTo",
        "known",
        "source",
        "status"
    };

    private final Ids ids = new Ids("factor");
    private final Validity validity;
    private final Times times;
    private final String currency;

    /** What one factor at a time may be for: a correction, known later, may stand beside what it corrects. */
    private record Purpose(Factor.Ledger ledger, long knownFrom) {}

    FactorsReader(Times times, String currency) {
        this.currency = currency;
        this.validity = new Validity("factor", times);
        this.times = times;
    }

    List<Factor> read(List<Field> items) {
        return items.stream().map(this::factor).filter(Objects::nonNull).toList();
    }

    private Factor factor(Field item) {
        int before = item.problems().count();
        Section section = item.section(KEYS);
        if (section == null) {
            return null;
        }
        String id = section.required("id", "give the factor an id, for example elec-gb-2026", ids::declare);
        Quantity quantity = section.required("quantity", "write the quantity it multiplies", Words::quantity);
        String signal = section.optional("signal", null, Words::id);
        BigDecimal value = signal == null ? value(section) : null;
        Factor.Ledger ledger = ledger(section, quantity);
        checkSignal(section, quantity, ledger);
        checkSteam(section, quantity, ledger);
        checkSign(section, quantity, ledger, value);
        String unit = unit(section, quantity, ledger);
        Long known = section.optional("known", Factor.ALWAYS_KNOWN, times::instant);
        Validity.Span span =
                validity.read(section, id, quantity, new Purpose(ledger, known == null ? Factor.ALWAYS_KNOWN : known));
        String source = section.required("source", "write where the figure was read", Field::text);
        String status = section.optional("status", "", Field::text);
        checkStatus(section);
        String geography = section.optional("geography", "", Field::text);
        String boundary = section.optional("boundary", "", Field::text);
        String publisher = section.optional("publisher", "", Field::text);
        String version = section.optional("version", "", Field::text);
        if (item.problems().count() > before) {
            return null;
        }
        return new Factor(
                id,
                quantity,
                ledger,
                value,
                unit,
                geography,
                boundary,
                publisher,
                version,
                span.from(),
                span.to(),
                source,
                status,
                known,
                signal);
    }

    private static void checkSignal(Section section, Quantity quantity, Factor.Ledger ledger) {
        if (!section.has("signal")) {
            return;
        }
        if (section.has("value")) {
            section.problem("signal", "a factor has a value or a signal", "remove one of the two");
        }
        if (quantity != null && (quantity != Quantity.ELECTRICITY_IMPORT || ledger != Factor.Ledger.SCOPE2_LOCATION)) {
            section.problem(
                    "signal",
                    "a signal tells no factor of %s in the ledger %s".formatted(quantity, ledger),
                    "use it for electricity-import in the ledger scope2-location");
        }
    }

    /** The value, as written or as the steam tables give it. */
    private static BigDecimal value(Section section) {
        if (section.has("steam")) {
            if (section.has("value")) {
                section.problem("steam", "a factor has a value or the condition of steam", "remove one of the two");
            }
            return section.optional("steam", null, SteamReader::perTonne);
        }
        if (!section.names("value")) {
            section.problem("value", "'value' is missing", "write the figure, or null where no verified one exists");
        }
        return section.optional("value", null, Figures::decimal);
    }

    private static void checkSign(Section section, Quantity quantity, Factor.Ledger ledger, BigDecimal value) {
        if (value != null && value.signum() < 0 && quantity != null && !ledger.mayBeNegative(quantity)) {
            section.problem(
                    "value",
                    "%s is below zero: a factor of %s in the ledger %s is not"
                            .formatted(value.toPlainString(), quantity, ledger),
                    "write it without the minus sign; a credit belongs in a ledger that may have one, see docs/factors.md");
        }
    }

    /** The ledger written, else the usual one; after a problem, any. */
    private static Factor.Ledger ledger(Section section, Quantity quantity) {
        Factor.Ledger usual = quantity == null ? Factor.Ledger.UPSTREAM : Factor.Ledger.usualFor(quantity);
        Factor.Ledger written = section.optional("ledger", usual, Words.oneOf("ledger", Factor.Ledger.class));
        return written == null ? usual : written;
    }

    private String unit(Section section, Quantity quantity, Factor.Ledger ledger) {
        String unit = section.required("unit", "write it as printed, for example kgCO2e/kWh", Field::text);
        if (ledger == Factor.Ledger.CONVERSION && unit != null && quantity != null) {
            checkConversion(section, quantity, unit);
        } else if (unit != null && quantity != null && !unit.equals(usual(ledger, quantity))) {
            section.problem(
                    "unit",
                    "the unit '%s' does not fit %s in the ledger %s".formatted(unit, quantity, ledger),
                    "convert the value to " + usual(ledger, quantity));
        }
        return unit;
    }

    private String usual(Factor.Ledger ledger, Quantity quantity) {
        return ledger.unitPer(quantity).replace("{currency}", currency);
    }

    private static void checkSteam(Section section, Quantity quantity, Factor.Ledger ledger) {
        if (section.has("steam") && (quantity != Quantity.STEAM_MASS || ledger != Factor.Ledger.ENERGY_CONTENT)) {
            section.problem(
                    "steam",
                    "the condition of steam is no factor of %s in the ledger %s".formatted(quantity, ledger),
                    "use it for steam-mass in the ledger energy-content");
        }
    }

    /** What it converts to is for the formula that takes it. */
    private static void checkConversion(Section section, Quantity quantity, String unit) {
        if (unit.indexOf('/') < 1 || !unit.endsWith("/" + quantity.unit())) {
            section.problem(
                    "unit",
                    "the unit '%s' is not one per %s".formatted(unit, quantity.unit()),
                    "write what one %s of %s comes to, for example kWh/%s"
                            .formatted(quantity.unit(), quantity, quantity.unit()));
        }
    }

    private static void checkStatus(Section section) {
        if (section.names("value") && !section.has("value") && !section.has("signal") && !section.has("status")) {
            section.problem("status", "a factor without value needs a status", "write 'factor missing: ...' and why");
        }
    }
}
