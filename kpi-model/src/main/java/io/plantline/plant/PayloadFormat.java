package io.plantline.plant;

import io.plantline.model.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The families of messages a plant file can name, with what their makers document of each value: its name and its unit.
 * How bytes become values is not known here.
 */
public enum PayloadFormat {
    /** Shelly, first generation: one number for each topic. */
    SHELLY_GEN1(
            "shelly-gen1",
            Places.TOPIC,
            Open.NOWHERE,
            "emeter/0/total",
            known(Unit.WH, "emeter/[^/]+/total(_returned)?"),
            known(Unit.W, "(emeter|meter)/[^/]+/power", "(relay|roller|light|white|color)(/[^/]+)?/power"),
            known(Unit.VAR, "emeter/[^/]+/reactive_power"),
            known(
                    Unit.WMIN,
                    "(emeter|meter)/[^/]+/(returned_)?energy",
                    "(relay|roller|light|white|color)(/[^/]+)?/energy")),
    /** Shelly, second generation and later: RPC notifications, and the status topics of components. */
    SHELLY_GEN2(
            "shelly-gen2",
            Places.FIELD,
            Open.NOWHERE,
            "switch:0/aenergy/total",
            known(Unit.W, "em:[^/]+/([abc]|total)_act_power", "em1:[^/]+/act_power", "[a-z0-9]+:[^/]+/apower"),
            known(
                    Unit.WH,
                    "emdata:[^/]+/([abc]_)?total_act(_ret)?(_energy)?",
                    "em1data:[^/]+/total_act(_ret)?_energy",
                    "[a-z0-9]+:[^/]+/(ret_)?aenergy/total")),
    /** Tasmota's telemetry. */
    TASMOTA(
            "tasmota",
            Places.FIELD,
            "(?!(?i:ENERGY)/).+/.+", // what a sensor or a script of one's own names
            "ENERGY/Total",
            known(Unit.KWH, "ENERGY/(Total|TotalTariff|Today|Yesterday|(Export|Import)(Active|Tariff))(/\\d+)?"),
            known(Unit.WH, "ENERGY/Period(/\\d+)?"),
            known(Unit.W, "ENERGY/Power(/\\d+)?"),
            known(Unit.VAR, "ENERGY/ReactivePower(/\\d+)?"),
            known(Unit.KVARH, "ENERGY/(Export|Import)Reactive(/\\d+)?")),
    /** DSMR-reader: the Dutch smart meter, one value for each topic or all in one JSON object. */
    DSMR_READER(
            "dsmr-reader",
            Places.TOPIC,
            Open.NOWHERE,
            "electricity_delivered_1",
            known(
                    Unit.KWH,
                    "electricity_(delivered|returned)_[12]",
                    "electricity([12](_returned)?|_merged|_returned_merged)"),
            known(
                    Unit.KW,
                    "electricity_currently_(delivered|returned)",
                    "phase_currently_(delivered|returned)_l[123]",
                    "(quarter-hour-peak-electricity/)?average_delivered"),
            known(Unit.M3, "extra_device_delivered", "(gas/)?delivered", "day-consumption/gas")),
    /** OpenEnergyMonitor's emonHub: one number for each topic or one JSON object for each node. */
    EMONHUB(
            "emonhub",
            Places.TOPIC,
            Open.EVERYWHERE,
            "power1",
            known(Unit.W, "power\\d*(pluspower\\d+)?", "P\\d+"),
            known(Unit.WH, "E\\d+")),
    /** Victron's Venus: {@code {"value": ...}} for each path of a device. */
    VICTRON(
            "victron",
            Places.TOPIC,
            Open.EVERYWHERE,
            "Ac/Power",
            known(Unit.W, "Power", "Ac/(Out|ActiveIn)/(L[123]/)?P"),
            known(Unit.KWH, "Energy/[^/]+", "Yield/(User|System)"),
            known(Unit.M3, "pulsemeter/[^/]+/Aggregate", "tank/[^/]+/Remaining")),
    /** wmbusmeters: the unit is the end of each name. */
    WMBUSMETERS(
            "wmbusmeters",
            Places.FIELD,
            "(?!.*_(m3h|lh|m3ch|m3c|c|f|k|v|a|hz|bar|pa|rh|deg|dbm|kva|kvah|hca|y|month|d|h|min|s)$).*", // names of
            // other units
            "total_energy_consumption_kwh",
            known(Unit.KWH, ".+_kwh"),
            known(Unit.MWH, ".+_mwh"),
            known(Unit.WH, ".+_wh"),
            known(Unit.MJ, ".+_mj"),
            known(Unit.GJ, ".+_gj"),
            known(Unit.KVARH, ".+_kvarh"),
            known(Unit.M3, ".+_m3"),
            known(Unit.L, ".+_l"),
            known(Unit.KW, ".+_kw"),
            known(Unit.W, ".+_w"),
            known(Unit.KVAR, ".+_kvar")),
    /** Zigbee2MQTT. */
    ZIGBEE2MQTT(
            "zigbee2mqtt",
            Places.FIELD,
            Open.NOWHERE,
            "energy",
            known(Unit.KWH, "(produced_|consumed_)?energy(_(?!type)[a-z0-9_]+)?"),
            known(Unit.VAR, "power_reactive(_[a-z0-9_]+)?"),
            known(Unit.W, "power(_(?!factor|on_|outage|source|supply|apparent|reactive|type)[a-z0-9_]+)?")),
    /** Sparkplug B: metrics of edge nodes and their devices, which tell their names and types when they are born. */
    SPARKPLUG_B("sparkplug-b", Places.METRIC, Open.EVERYWHERE, "press/Energy"),
    /** Any JSON; places are JSON Pointers. */
    JSON("json", Places.POINTER, Open.EVERYWHERE, "/energy/total"),
    /** Nothing but a number, with or without its unit behind it. */
    NUMBER("number", Places.TOPIC, Open.EVERYWHERE, ""),
    /** Lines of columns; places are the names of columns. */
    CSV("csv", Places.COLUMN, Open.EVERYWHERE, "energy");

    /** How the places of values are written. */
    public enum Places {
        /** The topic tells the value; a place is the end of the topic. */
        TOPIC,
        /** A place is a name that the format gives. */
        FIELD,
        /** A place is the name of a metric, alone or behind its device, or behind its edge node and device. */
        METRIC,
        /** A place is a JSON Pointer. */
        POINTER,
        /** A place is the name of a column. */
        COLUMN
    }

    /** What stands for the device in the name of a meter, in formats whose messages tell it. */
    public static final String DEVICE = "device";

    /** Where something can be measured beside what its maker documents, as patterns of places. */
    private static final class Open {
        static final String EVERYWHERE = "(?s).*";
        static final String NOWHERE = "(?!)";
    }

    private record Known(Unit unit, List<Pattern> names) {}

    private static final Map<String, PayloadFormat> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PayloadFormat::id, Function.identity()));

    private final String id;
    private final Places places;

    @SuppressWarnings("ImmutableEnumChecker") // a pattern is never changed
    private final Pattern open;

    private final String example;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<Known> known;

    PayloadFormat(String id, Places places, String open, String example, Known... known) {
        this.id = id;
        this.places = places;
        this.open = Pattern.compile(open);
        this.example = example;
        this.known = List.of(known);
    }

    public static Optional<PayloadFormat> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public String id() {
        return id;
    }

    public Places places() {
        return places;
    }

    /** True where its maker documents what is measured at a place, or where others may name places as they like. */
    public boolean mayMeasureAt(String place) {
        return open.matcher(place).matches() || unitOf(place).isPresent();
    }

    /** A place as people may write it. */
    public String example() {
        return example;
    }

    /** The unit its maker documents for a value, named by its place or by a topic that ends in it. */
    public Optional<Unit> unitOf(String place) {
        return known.stream()
                .filter(entry -> entry.names().stream()
                        .anyMatch(name -> name.matcher(place).matches()))
                .map(Known::unit)
                .findFirst();
    }

    private static Known known(Unit unit, String... names) {
        return new Known(
                unit,
                Arrays.stream(names)
                        .map(name -> Pattern.compile("(?:.*/)?(?:" + name + ")"))
                        .toList());
    }

    @Override
    public String toString() {
        return id;
    }
}
