package io.plantline.topology;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.LOST_TIME_INJURIES;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.Quantities;
import io.plantline.model.Quantity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How often a cell was restated, and what of it, survives a restart, and was there in what older versions wrote. */
class CellCodecTest {
    private final CellCodec codec = new CellCodec(new RunKey("shop", "live"));

    @Test
    void whatOfItWasRestatedSurvivesARestart() {
        Cell cell = new Cell();
        cell.revise(60_000, Quantities.of(ELECTRICITY_IMPORT));
        cell.revise(120_000, Quantities.of(WATER_WITHDRAWAL));
        cell.revise(180_000, Quantities.of(WATER_WITHDRAWAL));
        cell.reviseToDate(240_000);
        cell.reviseSeries("base-load", 240_000, true);
        cell.raise("water-intensity", Quantities.of(WATER_WITHDRAWAL), 4);
        Cell again = codec.read(codec.write(cell));
        assertThat(again.revision()).isEqualTo(3);
        assertThat(again.revisedAt()).isEqualTo(180_000);
        assertThat(of(again, ELECTRICITY_IMPORT)).isEqualTo(1);
        assertThat(of(again, WATER_WITHDRAWAL)).isEqualTo(2);
        assertThat(again.revision("water-intensity", Quantities.of(WATER_WITHDRAWAL)))
                .isEqualTo(4);
        assertThat(again.revision("energy-cusum", Quantities.EARLIER)).isEqualTo(1);
        assertThat(again.revision("base-load", Quantities.NONE)).isEqualTo(1);
        again.reviseToDate(240_000); // all under one watermark are one
        assertThat(again.revision("energy-cusum", Quantities.EARLIER)).isEqualTo(1);
    }

    @Test
    void whatAnOlderVersionWroteIsTakenToBeRestatedInAllItSays() {
        Cell two = codec.read(older().bytes());
        assertThat(of(two, ELECTRICITY_IMPORT)).isEqualTo(2);
        assertThat(two.revision("energy-cusum", Quantities.EARLIER)).isZero();
        Cell toDate = codec.read(older().number(5).number(180_000).bytes());
        assertThat(of(toDate, WATER_WITHDRAWAL)).isEqualTo(2);
        assertThat(toDate.revision(
                        "energy-cusum", Quantities.of(ELECTRICITY_IMPORT).with(Quantities.EARLIER)))
                .isEqualTo(5);
    }

    /** The months of injuries were counted by what was told in them, before they were looked at by the twelve. */
    @Test
    void theNumberOfAMonthOfInjuriesDoesNotFallBelowTheOneAnOlderVersionGave() {
        Cell month = new Cell();
        month.sums().add(Account.of(Quantity.HOURS_WORKED, Account.Part.AMOUNT, 0), 9);
        month.revise(60_000, Quantities.of(LOST_TIME_INJURIES));
        month.revise(120_000, Quantities.of(LOST_TIME_INJURIES));
        byte[] written = codec.write(month);
        Cell again = codec.read(Arrays.copyOf(written, written.length - 1)); // older versions ended before the count
        assertThat(again.revision("ltifr", Quantities.NONE)).isEqualTo(2);
        assertThat(again.revision("trir", Quantities.NONE)).isZero();
        Cell once = codec.read(codec.write(again));
        once.reviseSeries("ltifr", 180_000, true);
        assertThat(once.revision("ltifr", Quantities.NONE)).isEqualTo(3);
    }

    @Test
    void aCellThatWasNeverRestatedIsAsSmallAsItWas() {
        assertThat(codec.write(new Cell())).hasSize(6);
    }

    /** A cell without sums and without a peak that was restated twice. */
    private static Packer older() {
        return new Packer()
                .number(0)
                .number(2)
                .number(120_000)
                .flag(false)
                .number(0)
                .number(0);
    }

    private static int of(Cell cell, Quantity quantity) {
        return cell.revision("any", Quantities.of(quantity));
    }
}
