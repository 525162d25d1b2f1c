package io.plantline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.parts.RealData;
import io.plantline.ingest.payload.Claim;
import io.plantline.model.Quality;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The mappings of the pilots read the real recordings as their publishers meant them. */
class RealRecordingsTest {

    @Test
    void theSteelWorksUsedWhatItsPublishersSay() throws Exception {
        List<Row> rows =
                rows("steel-industry/steel-jan-aug-2018.csv", "pilots/mappings/steel-replay.yaml", Plants.steel());
        List<Claim> claims = claims(rows);

        assertThat(rows).hasSize(23_328).allMatch(row -> row.faults().isEmpty());
        assertThat(sum(claims, "usage")).isEqualByComparingTo("671433.60");
        assertThat(sum(claims, "lagging")).isEqualByComparingTo("306315.73");
        assertThat(claims.get(0).time()).isEqualTo(at("2018-01-01T00:15:00+09:00"));
        assertThat(claims.get(claims.size() - 1).time()).isEqualTo(at("2018-09-01T00:00:00+09:00"));
        assertThat(rows.stream().map(row -> row.claims().get(0).time()).toList())
                .as("every quarter once, in order")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(byMonth(claims))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsEntry(YearMonth.of(2018, 1), new BigDecimal("126238.29"))
                .containsEntry(YearMonth.of(2018, 2), new BigDecimal("91497.34"))
                .containsEntry(YearMonth.of(2018, 8), new BigDecimal("68559.43"));
    }

    @Test
    void theHouseholdSaysWhatWasFilledIn() throws Exception {
        List<Row> rows = rows(
                "opsd-konstanz/konstanz-counters-60min-to-2016-06.csv",
                "pilots/mappings/konstanz-replay.yaml",
                Plants.konstanz());
        List<Claim> claims = claims(rows);

        assertThat(rows).hasSize(6_503).allMatch(row -> row.faults().isEmpty());
        assertThat(claims.get(0).time()).isEqualTo(at("2015-10-04T01:00:00Z"));
        assertThat(rows.get(0).claims()).as("most meters came later").hasSize(1);
        assertThat(claims)
                .filteredOn(claim -> claim.time() == at("2016-06-30T22:00:00Z"))
                .filteredOn(claim -> claim.quality() == Quality.UNCERTAIN)
                .extracting(Claim::meter)
                .containsExactly("residential4_grid_export", "residential4_grid_import");
    }

    private static List<Row> rows(String data, String mapping, Plant plant) throws Exception {
        Path file = RealData.file(data);
        ReplayMapping how = ReplayMapping.read(RealData.ofProject(mapping), plant);
        List<Row> rows = new ArrayList<>();
        try (RowsOf recorded = new RowsOf(file, Format.CSV, how, plant, "test")) {
            for (RowsOf.Read read = recorded.next(); read != null; read = recorded.next()) {
                rows.add(read.row());
            }
        }
        return rows;
    }

    private static List<Claim> claims(List<Row> rows) {
        return rows.stream().flatMap(row -> row.claims().stream()).toList();
    }

    private static BigDecimal sum(List<Claim> claims, String meter) {
        return claims.stream()
                .filter(claim -> claim.meter().equals(meter))
                .map(Claim::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An interval that ends at midnight belongs to the month before. */
    private static Map<YearMonth, BigDecimal> byMonth(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.meter().equals("usage"))
                .collect(Collectors.groupingBy(
                        claim -> YearMonth.from(
                                Instant.ofEpochMilli(claim.time() - 1).atZone(ZoneId.of("Asia/Seoul"))),
                        Collectors.reducing(BigDecimal.ZERO, Claim::value, BigDecimal::add)));
    }

    private static long at(String time) {
        return OffsetDateTime.parse(time).toInstant().toEpochMilli();
    }
}
