package io.plantline.ingest.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** A cane sugar refinery: it melts day and night, boils in strikes, and packs on weekdays from six to ten. */
final class RefineryModel implements PlantModel {
    private static final long MINUTE = 60_000;
    private static final double MILLIGRAMS = 1e9;
    private static final double MILLILITRES = 1e6;
    private static final double TAN_PHI = 0.36;
    private static final double REFINED = 0.968;
    private static final double MOLASSES = 0.022;

    /** What of the cake is spread on fields; what is left holds filter cloth and is tipped. */
    private static final double TO_FIELDS = 0.92;

    private static final double PACKED_PER_HOUR = 30;
    private static final Steam SATURATED = Steam.of("10", null);

    private final ZoneId zone;
    private final Chance chance;
    private final Machine centrifugal;
    private final Machine packer;
    private final Machine cooling;
    private final List<VacuumPan> pans;
    private final Tap meltHouse;
    private final Tap boilingHouse;
    private final Tap packing;
    private final Tap utilities;
    private final Tap supply;
    private final Tap reactive;
    private final Tap raw;
    private final Tap affined;
    private final Tap bagged;
    private final Tap toFields;
    private final Tap value;
    private final Crew crew;
    private final Split products;
    private final Tap steam;
    private final Tap gas;
    private final Tap waterIn;
    private final Tap waterOut;
    private final HallNoise noise;

    RefineryModel(ZoneId zone, Taps taps, Chance chance) {
        this.zone = zone;
        this.chance = chance.of("refinery");
        this.centrifugal = new Machine("centrifugal-1", MachineCharacter.continuous(185), taps, chance);
        this.packer = new Machine("packer-1", MachineCharacter.tool(140), taps, chance);
        this.cooling =
                new Machine("cooling-1", new MachineCharacter(160, 60, 40, 10, 0.5, 0, 0, 0.001, 0), taps, chance);
        this.pans = Stream.of("pan-1", "pan-2", "pan-3")
                .map(id -> new VacuumPan(id, taps, chance))
                .toList();
        this.meltHouse = taps.feed("melt-house-energy");
        this.boilingHouse = taps.feed("boiling-house-energy");
        this.packing = taps.feed("packing-energy");
        this.utilities = taps.feed("utilities-energy");
        this.supply = taps.feed("mv-import");
        this.reactive = taps.feed("mv-reactive");
        this.raw = taps.feed("raw-sugar");
        this.affined = taps.feed("centrifugal-1-sugar");
        this.bagged = taps.feed("packer-1-sugar");
        this.toFields = taps.feed("cake-to-fields");
        this.value = taps.feed("sugar-value");
        this.crew = new Crew(taps, chance);
        this.products = new Split(
                new double[] {REFINED, MOLASSES}, taps.feed("refined-sugar"), taps.feed("molasses"), taps.feed("cake"));
        this.steam = taps.feed("steam");
        this.gas = taps.feed("gas");
        this.waterIn = taps.feed("water-in");
        this.waterOut = taps.feed("water-out");
        this.noise = new HallNoise(60, 84, taps, chance);
    }

    @Override
    public void minute(long time) {
        long minute = Math.floorDiv(time, MINUTE);
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
        long affination = centrifugal.minute(time, true);
        double meltPerHour = 25 * (1 + 0.07 * chance.wander(minute, 170)) * (centrifugal.isProcessing() ? 1 : 0.35);
        long melted = Math.round(meltPerHour / 60 * MILLIGRAMS);
        raw.flow(melted);
        products.flow(melted);
        affined.flow(centrifugal.isProcessing() ? melted : 0);
        value.flow(Math.round(REFINED * melted));
        toFields.flow(Math.round(TO_FIELDS * (melted - REFINED * melted - MOLASSES * melted)));
        crew.minute(time, packs(local) ? 23 : 14);
        electricity(time, affination, meltPerHour, local);
        noise.minute(time, List.of(packer));
        double steamPerHour = 1.2 + 0.88 * meltPerHour + 0.8 * chance.wander(minute, 25);
        steam.flow(Math.round(steamPerHour / 60 * MILLIGRAMS));
        gas.flow(Energy.ofMinute(SATURATED.fuelKilowatts(steamPerHour)));
        double water = 2 + 1.05 * meltPerHour + 1.5 * chance.wander(minute, 15);
        waterIn.flow(Math.round(water / 60 * MILLILITRES));
        waterOut.flow(Math.round(0.66 * water / 60 * MILLILITRES));
    }

    private void electricity(long time, long affination, double meltPerHour, ZonedDateTime local) {
        long melting = affination + Energy.ofMinute(90 + 6.5 * meltPerHour);
        long boiling = Energy.ofMinute(260 + 10 * meltPerHour);
        for (VacuumPan pan : pans) {
            boiling += pan.minute(time);
        }
        boolean packs = packs(local);
        long packed = packer.minute(time, packs) + Energy.ofMinute(packs ? 62 : 14);
        double pace = PACKED_PER_HOUR * (1 + 0.05 * chance.wander(time / MINUTE, 35));
        bagged.flow(packer.isProcessing() ? Math.round(pace / 60 * MILLIGRAMS) : 0);
        long served = cooling.minute(time, true) + Energy.ofMinute(265 + 20 * chance.wander(time / MINUTE, 40));
        meltHouse.flow(melting);
        boilingHouse.flow(boiling);
        packing.flow(packed);
        utilities.flow(served);
        long site = Energy.ofMinute(local.getHour() >= 7 && local.getHour() < 20 ? 150 : 95);
        long total = melting + boiling + packed + served + site;
        supply.flow(total);
        reactive.flow(Math.round(TAN_PHI * total));
    }

    private static boolean packs(ZonedDateTime local) {
        return local.getDayOfWeek().getValue() <= 5 && local.getHour() >= 6 && local.getHour() < 22;
    }
}
