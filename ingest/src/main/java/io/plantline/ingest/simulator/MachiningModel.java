package io.plantline.ingest.simulator;

import static io.plantline.model.IntervalKind.SHIFT;

import io.plantline.plant.Plant;
import io.plantline.plant.PlantCalendar;
import java.util.List;

/** A machining shop: lines of machine tools that work in shifts, compressed air that leaks, a hall that is never dark. */
final class MachiningModel implements PlantModel {
    private static final long MINUTE = 60_000;
    private static final double MILLILITRES = 1_000_000;
    private static final double TAN_PHI = 0.42;

    /** Normal cubic metres a minute that always escape. */
    private static final double LEAKS = 0.8;

    private final PlantCalendar calendar;
    private final Chance hall;
    private final List<ProductionLine> lines;
    private final Switches switches;
    private final Tap mainImport;
    private final Tap mainReactive;
    private final Tap waterIn;
    private final Tap waterOut;
    private final Tap compressorPower;
    private final Tap compressorState;
    private final Tap air;
    private final HallNoise noise;
    private final Crew crew;

    MachiningModel(Plant plant, Taps taps, Chance chance) {
        this.calendar = plant.calendar();
        this.hall = chance.of("hall");
        this.lines = List.of(
                new ProductionLine(
                        "line-1",
                        List.of(
                                tool("lathe-1", 18, taps, chance),
                                tool("lathe-2", 17, taps, chance),
                                tool("mill-1", 24, taps, chance)),
                        List.of(85.0, 68.0, 70.0),
                        2_400_000,
                        1_580_000,
                        new Orders("line-1", "shafts", 120, taps.teller("line-1")),
                        taps,
                        chance),
                new ProductionLine(
                        "line-2",
                        List.of(
                                tool("lathe-3", 15, taps, chance),
                                tool("mill-2", 22, taps, chance),
                                tool("grinder-1", 14, taps, chance)),
                        List.of(48.0, 39.0, 40.0),
                        900_000,
                        610_000,
                        new Orders("line-2", "bushings", 240, taps.teller("line-2")),
                        taps,
                        chance),
                new ProductionLine(
                        "line-3",
                        List.of(tool("mill-3", 26, taps, chance), tool("washer-1", 30, taps, chance)),
                        List.of(140.0, 110.0),
                        5_200_000,
                        3_900_000,
                        new Orders("line-3", "housings", 70, taps.teller("line-3")),
                        taps,
                        chance));
        this.switches = taps.switches();
        this.mainImport = taps.feed("main-import");
        this.mainReactive = taps.feed("main-reactive");
        this.waterIn = taps.feed("water-in");
        this.waterOut = taps.feed("water-out");
        this.compressorPower = taps.feed("compressor-power");
        this.compressorState = taps.feed("compressor-state");
        this.air = taps.feed("air-flow");
        this.noise = new HallNoise(52, 75, taps, chance);
        this.crew = new Crew(taps, chance);
    }

    @Override
    public void minute(long time) {
        boolean inShift = calendar.at(SHIFT, time).isPresent();
        long machines = 0;
        long processing = 0;
        for (ProductionLine line : lines) {
            machines += line.minute(time, inShift);
            processing += line.processing();
        }
        long compressor = compress(time, processing, inShift);
        long lightAndVentilation =
                Energy.ofMinute((inShift ? 36 : 21) + 3 * hall.wander(Math.floorDiv(time, MINUTE), 45));
        mainImport.flow(machines + compressor + lightAndVentilation);
        mainReactive.flow(Math.round(TAN_PHI * (machines + compressor)));
        water(time, inShift);
        noise.minute(
                time, lines.stream().flatMap(line -> line.machines().stream()).toList());
        crew.minute(time, inShift ? 11 : 0);
    }

    /** Half a normal cubic metre a minute for each machine that works, and the leaks always. */
    private long compress(long time, long processing, boolean inShift) {
        double leaks = switches.isOn(Fault.AIR_LEAK, "air-flow", time) ? 4 * LEAKS : LEAKS;
        double perMinute = leaks + 0.5 * processing * (1 + 0.1 * hall.wander(Math.floorDiv(time, MINUTE), 5));
        long energy = Energy.ofMinute(4 + perMinute * 60 * 0.105);
        air.flow(Math.round(perMinute * MILLILITRES));
        compressorPower.flow(energy);
        compressorState.state(
                processing > 0 ? MachineState.PROCESSING : inShift ? MachineState.IDLE : MachineState.STANDBY);
        return energy;
    }

    private void water(long time, boolean inShift) {
        double perHour = inShift ? 0.45 + 0.25 * hall.wander(Math.floorDiv(time, MINUTE), 20) : 0.02;
        long withdrawn = Math.round(perHour / 60 * MILLILITRES);
        waterIn.flow(withdrawn);
        waterOut.flow(withdrawn * 4 / 5);
    }

    private static Machine tool(String id, double kilowatts, Taps taps, Chance chance) {
        return new Machine(id, MachineCharacter.tool(kilowatts), taps, chance);
    }
}
