package io.plantline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.ingest.parts.Plants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping is read whole, or refused with the place of every mistake. */
class ReplayMappingTest {
    @TempDir
    Path directory;

    @Test
    void aMappingWithoutOptionsGetsTheDefaults() throws Exception {
        ReplayMapping mapping = read("time: {column: when}\nmeters:\n- {column: kWh, meter: grid}\n");
        assertThat(mapping)
                .isEqualTo(new ReplayMapping(
                        new ReplayMapping.Time("when", null, ZoneId.of("Europe/Lisbon"), false),
                        List.of(new ReplayMapping.Column("kWh", "grid", null, null)),
                        true,
                        ',',
                        '.',
                        null));
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlace() {
        refused(
                """
                time: {column: when}
                meters:
                - column: kWh
                  meter: grid
                  units: kWh
                """,
                "map.yaml:5: meters[0].units: unknown key; use one of column, meter, quality, unit");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        refused(
                """
                delimiter: "||"
                time:
                  column: when
                  pattern: what/ever
                  zone: Mars/Olympus
                  midnight: never
                meters:
                - {column: a, meter: attic}
                - column: b
                  meter: water
                  unit: kWh
                - {column: c}
                """,
                "map.yaml:1: delimiter:",
                "map.yaml:4: time.pattern:",
                "map.yaml:5: time.zone: unknown time zone 'Mars/Olympus'; use an IANA name",
                "map.yaml:6: time.midnight: unknown rule 'never'",
                "map.yaml:8: meters[0].meter: plant foundry has no meter 'attic'; use one of grid, furnace",
                "map.yaml:11: meters[1].unit: unit \"kWh\" does not measure what water tells",
                "map.yaml:12: meters[2]: a column or a meter is missing");
    }

    @Test
    void whatIsNoMappingIsRefused() {
        refused("", "map.yaml:1: ");
        refused("- a\n- b\n", "map.yaml:1: ");
        refused("time: [\n", "map.yaml:");
        refused("time: {column: a}\ntime: {column: b}\n", "map.yaml:2: ");
        assertThatThrownBy(() -> ReplayMapping.read(directory.resolve("absent.yaml"), Plants.foundry()))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("absent.yaml");
    }

    private void refused(String text, String... parts) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ReplayException.class)
                .message()
                .contains(parts);
    }

    private ReplayMapping read(String text) throws IOException, ReplayException {
        return ReplayMapping.read(Files.writeString(directory.resolve("map.yaml"), text), Plants.foundry());
    }
}
