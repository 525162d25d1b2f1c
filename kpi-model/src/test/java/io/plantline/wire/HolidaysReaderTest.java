package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.plant.Holidays;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays a plant file names are those of the almanac. */
class HolidaysReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "PT, 2026-04-25, true",
        "PT, 2026-06-04, true",
        "PT, 2026-06-24, false",
        "SE, 2026-06-19, true",
        "SE, 2026-06-06, true",
        "SE, 2026-12-23, false",
        "GB-eng, 2026-04-06, true",
        "GB-sct, 2026-04-06, false",
        "GB-ENG, 2026-12-28, true"
    })
    void aDayIsAHolidayWhereTheCalendarSaysSo(String calendar, LocalDate day, boolean holiday)
            throws PlantFileException {
        assertThat(holidays(calendar).include(day)).isEqualTo(holiday);
    }

    @Test
    void aPlantAddsTheDayOfItsCityAndTakesOffWhatIsWorkedOn() throws PlantFileException {
        Holidays porto = holidays("{calendar: PT, also: [2026-06-24], not: [2026-02-17]}");

        assertThat(porto.include(LocalDate.parse("2026-06-24"))).isTrue();
        assertThat(porto.include(LocalDate.parse("2026-02-17"))).isFalse();
        assertThat(porto.include(LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(porto).hasToString("PT also 2026-06-24 not 2026-02-17");
    }

    private Holidays holidays(String written) throws PlantFileException {
        return new PlantFileText(folder)
                .plant(PlantFileText.with("settlement: 15m", "settlement: 15m\n  holidays: " + written))
                .holidays();
    }
}
