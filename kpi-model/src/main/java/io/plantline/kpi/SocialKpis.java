package io.plantline.kpi;

import static io.plantline.kpi.Draft.social;
import static io.plantline.kpi.Reach.TWELVE_MONTHS;
import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.Quantity.ABSENCE;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.LOST_DAYS;
import static io.plantline.model.Quantity.LOST_TIME_INJURIES;
import static io.plantline.model.Quantity.NEAR_MISSES;
import static io.plantline.model.Quantity.OVERTIME;
import static io.plantline.model.Quantity.PLANNED_WORK;
import static io.plantline.model.Quantity.RECORDABLE_INJURIES;
import static io.plantline.model.Quantity.TRAINING;
import static io.plantline.model.Quantity.WORKFORCE;

import java.util.EnumSet;
import java.util.List;

/** People: safety and hours, from hand entries. */
final class SocialKpis {
    private static final String NO_HOURS = "no hours were worked";
    private static final String NO_INJURY = "no lost-time injury is known of this day or before it";
    private static final Term HOURS = Term.amount(HOURS_WORKED);

    static final List<Kpi> ALL = List.of(
            social("ltifr", "per million h")
                    .named(
                            "Lost-time injuries per million hours",
                            "Olyckor med frånvaro per miljon timmar",
                            "Acidentes com baixa por milhão de horas")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ lost-time injuries × 10⁶ / Σ hours worked, contractors included, over the twelve months that end with this one",
                            "GRI 403-9; ILO, 16th ICLS")
                    .towards("8.8")
                    .serves("ESRS S1-14", "GRI 403-9")
                    .is(Formula.ratio(Term.amount(LOST_TIME_INJURIES), HOURS, 1_000_000, NO_HOURS)
                            .over(TWELVE_MONTHS)),
            social("trir", "per 200000 h")
                    .named(
                            "Recordable injuries per 200 000 hours",
                            "Registrerade skador per 200 000 timmar",
                            "Lesões registáveis por 200 000 horas")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ recordable injuries × 200 000 / Σ hours worked, over the twelve months that end with this one",
                            "GRI 403-9; OSHA")
                    .towards("8.8")
                    .serves("ESRS S1-14", "GRI 403-9")
                    .is(Formula.ratio(Term.amount(RECORDABLE_INJURIES), HOURS, 200_000, NO_HOURS)
                            .over(TWELVE_MONTHS)),
            social("severity-rate", "days/million h")
                    .named(
                            "Days lost per million hours",
                            "Förlorade dagar per miljon timmar",
                            "Dias perdidos por milhão de horas")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ days lost × 10⁶ / Σ hours worked, over the twelve months that end with this one",
                            "ILO; GRI 403")
                    .towards("8.8")
                    .serves("ESRS S1-14", "GRI 403-9")
                    .is(Formula.ratio(Term.amount(LOST_DAYS), HOURS, 1_000_000, NO_HOURS)
                            .over(TWELVE_MONTHS)),
            social("days-since-lti", "days")
                    .named(
                            "Days since the last lost-time injury",
                            "Dagar sedan senaste olycka med frånvaro",
                            "Dias desde o último acidente com baixa")
                    .per(EnumSet.of(DAY))
                    .means(
                            "date of the day − date of the last lost-time injury, both by the clock of the plant; 0 on the day itself; of injuries up to ten years ago",
                            "practice of safety at work")
                    .towards("8.8")
                    .serves("GRI 403-9")
                    .is(
                            Kpi.Aggregation.FUNCTION,
                            Formula.of(Term.on(
                                            LOST_TIME_INJURIES,
                                            summed -> Rolling.daysSince(summed, LOST_TIME_INJURIES, NO_INJURY),
                                            SocialKpis::daysWorked))
                                    .over(Reach.LAST_DAY)),
            social("near-miss-rate", "per 200000 h")
                    .named(
                            "Near misses per 200 000 hours",
                            "Tillbud per 200 000 timmar",
                            "Quase-acidentes por 200 000 horas")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ near misses reported × 200 000 / Σ hours worked; more may mean better reporting",
                            "leading indicator of safety")
                    .towards("8.8")
                    .serves("GRI 403-2")
                    .is(Formula.ratio(Term.amount(NEAR_MISSES), HOURS, 200_000, NO_HOURS)),
            social("overtime-share", "%")
                    .named("Overtime", "Övertid", "Horas extraordinárias")
                    .per(EnumSet.of(MONTH))
                    .means("Σ overtime / Σ hours worked", "S-LCA; ILO C001")
                    .towards("8.8")
                    .serves("ESRS S1-11")
                    .is(Formula.ratio(Term.amount(OVERTIME), HOURS, 100, NO_HOURS)),
            social("social-hours", "h/{output}")
                    .named(
                            "Hours worked per good output",
                            "Arbetstimmar per godkänd produkt",
                            "Horas trabalhadas por produto conforme")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ hours worked / Σ good output, the activity variable of social life-cycle assessment",
                            "UNEP S-LCA 2020; ISO 14075")
                    .towards("8.8")
                    .is(Formula.ratio(HOURS, Term.goodOutput(), 1, "no good output")),
            social("absence-rate", "%")
                    .named("Absence", "Frånvaro", "Absentismo")
                    .per(EnumSet.of(MONTH))
                    .means("Σ hours absent / Σ hours planned, of groups of at least five", "GRI 403; S-LCA")
                    .towards("8.8")
                    .serves("ESRS S1-14", "GRI 403-9")
                    .is(Formula.ratio(Term.amount(ABSENCE), Term.amount(PLANNED_WORK), 100, "no hours were planned")),
            social("training-hours", "h/FTE")
                    .named("Training per employee", "Utbildning per anställd", "Formação por trabalhador")
                    .per(EnumSet.of(MONTH))
                    .means("Σ hours of training / mean number of employees, as of full time", "GRI 404-1")
                    .towards("4.4")
                    .serves("ESRS S1-13", "GRI 404-1")
                    .is(Formula.ratio(
                            Term.amount(TRAINING),
                            Term.on(WORKFORCE, summed -> summed.mean(WORKFORCE)),
                            1,
                            "nobody is employed")));

    private SocialKpis() {}

    private static String daysWorked(Summed day) {
        return Rolling.since(day, LOST_TIME_INJURIES)
                .map(last -> "the days since " + last)
                .orElse("(%s)".formatted(NO_INJURY));
    }
}
