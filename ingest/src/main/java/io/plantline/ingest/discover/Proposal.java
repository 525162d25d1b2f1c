package io.plantline.ingest.discover;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Meter.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A meter of a plant file, as far as listening can tell. */
record Proposal(
        String id,
        Quantity quantity,
        Kind kind,
        Unit unit,
        Optional<Duration> period,
        Optional<String> max,
        Finding finding) {
    private static final Pattern OUTWARD = Pattern.compile("ret(urned)?(_|$)|_ret|returned|export|reverse|_out|feed");
    private static final Pattern BURNT = Pattern.compile("(?<![a-z])(bio|natural)?gas(?![a-z])|fuel");
    private static final Pattern SUN_WIND_WATER = Pattern.compile(
            "(?<![a-z])pv(?![a-z])|pv-?(inverter|power|energy|meter)|photovolt|solar|solcell|(?<![a-z])wind(?!ow|ing)|yield");
    private static final Pattern MADE = Pattern.compile("produced|generat(ion|ed|or)|(?<![a-z])(chp|bhkw)(?![a-z])");
    private static final Pattern LET_OUT =
            Pattern.compile("(?<![a-z])(out|outflow|outlet)(?![a-z])|effluent|discharge|sewage|waste[-_ ]?water");
    private static final double HEADROOM = 10;

    static Proposal of(String id, Finding finding) {
        Optional<Proposal> other = ofNoAmount(id, finding);
        if (other.isPresent()) {
            return other.get();
        }
        Unit unit = finding.first().unit();
        Quantity quantity =
                quantity(unit.dimension().integrated(), finding.first().hint().toLowerCase(Locale.ROOT));
        return new Proposal(id, quantity, kind(finding), unit, finding.period(), max(finding, quantity), finding);
    }

    /** States, and pulses or pieces, tell neither how often they come nor in which unit. */
    private static Optional<Proposal> ofNoAmount(String id, Finding finding) {
        return switch (finding.first().tells()) {
            case STATE ->
                Optional.of(new Proposal(id, null, Kind.STATE, null, Optional.empty(), Optional.empty(), finding));
            case COUNT ->
                Optional.of(new Proposal(
                        id, Quantity.GOOD_COUNT, Kind.COUNT, null, Optional.empty(), Optional.empty(), finding));
            case AMOUNT -> Optional.empty();
        };
    }

    private static Quantity quantity(Dimension dimension, String hint) {
        return switch (dimension) {
            case VOLUME ->
                hint.contains("gas") || hint.contains("extra_device")
                        ? Quantity.GAS_VOLUME
                        : hint.contains("air") ? Quantity.COMPRESSED_AIR : water(hint);
            case REACTIVE_ENERGY -> Quantity.REACTIVE_IMPORT;
            case MASS -> hint.contains("steam") ? Quantity.STEAM_MASS : Quantity.MATERIAL_INPUT;
            case COUNT -> Quantity.GOOD_COUNT;
            case DURATION -> Quantity.HOURS_WORKED;
            case MONEY -> Quantity.VALUE_ADDED;
            case SOUND_EXPOSURE -> Quantity.SOUND_EXPOSURE;
            case DOSE -> Quantity.AIR_POLLUTANT;
            case WORKFORCE_TIME -> Quantity.WORKFORCE;
            case AREA_TIME -> Quantity.SITE_AREA;
            case HELD_MASS_TIME -> Quantity.REFRIGERANT_CHARGE;
            default -> energy(hint);
        };
    }

    private static Quantity water(String hint) {
        return LET_OUT.matcher(hint).find() ? Quantity.WATER_DISCHARGE : Quantity.WATER_WITHDRAWAL;
    }

    private static Quantity energy(String hint) {
        if (hint.contains("heat")) {
            return Quantity.HEAT;
        }
        if (BURNT.matcher(hint).find()) {
            return hint.contains("biogas") ? Quantity.BIOFUEL_ENERGY : Quantity.FUEL_ENERGY;
        }
        if (SUN_WIND_WATER.matcher(hint).find()) {
            return Quantity.RENEWABLE_GENERATION;
        }
        if (MADE.matcher(hint).find()) {
            return Quantity.ELECTRICITY_GENERATION;
        }
        return OUTWARD.matcher(hint).find() ? Quantity.ELECTRICITY_EXPORT : Quantity.ELECTRICITY_IMPORT;
    }

    private static Kind kind(Finding finding) {
        boolean flow = isFlow(finding.first().unit());
        if (flow) {
            return finding.speaksOnChange() ? Kind.POWER_HOLD : Kind.POWER;
        }
        return finding.fell() ? Kind.INTERVAL : Kind.REGISTER;
    }

    static boolean isFlow(Unit unit) {
        return unit.dimension() != unit.dimension().integrated();
    }

    /** Ten times what was seen, as a short look sees no peak, rounded up; nothing where nothing flowed. */
    private static Optional<String> max(Finding finding, Quantity quantity) {
        Unit unit = finding.first().unit();
        double seen = isFlow(unit) ? finding.largest() : finding.fell() ? 0 : finding.risePerHour();
        if (seen <= 0 || unit.isLevel()) {
            return Optional.empty();
        }
        if (isFlow(unit)) {
            return Optional.of("%s %s".formatted(Rounded.up(seen * HEADROOM), unit));
        }
        return Optional.of(
                switch (quantity.dimension()) {
                    case ENERGY -> "%s kW".formatted(Rounded.up(seen * HEADROOM * inBase(unit) / inBase(Unit.KWH)));
                    case REACTIVE_ENERGY ->
                        "%s kvar".formatted(Rounded.up(seen * HEADROOM * inBase(unit) / inBase(Unit.KVARH)));
                    default -> "%s %s/h".formatted(Rounded.up(seen * HEADROOM), unit);
                });
    }

    /** A rate as people would write it for the meter. */
    String exampleOfMax() {
        return switch (quantity.dimension()) {
            case ENERGY -> "100 kW";
            case REACTIVE_ENERGY -> "100 kvar";
            default -> isFlow(unit) ? "100 " + unit : "100 %s/h".formatted(unit);
        };
    }

    private static double inBase(Unit unit) {
        return unit.toBase(BigDecimal.ONE);
    }
}
