package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every entry of the catalogue is whole. */
class CatalogueTest {
    private static final Pattern POINT =
            Pattern.compile("ESRS (E[1-5]|S1)-\\d+|GRI \\d{3}-\\d+|OECD (I[1-3]|O[1-8]|P[1-7])");
    private static final Pattern TARGET = Pattern.compile("([1-9]|1[0-7])\\.[1-9]");

    @Test
    void idsAreUnique() {
        assertThat(Kpis.all()).extracting(Kpi::id).doesNotHaveDuplicates();
    }

    @Test
    void everyKpiHasANameInEachLanguage() {
        for (String language : List.of("en", "sv", "pt")) {
            assertThat(Kpis.all())
                    .extracting(kpi -> kpi.names().get(language))
                    .as(language)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void reportingPointsAndTargetsAreWrittenAsTheirStandardsDo() {
        assertThat(Kpis.all()).flatExtracting(Kpi::reporting).allSatisfy(point -> assertThat(point)
                .matches(POINT));
        assertThat(Kpis.all())
                .filteredOn(kpi -> kpi.pillar() != Kpi.Pillar.DATA_QUALITY)
                .extracting(Kpi::sdg)
                .allSatisfy(target -> assertThat(target).matches(TARGET));
    }

    @Test
    void onlySumsAddUp() {
        assertThat(Kpis.all())
                .filteredOn(kpi -> !kpi.compute().isSum())
                .extracting(Kpi::aggregation)
                .doesNotContain(Kpi.Aggregation.SUM);
    }
}
