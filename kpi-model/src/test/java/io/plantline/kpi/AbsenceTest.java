package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every KPI of the catalogue is computed in a scope, or it is said why not, and that is true. */
class AbsenceTest {
    private static final Pattern NO_METER =
            Pattern.compile("no meter of (?:any of )?((?:[a-z0-9-]+(?:, | and none of )?)+) in this scope or below it");

    private static final Pattern BETWEEN = Pattern.compile(", | and none of ");

    @ParameterizedTest
    @ValueSource(strings = {"sweden", "uk", "portugal"})
    void whatIsNotComputedHasATrueReasonInEveryScope(String pilot) throws Exception {
        PlantIndex plant = plant(pilot);
        for (Scope scope : plant.plant().scopes()) {
            Valuation valuation = new Valuation(plant, Kpis.at(plant.plant()), Background.NONE);
            for (IntervalKind kind : IntervalKind.byTheClock()) {
                List<String> computed = valuation.applied(scope.id(), kind).stream()
                        .map(applied -> applied.kpi().id())
                        .toList();
                for (Kpi kpi : Kpis.at(plant.plant())) {
                    if (kpi.intervals().contains(kind)) {
                        Optional<String> reason = Absence.reason(plant, kpi, scope.id(), kind);
                        assertThat(reason.isEmpty())
                                .as("%s of %s per %s: %s", kpi.id(), scope.id(), kind, reason)
                                .isEqualTo(computed.contains(kpi.id()));
                        reason.ifPresent(words -> checkIsTrue(plant, scope.id(), kpi.id() + ": " + words));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            uk       | slicer-1    | shift | oee | no meter of good-count and none of scrap-count in this scope or below it: add what is missing below 'meters:' of the plant file
            uk       | lime-kiln   | shift | availability | no meter of kind state in this scope or below it: add a meter of kind state below 'meters:' of the plant file
            sweden   | utilities   | month | ltifr | no meter of hours-worked and none of lost-time-injuries in this scope or below it: add what is missing below 'meters:' of the plant file and enter its readings with 'plantline enter'
            uk       | uk          | settlement | demand-limit-utilisation | no charge says what power in kW is contracted: add a demand charge with 'contracted' below 'charges:' of the plant file
            sweden   | lathe-1     | hour  | elec-consumption | it is worked out for the plant as a whole: ask without a scope
            uk       | chp-1       | hour  | idle-energy-share | what this scope takes in becomes another form of energy, which is told apart where it is used: ask for a scope that uses it
            portugal | melt-house  | shift | net-sustainable-return | no meter of value-added in this scope or below it: add what is missing below 'meters:' of the plant file and enter its readings with 'plantline enter'
            """)
    void theReasonNamesWhatIsMissingAndWhereItIsAdded(
            String pilot, String scope, String kind, String kpi, String reason) throws Exception {
        IntervalKind interval = IntervalKind.of(kind).orElseThrow();
        assertThat(Absence.reason(plant(pilot), Kpis.of(kpi).orElseThrow(), scope, interval))
                .hasValueSatisfying(words -> assertThat(words).startsWith(reason));
    }

    /** What is said to be unmetered has no meter there, and the words are no last resort. */
    private static void checkIsTrue(PlantIndex plant, String scope, String said) {
        assertThat(said).doesNotContain("it does not apply");
        assertThat(said).as("a machine's meter tells all its states").doesNotContain("time-processing");
        if (said.contains("no meter of kind state")) {
            assertThat(plant.tree().measures(scope, Quantity.TIME_PROCESSING))
                    .as("%s in %s", said, scope)
                    .isFalse();
        }
        Matcher missing = NO_METER.matcher(said);
        while (missing.find()) {
            for (String quantity : BETWEEN.splitAsStream(missing.group(1)).toList()) {
                assertThat(plant.tree().measures(scope, Quantity.of(quantity).orElseThrow()))
                        .as("%s in %s", said, scope)
                        .isFalse();
            }
        }
    }

    private static PlantIndex plant(String pilot) throws PlantFileException {
        return new PlantIndex(PlantFile.read(Path.of("..", "pilots", pilot + ".yaml")));
    }
}
