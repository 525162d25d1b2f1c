package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.Cell;
import org.junit.jupiter.api.Test;

/** How often a cell was restated survives a restart, by itself and with what is added up to date. */
class CellCodecTest {
    private final CellCodec codec = new CellCodec(new RunKey("shop", "live"));

    @Test
    void whatIsAddedUpToDateHasACountOfItsOwn() {
        Cell cell = new Cell();
        cell.revise(60_000);
        byte[] together = codec.write(cell);
        cell.reviseToDate(120_000);
        Cell again = codec.read(codec.write(cell));
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.revisedAt()).isEqualTo(60_000);
        assertThat(again.revisionToDate()).isEqualTo(2);
        assertThat(again.revisedToDateAt()).isEqualTo(120_000);
        again.reviseToDate(120_000); // all under one watermark are one
        assertThat(again.revisionToDate()).isEqualTo(2);
        assertThat(codec.read(together).revisionToDate())
                .as("where both go together, and as older versions wrote it")
                .isEqualTo(1);
    }
}
