package io.plantline.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.ingest.simulator.Fault;
import io.plantline.ingest.simulator.PlantSimulator;
import io.plantline.wire.PlantFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plant that is started again has the faults that it had, for as long as was asked. */
class KeptFaultsTest {
    private static final Path UK = Path.of("../pilots/uk.yaml");

    @TempDir
    Path folder;

    @Test
    void whatWasOnIsOnAgain() throws Exception {
        Path file = folder.resolve("uk.faults");
        PlantSimulator before = simulator();
        KeptFaults kept = new KeptFaults(file, before.switches());
        kept.goOn();
        before.switches().on(Fault.MACHINE_LEFT_ON, "press-1", 1_000, 2_000);
        before.switches().on(Fault.SPIKE, "press-1-power", 1_500, 3_000);
        kept.note();

        PlantSimulator after = simulator();
        new KeptFaults(file, after.switches()).goOn();
        assertThat(after.switches().all())
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(before.switches().all());
    }

    @Test
    void aBrokenNoteIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("uk.faults"), "spike yesterday");
        assertThatThrownBy(() -> new KeptFaults(file, simulator().switches()).goOn())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }

    private static PlantSimulator simulator() throws Exception {
        return PlantSimulator.of(PlantFile.read(UK), 1);
    }
}
