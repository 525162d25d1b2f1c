package io.plantline.dashboards.explain;

import io.plantline.kpi.Weight;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Factor;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import io.plantline.plant.Tariff;
import java.util.ArrayList;
import java.util.List;

/** The price or factor of a quantity at a time, from the plant file or a signal. */
final class FiguresInForce {
    private static final long QUARTER = 900_000;

    private final PlantIndex plant;
    private final SignalsCut signals;

    FiguresInForce(PlantIndex plant, SignalsCut signals) {
        this.plant = plant;
        this.signals = signals;
    }

    /** A stretch of one figure, with the starts of the settlement intervals, or parts of one, that it is made of. */
    record Run(FigureAt figure, List<Long> starts, long end) {
        long start() {
            return starts.get(0);
        }

        private Run with(long start, long newEnd) {
            List<Long> more = new ArrayList<>(starts);
            more.add(start);
            return new Run(figure, more, newEnd);
        }
    }

    /** The stretches of an interval: prices and factors change on quarters of an hour, signals with settlement intervals. */
    List<Run> runs(Weight weight, Interval interval) {
        List<Run> runs = new ArrayList<>();
        for (long from = interval.start(); from < interval.end(); ) {
            FigureAt figure = at(weight, from);
            long to = Math.min(interval.end(), end(from, figure));
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).figure().equals(figure)) {
                runs.set(last, runs.get(last).with(from, to));
            } else {
                runs.add(new Run(figure, List.of(from), to));
            }
            from = to;
        }
        return runs;
    }

    private long end(long from, FigureAt figure) {
        long settlement =
                plant.calendar().at(IntervalKind.SETTLEMENT, from).orElseThrow().end();
        long quarter = Math.floorDiv(from, QUARTER) * QUARTER + QUARTER;
        return figure.signal() == null ? Math.min(quarter, settlement) : settlement;
    }

    private FigureAt at(Weight weight, long time) {
        Rate rate = plant.rates().at(weight.quantity(), time);
        String unit = unit(weight);
        return weight.isPrice()
                ? plant.rates()
                        .tariff(rate)
                        .map(tariff -> price(tariff, rate, unit, time))
                        .orElse(FigureAt.missing("no tariff", unit))
                : plant.rates()
                        .factor(weight.quantity(), weight.ledger(), rate.since())
                        .map(factor -> factor(factor, unit, time))
                        .orElse(FigureAt.missing("no factor", unit));
    }

    /** The unit of what comes out. */
    String product(Weight weight) {
        return unit(weight).replaceFirst("/.*", "");
    }

    private String unit(Weight weight) {
        String currency = plant.plant().currency().getCurrencyCode();
        return weight.isPrice()
                ? "%s/%s".formatted(currency, weight.quantity().unit())
                : weight.ledger().unitPer(weight.quantity()).replace("{currency}", currency);
    }

    private FigureAt price(Tariff tariff, Rate rate, String unit, long time) {
        return tariff.signal() != null
                ? told(tariff.signal(), unit, time)
                : new FigureAt(
                        tariff.id(),
                        rate.band(),
                        null,
                        tariff.prices().get(rate.band()),
                        unit,
                        Provenance.stated(tariff.source()),
                        null);
    }

    private FigureAt factor(Factor factor, String unit, long time) {
        return factor.signal() != null
                ? told(factor.signal(), unit, time)
                : new FigureAt(
                        factor.id(),
                        null,
                        Provenance.stated(factor.version()),
                        factor.value(),
                        unit,
                        Provenance.stated(factor.source()),
                        null);
    }

    private FigureAt told(String signal, String unit, long time) {
        SignalsCut.Told told = signals.at(
                signal,
                plant.calendar().at(IntervalKind.SETTLEMENT, time).orElseThrow().start());
        return told == null ? FigureAt.missing("signal " + signal, unit) : FigureAt.told(told, unit);
    }
}
