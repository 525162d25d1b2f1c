package io.plantline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.ingest.payload.Unusable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as they stand in recorded files. */
class RecordedTimesTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @ParameterizedTest
    @CsvSource({
        "d/M/yyyy H:mm,1/2/2018 0:15,2018-02-01T00:15:00Z",
        "d/M/yyyy H:mm,01/02/2018 00:15,2018-02-01T00:15:00Z",
        "dd.MM.uuuu HH:mm,31.03.2018 24:00,2018-03-31T23:00:00Z",
        "dd.MM.yy HH:mm,01.07.18 12:00,2018-07-01T11:00:00Z",
        "yyyyMMdd,20180701,2018-06-30T23:00:00Z",
        "yyyy-MM-dd'T'HH:mmxx,2018-07-01T12:00+0200,2018-07-01T10:00:00Z",
        ",2018-07-01T12:00:00+02:00,2018-07-01T10:00:00Z",
        ",1530439200000,2018-07-01T10:00:00Z"
    })
    void aTimeIsReadByItsPatternInItsZone(String pattern, String text, Instant instant) throws Unusable {
        assertThat(read(pattern, false, text)).containsExactly(instant);
    }

    @Test
    void zeroOClockMayEndTheDayItIsPrintedWith() throws Unusable {
        assertThat(read("d/M/yyyy H:mm", true, "31/12/2018 23:45", "31/12/2018 0:00", "1/1/2019 0:15"))
                .containsExactly(
                        Instant.parse("2018-12-31T23:45:00Z"),
                        Instant.parse("2019-01-01T00:00:00Z"),
                        Instant.parse("2019-01-01T00:15:00Z"));
    }

    @Test
    void theHourThatComesTwiceIsReadTwice() throws Unusable {
        assertThat(read("yyyy-MM-dd HH:mm", false, "2018-10-28 01:30", "2018-10-28 01:00", "2018-10-28 01:30"))
                .containsExactly(
                        Instant.parse("2018-10-28T00:30:00Z"),
                        Instant.parse("2018-10-28T01:00:00Z"),
                        Instant.parse("2018-10-28T01:30:00Z"));
        assertThat(read("yyyy-MM-dd HH:mm", false, "2018-10-28 01:00", "2018-10-28 01:00", "2018-10-28 02:00"))
                .as("hour by hour")
                .containsExactly(
                        Instant.parse("2018-10-28T00:00:00Z"),
                        Instant.parse("2018-10-28T01:00:00Z"),
                        Instant.parse("2018-10-28T02:00:00Z"));
    }

    @Test
    void theHourThatIsMissingHoldsNoRowButItsStart() throws Unusable {
        assertThat(read("yyyy-MM-dd HH:mm", false, "2018-03-25 01:00"))
                .containsExactly(Instant.parse("2018-03-25T01:00:00Z"));
        assertThatThrownBy(() -> read("yyyy-MM-dd HH:mm", false, "2018-03-25 01:15"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("does not exist in Europe/Lisbon");
    }

    @ParameterizedTest
    @CsvSource({"31/2/2018 0:15", "1/13/2018 0:15", "1/1/2018 25:00", "1/1/2018", "noon", "''"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> read("d/M/yyyy H:mm", false, text)).isInstanceOf(Unusable.class);
    }

    private static List<Instant> read(String pattern, boolean midnight, String... texts) throws Unusable {
        RecordedTimes times = new RecordedTimes(new ReplayMapping.Time("time", pattern, LISBON, midnight));
        List<Instant> read = new ArrayList<>();
        for (String text : texts) {
            read.add(Instant.ofEpochMilli(times.parse(text)));
        }
        return read;
    }
}
