package io.plantline.ingest.simulator.device;

import io.plantline.ingest.simulator.device.MbusTelegrams.Medium;
import io.plantline.model.Unit;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The devices of a plant that do not speak the native form.
 *
 * @param devices those of one message or a few at a time
 * @param edgeNodes those of Sparkplug B
 */
public record Devices(List<Device> devices, List<EdgeNode> edgeNodes) {
    /** The primary host that the edge nodes wait for. */
    public static final String PRIMARY_HOST = "plantline";

    public Devices {
        devices = List.copyOf(devices);
        edgeNodes = List.copyOf(edgeNodes);
    }

    /** Those of a pilot plant whose file has a source for each of their meters; the others' meters speak natively. */
    public static Devices of(Plant plant) {
        Set<String> heard = plant.sources().stream().flatMap(Devices::heard).collect(Collectors.toSet());
        Devices all = installed(plant);
        return new Devices(
                all.devices().stream()
                        .filter(device -> heard.containsAll(device.meters()))
                        .toList(),
                all.edgeNodes().stream()
                        .filter(node -> heard.containsAll(node.meters()))
                        .toList());
    }

    /** Those that tell the time of what they say. */
    public Devices withClocks() {
        return new Devices(devices.stream().filter(Device::tellsTime).toList(), edgeNodes);
    }

    private static Stream<String> heard(Source source) {
        return Stream.concat(
                source.names().values().stream(),
                source.mappings().stream().map(mapping -> mapping.meter().text()));
    }

    private static Devices installed(Plant plant) {
        return switch (plant.id()) {
            case "sweden" -> new Devices(machining(), List.of());
            case "uk" -> new Devices(beetSugar(), List.of(sugarHouse()));
            case "portugal" -> new Devices(refinery(plant), List.of());
            default -> new Devices(List.of(), List.of());
        };
    }

    /** Clamps at machine tools, put in one by one as money allowed. */
    private static List<Device> machining() {
        return List.of(
                new ShellyPro3Em("gothenburg/lathe-2", "shellypro3em-2cbcbba6f0d1", "lathe-2-power"),
                new ShellyPro3Em("gothenburg/mill-1", "shellypro3em-2cbcbba6f2a4", "mill-1-power"),
                new ShellyPro3Em("gothenburg/mill-2", "shellypro3em-2cbcbba6f317", "mill-2-power"),
                new ZigbeeMeter("hall/mill-3", "mill-3-power"),
                new ZigbeeMeter("hall/washer-1", "washer-1-power"),
                new EmonTx("compressor", "compressor-power"),
                new MbusTelegrams(Medium.WATER, "68926025", "Municipal water", "water-in"));
    }

    private static List<Device> beetSugar() {
        return List.of(
                new JsonGateway(
                        "norfolk/energy-centre",
                        Map.of(
                                "gas-chp", "gas/chp",
                                "gas-boiler", "gas/boiler",
                                "steam", "steam",
                                "energy-centre-energy", "own")),
                new SteamComputer("norfolk/energy-centre/steam-main", "steam-heat"),
                new MbusTelegrams(Medium.ELECTRICITY, "03313062", "Beet end", "beet-end-energy"),
                new VenusGridMeter("c0619ab1a2b3", 30, "pulp-house-energy"),
                new MbusTelegrams(Medium.WATER, "71554302", "River water", "water-in"));
    }

    /** The PLC of the sugar house. */
    private static EdgeNode sugarHouse() {
        return new EdgeNode("norfolk", "sugar-house")
                .measures("Energy", "sugar-house-energy", Unit.KWH)
                .measures("White sugar", "white-sugar", Unit.T)
                .measures("Molasses", "molasses", Unit.T)
                .measures("centrifugal-1", "Power", "centrifugal-1-power", Unit.KW)
                .measures("centrifugal-1", "State", "centrifugal-1-state", null)
                .measures("centrifugal-2", "Power", "centrifugal-2-power", Unit.KW)
                .measures("centrifugal-2", "State", "centrifugal-2-state", null);
    }

    private static List<Device> refinery(Plant plant) {
        return List.of(
                new ShellyEm("shellyem-B9E70F", "packing-energy"),
                new TasmotaEnergy("process", plant.zone(), "melt-house-energy", "boiling-house-energy"),
                new TasmotaEnergy("utilities", plant.zone(), "utilities-energy"),
                new PulseCounter("porto/water/municipal", "water-in"),
                new CsvLogger(
                        "porto/weighers",
                        Map.of("BW-101", "raw-sugar", "BW-204", "refined-sugar", "BW-207", "molasses")));
    }
}
