package io.plantline.ingest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.ingest.meters.SheetException;
import io.plantline.ingest.parts.Plants;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write down is checked as strictly as what meters send. */
class EntryDeskTest {
    private static final Instant NOW = Instant.parse("2026-04-02T12:00:00Z");
    private final EntryDesk desk = new EntryDesk(Plants.foundry(), () -> NOW);

    @TempDir
    Path folder;

    @Test
    void aReadingTakesTheClockOfThePlantAndKeepsWhoAndWhen() throws Exception {
        Reading reading = desk.reading(
                new HandEntry("water", "2026-04-01 07:30", "1043.20", "L", "Ana", "behind the boiler"), 17);

        assertThat(Instant.ofEpochMilli(reading.time())).isEqualTo("2026-04-01T06:30:00Z");
        assertThat(reading.value().toPlainString()).isEqualTo("1043.20");
        assertThat(reading.unit()).isEqualTo("L");
        assertThat(reading.sequence()).isEqualTo(17);
        assertThat(reading.arrived()).isEqualTo(NOW.toEpochMilli());
        assertThat(reading.entered()).isEqualTo(new Reading.Entered("Ana", "behind the boiler"));
        assertThat(desk.reading(entry("water", "2026-04-01T07:30:00+02:00", "1"), 1)
                        .time())
                .isEqualTo(Instant.parse("2026-04-01T05:30:00Z").toEpochMilli());
    }

    @Test
    void anHourThatIsNotThereOrThereTwiceNeedsItsOffset() {
        assertThat(refused(entry("water", "2026-03-29T01:30", "1"))).contains("time: ", "never in Europe/Lisbon");
        assertThat(refused(entry("water", "2025-10-26T01:30", "1"))).contains("time: ", "twice in Europe/Lisbon");
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        assertThat(refused(entry("watr", "2026-04-01T07:30", "1"))).startsWith("meter: ");
        assertThat(refused(entry("moulder", "2026-04-01T07:30", "1")))
                .startsWith("meter: ")
                .contains("states");
        assertThat(refused(entry("water", "yesterday", "1")))
                .startsWith("time: ")
                .contains("2026-03-01T07:30");
        assertThat(refused(entry("water", "2026-04-02T13:31", "1")))
                .startsWith("time: ")
                .contains("is in the future");
        assertThat(refused(entry("water", "2024-04-02T13:31", "1")))
                .startsWith("time: ")
                .contains("retention of 400 days");
        assertThat(refused(entry("water", "2026-04-01T07:30", "1,5")))
                .startsWith("value: ")
                .contains("point");
        assertThat(refused(new HandEntry("water", "2026-04-01T07:30", "1", "kWh", "Ana", null)))
                .startsWith("unit: ");
        assertThat(refused(new HandEntry("water", "2026-04-01T07:30", "1", "L", " ", null)))
                .startsWith("by: ");
    }

    @Test
    void whatTheMeteringWouldRejectIsRefusedToWhoEntersIt() {
        assertThat(refused(entry("castings", "2026-04-01T07:30", "-3")))
                .startsWith("value: value -3 pcs is less than nothing, and meter castings counts up; ");
        assertThat(refused(entry("castings", "2026-04-01T07:30", "1.5")))
                .startsWith("value: value 1.5 pcs is not a whole number, and meter castings counts pieces; ");
        EntryDesk steel = new EntryDesk(Plants.steel(), () -> NOW);
        assertThat(refused(steel, entry("usage", "2026-04-01T07:30", "-40")))
                .startsWith("value: value -40 kWh is less than nothing, and meter usage runs one way only; ");
    }

    @Test
    void theWordsOfABatchAreItsValue() throws Exception {
        EntryDesk melts = new EntryDesk(
                Plants.foundry().making(List.of(new BatchLine("melts", "foundry", Quantity.GOOD_MASS, Unit.T))),
                () -> NOW);
        assertThat(refused(melts, entry("melts", "2026-04-01T07:30", "batch=M7 start=noon")))
                .startsWith("value: ")
                .contains("noon");
        assertThat(refused(melts, entry("melts", "2026-04-02T13:31", "batch=M7 start=noon")))
                .startsWith("time: ")
                .contains("is in the future");
    }

    @Test
    void aTableIsEnteredWholeOrNotAtAll() throws Exception {
        Path table = Files.writeString(
                folder.resolve("april.csv"),
                """
                meter;time;value;unit;by;note
                water;2026-04-01 07:30;1043.2;m3;;
                water;2026-04-02 07:30;1051;m3;Bo;"wet; hard to read"
                """);
        List<Reading> readings = EntrySheet.readings(table, desk, null, "Ana", 40);
        assertThat(readings).extracting(Reading::sequence).containsExactly(40L, 41L);
        assertThat(readings)
                .extracting(Reading::entered)
                .containsExactly(new Reading.Entered("Ana", null), new Reading.Entered("Bo", "wet; hard to read"));

        Files.writeString(table, "time,value\n2026-04-01 07:30,12..5\nnoon,3\n2026-04-01 07:30,\n");
        SheetException wrong =
                catchThrowableOfType(SheetException.class, () -> EntrySheet.readings(table, desk, "water", "Ana", 40));
        assertThat(wrong.mistakes()).hasSize(3);
        assertThat(wrong)
                .hasMessageContaining("april.csv:2:2: value: '12..5'")
                .hasMessageContaining(":3:1: time: 'noon'");
        assertThat(wrong).hasMessageContaining(":4:2: value: it is missing");
    }

    private static HandEntry entry(String meter, String time, String value) {
        return new HandEntry(meter, time, value, null, "Ana", null);
    }

    private String refused(HandEntry entry) {
        return refused(desk, entry);
    }

    private static String refused(EntryDesk desk, HandEntry entry) {
        EntryRefused refused = catchThrowableOfType(EntryRefused.class, () -> desk.reading(entry, 1));
        return refused.field() + ": " + refused.getMessage();
    }
}
