package io.plantline.ingest.signals;

import io.plantline.cell.SignalCut;
import io.plantline.cell.UnusableReading;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether somebody can use a signal.
 *
 * @param plants those that may; where none is named, nobody knows who uses it
 */
public record SignalUse(List<Plant> plants) {
    /**
     * Why nobody can.
     *
     * @param column what of it is wrong
     */
    public record Fault(Reason reason, String column, String message) {}

    public SignalUse {
        plants = List.copyOf(plants);
    }

    /** What is wrong; empty where nothing is. */
    public Optional<Fault> fault(Signal signal) {
        if (!Signal.isUnit(signal.unit())) {
            return Optional.of(new Fault(
                    Reason.WRONG_UNIT,
                    "unit",
                    "'%s' is the unit neither of an intensity, as gCO2/kWh, nor of a price, as EUR/MWh"
                            .formatted(signal.unit())));
        }
        return unnamed(signal.id()).or(() -> users(signal.id())
                .map(plant -> unusable(signal, plant))
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** Why whatever it says is of no use; empty where it may be of some. */
    public Optional<Fault> unnamed(String signal) {
        if (plants.isEmpty() || users(signal).findAny().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                Reason.UNKNOWN_SIGNAL,
                "signal",
                "no plant file takes a figure from a signal '%s'; named are: %s".formatted(signal, named())));
    }

    private Stream<Plant> users(String signal) {
        return plants.stream().filter(plant -> plant.signalUnit(signal).isPresent());
    }

    private String named() {
        return plants.stream()
                .flatMap(plant -> plant.signals().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Fault> unusable(Signal signal, Plant plant) {
        try {
            new SignalCut(plant).readings(signal);
            return Optional.empty();
        } catch (UnusableReading unusable) {
            String column = unusable.reason() == Reason.WRONG_UNIT ? "unit" : "end";
            return Optional.of(new Fault(unusable.reason(), column, unusable.getMessage()));
        }
    }
}
