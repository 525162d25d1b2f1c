package io.plantline.dashboards.explain;

import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import io.plantline.plant.Steam;
import io.plantline.plant.Steam.Sensed;
import io.plantline.wire.SteamTables;
import java.util.Locale;
import java.util.Optional;

/** How the heat that a meter tells came of the mass, pressure and temperature that its device sends. */
final class SteamInputs {
    private SteamInputs() {}

    /** One sentence; null where the meter tells no heat of steam. */
    static String words(Plant plant, Meter meter) {
        return plant.sources().stream()
                .map(source -> steam(source, meter.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(SteamInputs::words)
                .orElse(null);
    }

    private static Optional<Steam> steam(Source source, String meter) {
        return source.mappings().stream()
                .filter(mapping -> mapping.steam() != null && mapping.meter().mayBe(meter))
                .map(mapping -> mapping.steam())
                .findFirst();
    }

    private static String words(Steam steam) {
        String condition = steam.temperature() == null
                ? "saturated at its pressure (%s)".formatted(told("pressure", steam.pressure()))
                : "at its pressure (%s) and temperature (%s)"
                        .formatted(told("pressure", steam.pressure()), told("temperature", steam.temperature()));
        return "each reading is mass in %s × (enthalpy of steam %s − enthalpy of water of %s °C) / 3600 kJ per kWh, by IAPWS-IF97%s;"
                        .formatted(steam.mass(), condition, steam.feedwater().toPlainString(), asUsual(steam))
                + " what the device sent stands beside each reading";
    }

    private static String told(String what, Sensed sensed) {
        String usual = sensed.nominal() == null
                ? ""
                : "%s %s".formatted(sensed.nominal().toPlainString(), sensed.unit());
        if (sensed.at() == null) {
            return "always " + usual;
        }
        return "told at %s in %s%s"
                .formatted(
                        sensed.at(),
                        sensed.unit(),
                        usual.isEmpty()
                                ? ""
                                : "; %s where a message tells no %s, as an estimate".formatted(usual, what));
    }

    /** What a kilogram carries as it usually is, to check the order of magnitude with. */
    private static String asUsual(Steam steam) {
        boolean isUnknown = steam.pressure().nominal() == null
                || (steam.temperature() != null && steam.temperature().nominal() == null);
        return isUnknown
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", which usually is %.1f kJ/kg",
                        SteamTables.kilojoulesPerKilogram(
                                steam.pressure()
                                        .unit()
                                        .absolute(steam.pressure().nominal()),
                                steam.temperature() == null
                                        ? null
                                        : steam.temperature()
                                                .unit()
                                                .absolute(steam.temperature().nominal()),
                                steam.feedwater()));
    }
}
