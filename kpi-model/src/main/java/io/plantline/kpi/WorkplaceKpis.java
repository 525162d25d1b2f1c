package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.social;
import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MINUTE;
import static io.plantline.model.IntervalKind.SHIFT;
import static io.plantline.model.Quantity.AIR_POLLUTANT;
import static io.plantline.model.Quantity.HEAT_LIMIT_EXCEEDED;
import static io.plantline.model.Quantity.SOUND_EXPOSURE;

import io.plantline.cell.Account;
import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** What people are exposed to where they work. It holds at the place of its meter, and is not added up over places. */
final class WorkplaceKpis {
    /** The working day that limit values are of, in hours. */
    private static final double WORKING_DAY = 8;

    private static final double PERCENT = 100;
    /** Of a shift so much is to be heard. */
    private static final double NEARLY_ALL = 0.95;
    /** One over the square of the sound pressure at the threshold of hearing, 20 µPa. */
    private static final double PER_THRESHOLD = 2.5e9;

    private static final double MILLIS_PER_HOUR = Summed.MILLIS_IN_HOUR;
    private static final String SILENT = "no sound was measured";
    private static final Term SOUND = Term.amount(SOUND_EXPOSURE);

    static final List<Kpi> ALL = List.of(
            social("noise-leq", "dB(A)")
                    .named("Equivalent noise level", "Ekvivalent ljudnivå", "Nível sonoro equivalente")
                    .per(EnumSet.of(MINUTE, HOUR, SHIFT, DAY))
                    .means(
                            "10·lg(Σ 10^(L/10)·Δt / Σ Δt) of the microphone of the scope: Σ sound exposure / (Σ time heard × p0²), p0 = 20 µPa; of several, the mean of their energies",
                            "ISO 1996-1; ISO 9612")
                    .towards("8.8")
                    .serves("ESRS S1-14", "GRI 403-10")
                    .is(Formula.level(
                            SOUND, Term.on(SOUND_EXPOSURE, WorkplaceKpis::hoursHeard), PER_THRESHOLD, SILENT)),
            social("noise-exposure", "dB(A)")
                    .named(
                            "Noise exposure of a shift, LEX,8h",
                            "Bullerexponering per skift, LEX,8h",
                            "Exposição ao ruído por turno, LEX,8h")
                    .per(EnumSet.of(SHIFT))
                    .means(
                            "10·lg((Σ 10^(L/10)·Δt / Σ Δt) × length of the shift / 8 h) of the microphone of the scope, for somebody there all shift: a place, not a person's dose; time that was not heard is taken to be like the rest. Directive 2003/10/EC acts from 80 and 85 dB(A) on and limits at 87",
                            "Directive 2003/10/EC; ISO 9612; ISO 1999")
                    .towards("8.8")
                    .serves("ESRS S1-14", "GRI 403-10")
                    .is(Formula.level(SOUND, workingDay(SOUND_EXPOSURE), PER_THRESHOLD, SILENT)
                            .minding(summed -> unheard(summed, SOUND_EXPOSURE))),
            social("air-quality-twa", "mg/m3")
                    .named(
                            "Air pollutant, mean over eight hours",
                            "Luftförorening, åttatimmarsmedelvärde",
                            "Poluente no ar, média de oito horas")
                    .per(EnumSet.of(SHIFT))
                    .means(
                            "(Σ concentration·Δt / Σ Δt) × length of the shift / 8 h at the place of the sensor; time that was not heard is taken to be like the rest; to be held against its occupational limit",
                            "Directive 98/24/EC; EN 689")
                    .towards("3.9")
                    .serves("ESRS S1-14", "GRI 403-10")
                    .is(Formula.ratio(Term.amount(AIR_POLLUTANT), workingDay(AIR_POLLUTANT), 1, "no air was measured")
                            .minding(summed -> unheard(summed, AIR_POLLUTANT))),
            social("thermal-comfort-exceedance", "min")
                    .named("Time above the heat limit", "Tid över värmegränsen", "Tempo acima do limite de calor")
                    .per(FROM_SHIFT)
                    .means("Σ time in which the place was warmer than its limit, by WBGT or temperature", "ISO 7243")
                    .towards("8.8")
                    .serves("ESRS S1-14", "GRI 403-10")
                    .is(Formula.of(Term.amount(HEAT_LIMIT_EXCEEDED))));

    private WorkplaceKpis() {}

    /** Eight hours, of a shift that was heard in part only the same part of them: what was not heard is not silence. */
    private static Term workingDay(Quantity quantity) {
        return Term.on(quantity, summed -> Figure.of(WORKING_DAY * hoursHeard(summed, quantity) / summed.hours()));
    }

    /** What there is to mind of a shift that was heard in part only; null where there is nothing. */
    private static String unheard(Summed summed, Quantity quantity) {
        double heard = summed.accounted(quantity);
        return heard >= NEARLY_ALL
                ? null
                : String.format(
                        Locale.ROOT,
                        "extrapolated: %.1f %% of the shift was heard, the rest is taken to be like it",
                        PERCENT * heard);
    }

    private static Figure hoursHeard(Summed summed) {
        return Figure.of(hoursHeard(summed, SOUND_EXPOSURE));
    }

    private static double hoursHeard(Summed summed, Quantity quantity) {
        return (summed.observedMillis(quantity) + summed.sums().get(quantity, Account.Part.BRIDGED)) / MILLIS_PER_HOUR;
    }
}
