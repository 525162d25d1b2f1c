package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quantity;
import io.plantline.plant.Plant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The periods of the pilots' tariffs at times worked out by hand, clock changes included. */
class TariffVectorsTest {
    private static final long QUARTER = 900_000;

    @ParameterizedTest
    @CsvSource({
        "portugal, 2026-01-14T18:45, ponta",
        "portugal, 2026-07-15T18:45, cheias",
        "portugal, 2026-07-18T03:00, super-vazio",
        "portugal, 2026-01-18T12:00, vazio-normal",
        "portugal, 2026-01-17T10:00, cheias",
        "uk, 2026-01-14T16:00, red",
        "uk, 2026-01-14T19:00, amber",
        "uk, 2026-01-17T17:00, green",
        "sweden, 2026-01-14T08:00, high-load",
        "sweden, 2026-07-15T08:00, low-load"
    })
    void theBandOfATime(String pilot, String local, String band) throws Exception {
        Plant plant = pilot(pilot);
        long time = LocalDateTime.parse(local).atZone(plant.zone()).toInstant().toEpochMilli();
        assertThat(plant.rates().at(Quantity.ELECTRICITY_IMPORT, time).band()).isEqualTo(band);
    }

    @Test
    void aWeekOfPortugalHasTheHoursThatErsePublished() throws Exception {
        Plant portugal = pilot("portugal");
        assertThat(quarters(portugal, "2026-01-12", "2026-01-19"))
                .isEqualTo(Map.of("ponta", 25 * 4, "cheias", 67 * 4, "vazio-normal", 48 * 4, "super-vazio", 28 * 4));
        assertThat(quarters(portugal, "2026-07-13", "2026-07-20"))
                .isEqualTo(Map.of("ponta", 15 * 4, "cheias", 77 * 4, "vazio-normal", 48 * 4, "super-vazio", 28 * 4));
    }

    /** Hours a week of ponta, cheias, vazio normal and super vazio. */
    @ParameterizedTest
    @CsvSource({
        "optional-weekly-cycle, 2026-01-12, 25, 67, 48, 28",
        "optional-weekly-cycle, 2026-07-13, 15, 77, 48, 28",
        "daily-cycle, 2026-01-12, 28, 70, 42, 28",
        "daily-cycle, 2026-07-13, 28, 70, 42, 28"
    })
    void aCycleOfTheTariffsToCopyHasItsHours(String cycle, LocalDate monday, int p, int c, int vn, int sv)
            throws Exception {
        Plant plant = copied(cycle);
        assertThat(quarters(plant, monday.toString(), monday.plusDays(7).toString()))
                .isEqualTo(Map.of("ponta", p * 4, "cheias", c * 4, "vazio-normal", vn * 4, "super-vazio", sv * 4));
        assertThat(plant.rates().tariff(Quantity.ELECTRICITY_IMPORT, start(plant, "2027-01-01")))
                .isEmpty();
    }

    @Test
    void aHolidayOfPortugalIsASundayAndCarnivalIsNone() throws Exception {
        Plant portugal = pilot("portugal");
        assertThat(quarters(portugal, "2026-06-10", "2026-06-11"))
                .isEqualTo(Map.of("vazio-normal", 20 * 4, "super-vazio", 4 * 4));
        assertThat(quarters(portugal, "2026-02-17", "2026-02-18")).containsEntry("ponta", 5 * 4);
    }

    @Test
    void daysOfAClockChangeLoseAndGainTheHourTheyShould() throws Exception {
        Plant portugal = pilot("portugal");
        assertThat(quarters(portugal, "2026-03-29", "2026-03-30"))
                .isEqualTo(Map.of("vazio-normal", 19 * 4, "super-vazio", 4 * 4));
        assertThat(quarters(portugal, "2026-10-25", "2026-10-26"))
                .isEqualTo(Map.of("vazio-normal", 21 * 4, "super-vazio", 4 * 4));
        assertThat(total(pilot("sweden"), "2026-03-29", "2026-03-30")).isEqualTo(92);
        assertThat(total(pilot("uk"), "2026-10-25", "2026-10-26")).isEqualTo(50 * 2);
    }

    /** The pilot of Portugal under a tariff of the page of tariffs to copy. */
    private static Plant copied(String cycle) throws Exception {
        String page = Files.readString(Path.of("..", "docs", "tariffs.md"));
        String from = page.substring(page.indexOf("  - id: " + cycle));
        String pilot = Files.readString(Path.of("..", "pilots", "portugal.yaml"));
        String head = pilot.substring(0, pilot.indexOf("tariffs:"));
        return PlantFile.read(cycle, head + "tariffs:\n" + from.substring(0, from.indexOf("```")));
    }

    private static int total(Plant plant, String from, String to) {
        return quarters(plant, from, to).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Map<String, Integer> quarters(Plant plant, String from, String to) {
        Map<String, Integer> quarters = new TreeMap<>();
        for (long time = start(plant, from); time < start(plant, to); time += QUARTER) {
            quarters.merge(plant.rates().at(Quantity.ELECTRICITY_IMPORT, time).band(), 1, Integer::sum);
        }
        return quarters;
    }

    private static long start(Plant plant, String day) {
        return LocalDate.parse(day).atStartOfDay(plant.zone()).toInstant().toEpochMilli();
    }

    private static Plant pilot(String name) throws PlantFileException {
        return PlantFile.read(Path.of("..", "pilots", name + ".yaml"));
    }
}
