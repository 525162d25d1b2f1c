package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.Quantity.BYPRODUCT;
import static io.plantline.model.Quantity.CARBONATE_FORMED;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.HEAT_EXPORT;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.MATERIAL_RELEASED;
import static io.plantline.model.Quantity.NONRENEWABLE_INPUT;
import static io.plantline.model.Quantity.RECYCLED_INPUT;
import static io.plantline.model.Quantity.RENEWABLE_INPUT;
import static io.plantline.model.Quantity.WASTE;
import static io.plantline.model.Quantity.WASTE_RECOVERED;
import static io.plantline.plant.Factor.Ledger.RECOVERABLE_SHARE;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Materials: what goes in, what comes out as product or by-product, and what is lost. */
final class MaterialKpis {
    private static final double KG_PER_T = 1000;
    static final String NOTHING_IN = "no material went in";
    private static final String NO_OUTPUT = "no good output";
    static final Term INPUT = Term.amount(MATERIAL_INPUT);
    static final Term LOSS = Term.balance(List.of(MATERIAL_INPUT), List.of(GOOD_MASS, BYPRODUCT, MATERIAL_RELEASED))
            .where(scoped -> scoped.measures(GOOD_MASS), Lack.meters(GOOD_MASS));
    private static final Term RECOVERED = Term.weighed(RECOVERABLE_SHARE, GOOD_MASS)
            .whereDeclared(RECOVERABLE_SHARE, GOOD_MASS)
            .plus(Term.sumOfMeasured(BYPRODUCT, WASTE_RECOVERED));

    /** What is sold beside the product. */
    private static final Term SOLD = Term.anyOf(
                    Stream.of(BYPRODUCT, WASTE_RECOVERED, CARBONATE_FORMED, ELECTRICITY_EXPORT, HEAT_EXPORT)
                            .map(each -> Term.priced(each)
                                    .where(scoped -> scoped.plant().rates().hasPrice(each), FlowCostKpis.noPrice(each)))
                            .toArray(Term[]::new))
            .lackingAs(Term.priced(BYPRODUCT)
                    .where(scoped -> scoped.plant().rates().hasPrice(BYPRODUCT), FlowCostKpis.noPrice(BYPRODUCT)));

    static final List<Kpi> ALL = List.of(
            economic("material-yield", "%")
                    .named("Material yield", "Materialutbyte", "Rendimento de material")
                    .per(FROM_HOUR)
                    .means("Σ mass in good product / Σ material input", "ISO 14051")
                    .towards("12.2")
                    .serves("ESRS E5-5", "OECD I1")
                    .is(Formula.ratio(Term.amount(GOOD_MASS), INPUT, 100, NOTHING_IN)),
            environmental("material-loss", "t")
                    .named("Material loss", "Materialförlust", "Perda de material")
                    .per(FROM_SHIFT)
                    .means(
                            "Σ material input − Σ good product, by-products and what was released as vapour or effluent",
                            "ISO 14051")
                    .towards("12.2")
                    .serves("ESRS E5-5")
                    .is(Formula.of(LOSS)),
            environmental("material-intensity", "kg/{output}")
                    .named("Material per good output", "Material per godkänd produkt", "Material por produto conforme")
                    .per(FROM_SHIFT)
                    .means("Σ material input / Σ good output", "OECD I1; GRI 301-1")
                    .towards("12.2")
                    .serves("ESRS E5-4", "GRI 301-1", "OECD I1")
                    .is(Formula.ratio(INPUT, Term.goodOutput(), KG_PER_T, NO_OUTPUT)),
            environmental("nonrenewable-material-intensity", "kg/{output}")
                    .named(
                            "Non-renewable material per good output",
                            "Icke-förnybart material per godkänd produkt",
                            "Material não renovável por produto conforme")
                    .per(FROM_DAY)
                    .means("Σ non-renewable material input / Σ good output", "OECD I1")
                    .towards("12.2")
                    .serves("ESRS E5-4", "GRI 301-1", "OECD I1")
                    .is(Formula.ratio(Term.amount(NONRENEWABLE_INPUT), Term.goodOutput(), KG_PER_T, NO_OUTPUT)),
            environmental("recycled-input-share", "%")
                    .named("Recycled share of the material", "Andel återvunnet material", "Quota de material reciclado")
                    .per(FROM_DAY)
                    .means("Σ recycled and reused input / Σ material input", "OECD I3; GRI 301-2; ISO 59020")
                    .towards("12.5")
                    .serves("ESRS E5-4", "GRI 301-2", "OECD I3", "OECD P1")
                    .is(Formula.ratio(Term.amount(RECYCLED_INPUT), INPUT, 100, NOTHING_IN)),
            environmental("circular-inflow-rate", "%")
                    .named("Circular inflow", "Cirkulärt inflöde", "Entrada circular")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ recycled, reused and renewable input / Σ material input, each kilogram in one class only",
                            "ISO 59020:2024; WBCSD CTI")
                    .towards("12.5")
                    .serves("ESRS E5-4", "OECD I3")
                    .is(Formula.ratio(
                            Term.amount(RECYCLED_INPUT).plus(Term.amount(RENEWABLE_INPUT)), INPUT, 100, NOTHING_IN)),
            environmental("circular-outflow-rate", "%")
                    .named("Circular outflow", "Cirkulärt utflöde", "Saída circular")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "(Σ good product × its recoverable share + Σ by-products + Σ waste recovered) / Σ good product, by-products and waste",
                            "ISO 59020:2024; WBCSD CTI")
                    .towards("12.5")
                    .serves("ESRS E5-5", "OECD P2")
                    .is(Formula.ratio(
                            RECOVERED, Term.sumOfMeasured(GOOD_MASS, BYPRODUCT, WASTE), 100, "nothing came out")),
            environmental("byproduct-valorisation-rate", "%")
                    .named("By-products put to use", "Nyttiggjorda biprodukter", "Valorização de subprodutos")
                    .per(FROM_DAY)
                    .means("Σ by-products / (Σ by-products + Σ waste)", "ISO 59020")
                    .towards("12.5")
                    .serves("ESRS E5-5", "GRI 306-4")
                    .is(Formula.ratio(
                            Term.amount(BYPRODUCT),
                            Term.amount(BYPRODUCT).plus(Term.amount(WASTE)),
                            100,
                            "there was neither by-product nor waste")),
            economic("symbiosis-revenue", "{currency}")
                    .named(
                            "Revenue from by-products and surplus energy",
                            "Intäkter från biprodukter och överskottsenergi",
                            "Receita de subprodutos e energia excedente")
                    .per(FROM_DAY)
                    .means(
                            "Σ by-products, waste recovered, carbonate formed, electricity and heat sold × price at the time, of those that have one; a gate fee is a price below zero",
                            "ISO 59020; industrial symbiosis")
                    .towards("12.5")
                    .serves("ESRS E5-6")
                    .is(Formula.of(SOLD)));

    private MaterialKpis() {}
}
