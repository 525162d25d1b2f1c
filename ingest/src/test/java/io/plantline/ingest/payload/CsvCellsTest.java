package io.plantline.ingest.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cells as spreadsheets write them. */
class CsvCellsTest {
    @Test
    void cellsMayBeEmptyQuotedAndPadded() {
        assertThat(new CsvCells(',').of("a, b ,,\"x, \"\"y\"\"\",")).containsExactly("a", "b", "", "x, \"y\"", "");
    }

    @Test
    void semicolonsLeaveTheCommaToNumbers() {
        assertThat(new CsvCells(';').of("1,5;2,25")).containsExactly("1,5", "2,25");
    }
}
