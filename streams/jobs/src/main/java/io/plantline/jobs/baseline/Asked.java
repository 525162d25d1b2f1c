package io.plantline.jobs.baseline;

import io.plantline.baseline.Model;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.PlantText;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What was asked for on the command line, and whether the plant has it. */
final class Asked {
    private static final Set<Quantity> METERED_DEGREE_DAYS =
            Set.of(Quantity.HEATING_DEGREE_DAYS, Quantity.COOLING_DEGREE_DAYS);

    private static final Set<IntervalKind> LONG =
            Set.of(IntervalKind.HOUR, IntervalKind.SHIFT, IntervalKind.DAY, IntervalKind.MONTH);

    @Option(names = "--scope", description = "part of the plant (default: all of it)")
    private String scope;

    @Option(
            names = "--energy",
            defaultValue = "electricity-import",
            description = "the energy it is of (default: ${DEFAULT-VALUE})")
    private String energy;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "linear-production|degree-day|change-point|time-of-week-temperature",
            description = "what energy follows")
    private String model;

    @Option(
            names = "--driver",
            split = ",",
            paramLabel = "QUANTITY",
            description = "what it follows (default: linear-production: the plant's good output)")
    private List<String> drivers;

    @Option(names = "--heating-below", paramLabel = "CELSIUS", description = "where heating begins (default: searched)")
    private Double heatingBelow;

    @Option(names = "--cooling-above", paramLabel = "CELSIUS", description = "where cooling begins (default: searched)")
    private Double coolingAbove;

    @Option(
            names = "--interval",
            defaultValue = "DAY",
            paramLabel = "hour|shift|day|month",
            description = "what is a point of the fit (default: day)")
    private IntervalKind interval;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "first day, by the plant's clock")
    private LocalDate from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "day after the last; it holds from then")
    private LocalDate to;

    String period() {
        return "from %s to %s".formatted(from, to);
    }

    LocalDate to() {
        return to;
    }

    /** The order, or a refusal that says what the plant lacks. */
    BaselineOrder order(PlantText text, PlantIndex index, String run) throws JobRefused {
        Plant plant = index.plant();
        Model wanted = Model.of(model)
                .orElseThrow(() -> JobRefused.wrongUsage("--model %s: it is one of %s"
                        .formatted(
                                model,
                                Arrays.stream(Model.values()).map(Model::id).collect(Collectors.joining(", ")))));
        String where = where(index);
        requireLong(wanted);
        List<Quantity> follows = follows(index, where);
        boolean outdoors = isOutdoors(wanted, index, where, follows);
        if (follows.isEmpty() && !outdoors) {
            follows.add(measured(index, where, "--driver", usualDriver(wanted, plant)));
        }
        if (!outdoors && (heatingBelow != null || coolingAbove != null)) {
            throw JobRefused.wrongUsage(
                    "--heating-below and --cooling-above: nothing is known of the temperature outside; take --model degree-day or change-point, and meter outdoor-temperature");
        }
        Quantity of = measured(index, where, "--energy", energy);
        if (!of.isEnergy()) {
            throw JobRefused.wrongUsage(
                    "--energy %s: it is no energy; name one such as electricity-import".formatted(energy));
        }
        try {
            return new BaselineOrder(
                    text,
                    run,
                    where,
                    of,
                    wanted,
                    follows,
                    outdoors,
                    heatingBelow,
                    coolingAbove,
                    interval,
                    midnight(from, plant.zone()),
                    midnight(to, plant.zone()));
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage(wrong.getMessage());
        }
    }

    private String where(PlantIndex index) throws JobRefused {
        Plant plant = index.plant();
        String where = scope == null ? plant.whole().id() : scope;
        if (!index.tree().hasScope(where)) {
            throw JobRefused.wrongUsage("--scope %s: plant %s has no such part; it has %s"
                    .formatted(
                            where,
                            plant.id(),
                            plant.scopes().stream().map(each -> each.id()).collect(Collectors.joining(", "))));
        }
        return where;
    }

    private void requireLong(Model wanted) throws JobRefused {
        if (!LONG.contains(interval)) {
            throw JobRefused.wrongUsage(
                    "--interval %s: a baseline is of hours, shifts, days or months".formatted(interval));
        }
        if (wanted == Model.TIME_OF_WEEK_TEMPERATURE && interval != IntervalKind.HOUR) {
            throw JobRefused.wrongUsage(
                    "--interval %s: %s is of hours; say --interval hour".formatted(interval, wanted));
        }
    }

    private List<Quantity> follows(PlantIndex index, String where) throws JobRefused {
        List<Quantity> follows = new ArrayList<>();
        for (String name : drivers == null ? List.<String>of() : drivers) {
            follows.add(measured(index, where, "--driver", name));
        }
        return follows;
    }

    /** Degree days may be metered, as a weather service gives them, or follow from the temperature. */
    private static boolean isOutdoors(Model model, PlantIndex index, String where, List<Quantity> follows)
            throws JobRefused {
        boolean measured = index.tree().measures(where, Quantity.OUTDOOR_TEMPERATURE);
        boolean needed = model == Model.CHANGE_POINT || model == Model.TIME_OF_WEEK_TEMPERATURE;
        if (needed && !measured) {
            throw JobRefused.wrongUsage(
                    "--model %s: %s does not measure outdoor-temperature; add a meter of it to the plant file (kind power-mean, unit °C)"
                            .formatted(model, where));
        }
        return needed
                || (model == Model.DEGREE_DAY && measured && follows.stream().noneMatch(METERED_DEGREE_DAYS::contains));
    }

    private static String usualDriver(Model model, Plant plant) {
        return model == Model.DEGREE_DAY
                ? Quantity.HEATING_DEGREE_DAYS.id()
                : plant.normaliser().id();
    }

    private static Quantity measured(PlantIndex plant, String scope, String option, String name) throws JobRefused {
        Quantity quantity = Quantity.of(name)
                .orElseThrow(() -> JobRefused.wrongUsage(
                        "%s %s: there is no such quantity; docs/adding-a-pilot.md names them".formatted(option, name)));
        if (!plant.tree().measures(scope, quantity)) {
            throw JobRefused.wrongUsage("%s %s: %s does not measure it; it measures %s"
                    .formatted(
                            option,
                            name,
                            scope,
                            plant.tree().quantities(scope).stream()
                                    .map(Quantity::id)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return quantity;
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
