package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.PLANNED_RUN;
import static io.plantline.model.Quantity.REWORK_COUNT;
import static io.plantline.model.Quantity.SCRAP_COUNT;
import static io.plantline.model.Quantity.TIME_DOWN;
import static io.plantline.model.Quantity.TIME_IDLE;
import static io.plantline.model.Quantity.TIME_PROCESSING;
import static io.plantline.model.Quantity.TIME_SETUP;

import java.util.List;

/** How well the machines were used, after ISO 22400. */
final class OperationsKpis {
    private static final String NOTHING_MADE = "nothing was made";
    private static final Term GOOD = Term.amount(GOOD_COUNT);
    /** A piece that is reworked ends as good or as scrap, so it is in neither twice. */
    static final Term MADE = GOOD.plus(Term.amount(SCRAP_COUNT));

    private static final Term PROCESSING = Term.amount(TIME_PROCESSING);
    private static final Term BUSY = Term.sumOfMeasured(TIME_PROCESSING, TIME_IDLE, TIME_SETUP, TIME_DOWN);
    private static final Term RUN = Term.amount(PLANNED_RUN);

    static final List<Kpi> ALL = List.of(
            economic("oee", "%")
                    .named(
                            "Overall equipment effectiveness",
                            "Total utrustningseffektivitet",
                            "Eficácia global do equipamento")
                    .per(FROM_SHIFT)
                    .means(
                            "availability × effectiveness × quality ratio = (Σ planned run time of what was made × Σ good) / (Σ planned busy time × Σ made)",
                            "ISO 22400-2")
                    .towards("8.2")
                    .is(FUNCTION, Formula.ratio(RUN.times(GOOD), BUSY.times(MADE), 100, "nothing was planned or made")),
            economic("availability", "%")
                    .named("Availability", "Tillgänglighet", "Disponibilidade")
                    .per(FROM_SHIFT)
                    .means(
                            "Σ time processing / Σ planned busy time: processing, idle, in setup or down, but neither off nor in standby",
                            "ISO 22400-2")
                    .towards("8.2")
                    .is(Formula.ratio(PROCESSING, BUSY, 100, "no machine was planned busy")),
            economic("effectiveness", "%")
                    .named("Effectiveness", "Anläggningsutbyte", "Efetividade")
                    .per(FROM_SHIFT)
                    .means("Σ planned run time of what was made / Σ time processing", "ISO 22400-2")
                    .towards("8.2")
                    .is(Formula.ratio(RUN, PROCESSING, 100, "no machine was processing")),
            economic("quality-ratio", "%")
                    .named("Quality ratio", "Kvalitetsutbyte", "Taxa de qualidade")
                    .per(FROM_SHIFT)
                    .means("Σ good pieces / Σ pieces made, good and scrap", "ISO 22400-2")
                    .towards("8.2")
                    .is(Formula.ratio(GOOD, MADE, 100, NOTHING_MADE)),
            economic("throughput-rate", "pcs/h")
                    .named("Throughput", "Produktionstakt", "Cadência de produção")
                    .per(FROM_SHIFT)
                    .means("Σ pieces made / Σ planned busy time", "ISO 22400-2")
                    .towards("8.2")
                    .is(Formula.ratio(MADE, BUSY, 1, "no machine was planned busy")),
            economic("scrap-ratio", "%")
                    .named("Scrap", "Kassation", "Refugo")
                    .per(FROM_HOUR)
                    .means("Σ scrapped pieces / Σ pieces made, good and scrap", "ISO 22400-2")
                    .towards("12.2")
                    .serves("ESRS E5-5")
                    .is(Formula.ratio(Term.amount(SCRAP_COUNT), MADE, 100, NOTHING_MADE)),
            economic("rework-ratio", "%")
                    .named("Rework", "Omarbetning", "Retrabalho")
                    .per(FROM_SHIFT)
                    .means("Σ reworked pieces / Σ pieces made, good and scrap", "ISO 22400-2")
                    .towards("12.2")
                    .is(Formula.ratio(Term.amount(REWORK_COUNT), MADE, 100, NOTHING_MADE)),
            economic("first-pass-yield", "%")
                    .named("First-pass yield", "Rätt från början", "Rendimento à primeira")
                    .per(FROM_SHIFT)
                    .means("Σ pieces good without rework / Σ pieces made, good and scrap", "ISO 22400-2")
                    .towards("12.2")
                    .is(Formula.ratio(GOOD.minus(Term.amount(REWORK_COUNT)), MADE, 100, NOTHING_MADE)),
            economic("labour-productivity", "{output}/h")
                    .named(
                            "Good output per hour worked",
                            "Godkänd produkt per arbetstimme",
                            "Produto conforme por hora trabalhada")
                    .per(FROM_SHIFT)
                    .means("Σ good output / Σ hours worked", "ISO 22400-2")
                    .towards("8.2")
                    .is(Formula.ratio(Term.goodOutput(), Term.amount(HOURS_WORKED), 1, "no hours were worked")));

    private OperationsKpis() {}
}
