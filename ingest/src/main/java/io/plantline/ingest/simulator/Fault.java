package io.plantline.ingest.simulator;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.plant.Sheddable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be made to go wrong in a simulated plant while it lives, and which rule is to find it. */
public enum Fault {
    MACHINE_LEFT_ON("machine-left-on", "left-on", "a machine idles instead of working, or of being switched off"),
    PEAK_LOAD("peak-load", "peak", "half the supply's maximum is drawn on top; told of where the plant has a limit"),
    PEAK_COMING(
            "peak-coming",
            "peak-advice",
            "three tenths of the supply's maximum are drawn on top; advised of where that is more than is billed"),
    HELD_LOAD("held-load", "peak-advice", "a sheddable load waits, as it was advised; calls nobody"),
    SPIKE(
            "spike",
            "spike",
            "once a minute a power meter says three times what it can; over with the next reading, it calls nobody"),
    SILENT_METER("silent-meter", "meter-silent", "a meter says nothing; told of by the topology"),
    STUCK_METER(
            "stuck-meter",
            "stuck-sensor",
            "a power meter says the same; told after an hour, of a meter that was watched for a week"),
    AIR_LEAK(
            "air-leak", "air-leak", "compressed air escapes, four times what always does; told after two closed hours");

    private final String id;
    private final String rule;
    private final String words;

    Fault(String id, String rule, String words) {
        this.id = id;
        this.rule = rule;
        this.words = words;
    }

    public static Optional<Fault> of(String id) {
        return Arrays.stream(values()).filter(fault -> fault.id.equals(id)).findFirst();
    }

    /** All ids, for people. */
    public static String known() {
        return Arrays.stream(values()).map(Fault::id).collect(Collectors.joining(", "));
    }

    public String id() {
        return id;
    }

    /** The rule that finds it. */
    public String rule() {
        return rule;
    }

    /** Whether a plant with these rules looks for it; what no rule of an anomaly finds is told of by the topology. */
    public boolean isSought(Rules rules) {
        boolean has = RuleName.of(rule).map(rules::enabled).orElse(true);
        return has && (this != PEAK_LOAD || !Double.isNaN(rules.number(RuleName.PEAK, "limit")));
    }

    /** What happens, for people. */
    public String words() {
        return words;
    }

    /** Where in a plant it can happen: ids of machines or of meters; the first where nobody says. */
    public List<String> places(Plant plant) {
        return switch (this) {
            case MACHINE_LEFT_ON -> machines(plant);
            case PEAK_LOAD -> supply(plant);
            case PEAK_COMING -> plant.sheddable().isEmpty() ? List.of() : supply(plant);
            case HELD_LOAD ->
                plant.sheddable().stream()
                        .map(Sheddable::scope)
                        .filter(machines(plant)::contains)
                        .toList();
            case SPIKE, STUCK_METER -> meters(plant, meter -> meter.kind().tellsFlow());
            case SILENT_METER -> meters(plant, meter -> true);
            case AIR_LEAK -> meters(plant, meter -> meter.quantity() == Quantity.COMPRESSED_AIR);
        };
    }

    /** Those with a power and a state meter of their own. */
    private static List<String> machines(Plant plant) {
        return plant.scopes().stream()
                .map(Scope::id)
                .filter(scope -> hasMeter(plant, scope + "-power") && hasMeter(plant, scope + "-state"))
                .filter(scope -> !scope.equals("compressor"))
                .toList();
    }

    private static boolean hasMeter(Plant plant, String id) {
        return plant.meters().stream().anyMatch(meter -> meter.id().equals(id));
    }

    private static List<String> supply(Plant plant) {
        return meters(
                plant,
                meter -> meter.quantity() == Quantity.ELECTRICITY_IMPORT
                        && meter.kind() == Meter.Kind.REGISTER
                        && meter.scope()
                                .at(Long.MAX_VALUE)
                                .filter(plant.whole().id()::equals)
                                .isPresent());
    }

    private static List<String> meters(Plant plant, Predicate<Meter> fit) {
        return plant.meters().stream().filter(fit).map(Meter::id).toList();
    }
}
