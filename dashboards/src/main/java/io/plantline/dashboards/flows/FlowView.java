package io.plantline.dashboards.flows;

import io.plantline.flow.Cost;
import io.plantline.flow.FlowStatement;
import io.plantline.flow.Measured;
import io.plantline.flow.Reconciled.Line;
import io.plantline.flow.Reported;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.Measurement;
import java.util.List;
import java.util.Locale;

/**
 * One flow as the API shows it.
 *
 * @param from the centre, or {@code outside}
 * @param unit of its amounts
 * @param standing {@code redundant}, {@code measured-only}, {@code observable} or {@code unobservable}; null of energy
 * @param verdict of the test of this measurement: {@code good}, {@code suspect}, {@code not-locatable}; null where it is not
 *     tested
 * @param reason why nothing counts as measured; null where something does
 * @param inputs what the meters contributed, in the unit of their quantity, each times {@code content} in the balance
 */
record FlowView(
        String id,
        String name,
        String kind,
        String from,
        String to,
        String unit,
        Double measured,
        Double uncertainty,
        Double reconciled,
        Double reconciledUncertainty,
        Double adjustment,
        Double standardisedAdjustment,
        String standing,
        String verdict,
        boolean heldAtZero,
        Double coverage,
        Double estimatedShare,
        Integer revision,
        String reason,
        Double cost,
        String costMissing,
        Double recovered,
        String recoveredMissing,
        String quantity,
        String quantityUnit,
        Double content,
        List<Reported.Input> inputs) {
    private static final String OUTSIDE = "outside";
    private static final String UNMEASURED = "no meter";

    static FlowView of(FlowStatement.Stated stated, FlowStatement in) {
        MaterialFlow flow = stated.flow();
        Measurement by = flow.measurement();
        Reported reported = stated.reported();
        Line line = stated.line();
        Measured measured = stated.measured();
        boolean isEnergy = flow.kind() == MaterialFlow.Kind.ENERGY;
        return new FlowView(
                flow.id(),
                flow.name(),
                written(flow.kind()),
                flow.from() == null ? OUTSIDE : flow.from(),
                flow.to() == null ? OUTSIDE : flow.to(),
                isEnergy ? by.quantity().unit().symbol() : in.unit().symbol(),
                measured == null ? isEnergy ? reported.amount() : null : Double.valueOf(measured.amount()),
                measured == null ? null : Double.valueOf(measured.uncertainty()),
                line == null ? null : line.amount(),
                line == null ? null : line.uncertainty(),
                line == null ? null : line.adjustment(),
                line == null ? null : line.standardised(),
                line == null ? null : written(line.standing()),
                verdict(stated, in),
                line != null && line.isHeldAtZero(),
                reported == null ? null : Double.valueOf(reported.coverage()),
                reported == null ? null : Double.valueOf(reported.estimatedShare()),
                reported == null ? null : Integer.valueOf(reported.revision()),
                reported == null ? UNMEASURED : reported.reason(),
                value(stated.cost()),
                missing(stated.cost()),
                value(stated.recovered()),
                missing(stated.recovered()),
                by == null ? null : by.quantity().id(),
                by == null ? null : by.quantity().unit().symbol(),
                by == null ? null : Double.valueOf(by.content()),
                reported == null ? List.of() : reported.inputs());
    }

    private static String verdict(FlowStatement.Stated stated, FlowStatement in) {
        String id = stated.flow().id();
        if (in.reconciled().suspects().contains(id)) {
            return "suspect";
        }
        if (in.reconciled().unlocatable().contains(id)) {
            return "not-locatable";
        }
        return stated.line() == null || stated.line().standardised() == null ? null : "good";
    }

    private static Double value(Cost cost) {
        return cost == null ? null : cost.value();
    }

    private static String missing(Cost cost) {
        return cost == null ? null : cost.missing();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
