package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a plant file is told with file, line, key and what would be right. */
class PlantFileMistakesTest {
    @TempDir
    private Path folder;

    private PlantFileText files;

    @BeforeEach
    void files() {
        files = new PlantFileText(folder);
    }

    /** The line as it is in the bakery, as it is written wrongly, the key, and words of message and remedy. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    currency: EUR           | curency: EUR            | plant.curency     | unknown key 'curency'   | did you mean 'currency'
                    name: Ovens             | colour: red             | scopes[0].colour  | unknown key 'colour'    | use one of id, name
                    name: Ovens             | kind: area              | scopes[0].kind    | written twice           | remove one
                    currency: EUR           | currency: EURO          | plant.currency    | unknown currency 'EURO' | ISO 4217
                    country: PT             | country: Portugal       | plant.country     | unknown country         | ISO 3166
                    timeZone: Europe/Lisbon | timeZone: Europe/Lisboa | plant.timeZone    | unknown time zone       | did you mean 'Europe/Lisbon'
                    settlement: 15m         | holidays: XX            | plant.holidays    | no calendar of holidays is known for 'XX' | PT or SE
                    settlement: 15m         | holidays: GB-lon        | plant.holidays    | no part 'lon'           | eng
                    settlement: 15m         | holidays: {calendar: PT, also: [soon]} | plant.holidays.also[0] | not a date | 2026-06-24
                    settlement: 15m         | settlement: 25m         | plant.settlement  | whole settlement        | 15m or 30m
                    settlement: 15m         | settlement: 90s         | plant.settlement  | whole settlement        | 15m or 30m
                    settlement: 15m         | settlement: -15m        | plant.settlement  | negative                | without the minus
                    settlement: 15m         | settlement: soon        | plant.settlement  | not a duration          | for example 15m
                    id: bakery              | id: the bakery          | plant.id          | not an id               | letters, digits
                    kind: area              | kind: areas             | scopes[0].kind    | unknown kind            | did you mean 'area'
                    parent: ovens           | parent: oven            | scopes[1].parent  | unknown scope 'oven'    | did you mean 'ovens'
                    parent: ovens           | parent: oven-1          | scopes[1].parent  | its own parent          | not inside it
                    id: oven-1              | id: ovens               | scopes[1].id      | already there in line 9 | its own id
                    id: oven-1              | id: bakery              | scopes[1].id      | already there           | its own id
                    scope: oven-1           | scope: oven-2           | meters[1].scope   | unknown scope 'oven-2'  | did you mean 'oven-1'
                    id: oven-1-power        | id: main                | meters[1].id      | the meter 'main'        | its own id
                    kind: register          | kind: registers         | meters[0].kind    | unknown kind            | did you mean 'register'
                    unit: kWh               | unit: kwh               | meters[0].unit    | unknown unit 'kwh'      | did you mean 'kWh'
                    unit: kWh               | unit: kW                | meters[0].unit    | does not fit            | use Wh, kWh
                    unit: W                 | unit: kWh               | meters[1].unit    | does not fit            | use W, kW, MW
                    unit: W                 | unit: kvar              | meters[1].unit    | does not fit            | use W, kW, MW
                    unit: kWh               | unit:                   | meters[0].unit    | 'unit' is missing       | for example kWh
                    quantity: good-count    | quantity: goodcount     | meters[3].quantity | unknown quantity       | did you mean 'good-count'
                    quantity: good-count    | quantity: good          | meters[3].quantity | unknown quantity       | did you mean 'good-mass' or 'good-count'
                    quantity: good-count    | quantity: water         | meters[3].quantity | unknown quantity       | did you mean 'water-withdrawal' or 'water-discharge'
                    max: 400 kW             | maximum: 400 kW         | meters[0].maximum | unknown key 'maximum'   | did you mean 'max'
                    quantity: good-count    | quantity: time-idle     | meters[3].quantity | unknown quantity       | use one of
                    quantity: good-count    | quantity: energy-without-output | meters[3].quantity | unknown quantity | use one of
                    period: 60s             | period: 0s              | meters[0].period  | a duration of nothing   | above zero
                    period: 60s             | maxGap: 10s             | meters[0].maxGap  | shorter than the period | three times
                    period: 60s             | label: start            | meters[0].label   | no 'label'              | remove the key
                    period: 60s             | reverse: good-count     | meters[0].reverse | cannot be the reverse   | electricity-export
                    max: 400 kW             | max: 400                | meters[0].max     | not a flow              | 400 kW
                    max: 400 kW             | max: 400 m3/h           | meters[0].max     | no flow of              | 400 kW
                    modulus: 1000000        | modulus: six digits     | meters[0].modulus | not a number            | for example
                    modulus: 1000000        | modulus: -1             | meters[0].modulus | below zero              | minus sign
                    max: 400 kW             | multiplier: 0           | meters[0].multiplier | not above zero       | above zero
                    start: 22:00            | start: 22:05            | shifts[0].start   | settlement boundary     | multiple of 15
                    start: 22:00            | start: 10 pm            | shifts[0].start   | not a time of day       | "06:00"
                    days: mon-fri           | days: weekdays          | shifts[0].days    | names no days           | mon-fri
                    days: mon-fri           | holidays: off           | shifts[0].holidays | names no calendar      | to 'plant'
                    days: mon-fri           | holidays: sometimes     | shifts[0].holidays | unknown holidays       | work, off
                    days: mon-fri           | validTo: tomorrow       | shifts[0].validTo | not a date              | year, month and day
                    start: "06:00"          | start: "05:00"          | shifts[1].start   | overlaps the shift 'night' | where the one before ends
                    validTo: 2027-01-01     | validTo: 2025-01-01     | tariffs[0].validTo | ends before it begins  | after validFrom
                    validTo: 2027-01-01     | validTo: next year      | tariffs[0].validTo | not a date             | 2026-05-01
                    peak: 0.31              | peek: 0.31              | tariffs[0].prices | the band 'peak' has no price | add 'peak
                    peak: 0.31              | peak: cheap             | tariffs[0].prices.peak | not a number       | for example
                    - name: rest            | - {name: rest, days: mon-fri} | tariffs[0].bands | no band holds at  | last band
                    end: "12:00"            | end: "12:10"            | tariffs[0].bands[0].end | quarter of an hour | multiple of 15
                    end: "12:00"            | end: "08:00"            | tariffs[0].bands[0].end | ends before it starts | two bands
                    months: 11-01..03-31    | months: winter          | tariffs[0].bands[0].months | stretch of the year | 11-01..03-31
                    season: legal-winter    | season: winter          | tariffs[0].bands[0].season | unknown season | use one of
                    value: null             | version: "2"            | factors[0].value  | 'value' is missing      | or null
                    value: null             | value: -0.2             | factors[0].value  | below zero              | without the minus sign
                    unit: kgCO2e/kWh        | unit: gCO2e/kWh         | factors[0].unit   | does not fit            | kgCO2e/kWh
                    source: nobody          | status: x               | factors[0].source | 'source' is missing     | where
                    """)
    void aMistakeIsToldWithItsPlaceAndRemedy(String line, String wrong, String key, String message, String remedy) {
        String text = PlantFileText.with(line, wrong);

        assertThat(files.problems(text)).anySatisfy(problem -> {
            assertThat(problem.file()).endsWith("bakery.yaml");
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.message()).contains(message);
            assertThat(problem.remedy()).contains(remedy);
            assertThat(problem.line()).isBetween(1, (int) text.lines().count());
        });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    weight: 0.33     | weight: -1             | charges.reactive[0].tiers[0].weight | below zero        | minus sign
                    from: 0.4        | from: 0.2              | charges.reactive[0].tiers[1].from   | not above the one before | rising
                    except: [rest]   | except: [night]        | charges.reactive[0].except[0]       | unknown band      | use one of
                    over: day        | over: week             | charges.reactive[0].over            | unknown length    | day
                    statistic: max   | statistic: mean        | charges.demand[0].statistic         | unknown statistic | did you mean 'mean-of-highest'
                    statistic: max   | statistic: peak-hours  | charges.demand[0].band              | 'band' is missing | peak hours
                    statistic: max   | statistic: contracted  | charges.demand[0].window            | takes no 'window' | remove
                    end: "20:00"     | end: "05:00"           | charges.demand[0].window.end        | before it starts  | two bands
                    holidays: sunday | holidays: someday      | charges.demand[0].holidays          | unknown day       | use one of
                    over: 1h         | over: 2h               | charges.demand[0].over              | are not kept      | 1h
                    price: 40        | price: -40             | charges.demand[0].price             | below zero        | minus sign
                    price: 40        | price: null            | charges.demand[0].status            | needs a status    | why
                    2026-01-01       | 2026-01-15             | charges.demand[0].validFrom         | no month begins   | first day
                    id: other        | statistic: max         | charges.demand[1].id                | 'id' is missing   | an id
                    """)
    void aMistakeInAChargeIsToldWithItsPlaceAndRemedy(
            String line, String wrong, String key, String message, String remedy) {
        String text = PlantFileText.with("settlement: 15m", "settlement: 15m\n  holidays: PT")
                + PlantFileText.CHARGES.replace(line, wrong);

        assertThat(files.problems(text)).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.message()).contains(message);
            assertThat(problem.remedy()).contains(remedy);
        });
    }

    @Test
    void twoOfOneChargeAtOneTimeAndHolidaysWithoutACalendarAreMistakes() {
        assertThat(files.problems(PlantFileText.BAKERY + PlantFileText.CHARGES))
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("charges.demand[0].holidays: the plant has no calendar of holidays"));
        assertThat(files.problems(PlantFileText.BAKERY
                        + PlantFileText.CHARGES.replace(
                                "  reactive:\n",
                                "  reactive:\n" + PlantFileText.REACTIVE.replace("id: tan", "id: too"))))
                .anySatisfy(problem -> assertThat(problem.toString()).contains("overlaps the charge"));
    }

    @ParameterizedTest
    @CsvSource({
        "retention: 10m,        plant.retention,       'wait for 15m, but readings are taken for 10m only'",
        "allowedLateness: 62d,  plant.allowedLateness, 'wait for 62d, but readings are taken for 62d only'"
    })
    void waitingLongerThanReadingsAreTakenIsAMistake(String line, String key, String message) {
        String text = PlantFileText.with("settlement: 15m\n", "settlement: 15m\n  " + line + "\n");

        assertThat(files.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.message()).contains(message);
            assertThat(problem.remedy()).contains("shorter than retention");
            assertThat(problem.line()).isEqualTo(PlantFileText.lineOf(text, line));
        });
    }

    @Test
    void aStateIsThatOfOneMachine() {
        String hall = PlantFileText.with("scope: oven-1\n    kind: state", "scope: ovens\n    kind: state");
        assertThat(files.problems(hall)).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("meters[2].scope", "'ovens' holds other scopes", "measure its state there"));

        String twice = PlantFileText.with(
                "  - id: loaves", "  - {id: oven-1-door, scope: oven-1, kind: state}\n  - id: loaves");
        assertThat(files.problems(twice)).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("meters[3].scope", "'oven-1-state' tells the state of the same machine", "remove one"));
    }

    @Test
    void theLineIsTheOneOfTheKey() {
        String text = PlantFileText.with("unit: W\n", "unit: kilowatts\n");

        assertThat(files.problems(text)).singleElement().satisfies(problem -> assertThat(problem.line())
                .isEqualTo(PlantFileText.lineOf(text, "kilowatts")));
    }

    @Test
    void whatIsMissingIsToldWhereItsBlockBegins() {
        String text = PlantFileText.with("    kind: area\n", "");

        assertThat(files.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("scopes[0].kind");
            assertThat(problem.line()).isEqualTo(PlantFileText.lineOf(text, "- id: ovens"));
        });
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFile() {
        String text = PlantFileText.BAKERY
                .replace("country: PT", "country: XX")
                .replace("parent: ovens", "parent: stove")
                .replace("unit: W", "unit: WW")
                .replace("peak: 0.31", "peak: much")
                .replace("source: nobody", "sauce: nobody");

        assertThat(files.problems(text))
                .extracting(PlantFileException.Problem::key)
                .containsExactly(
                        "plant.country",
                        "scopes[1].parent",
                        "meters[1].unit",
                        "tariffs[0].prices.peak",
                        "factors[0].source",
                        "factors[0].sauce");
    }

    @Test
    void aFactorOfAnUnknownLedgerIsRefused() {
        String text = PlantFileText.with("    unit: kgCO2e/kWh\n", "    unit: kgCO2e/kWh\n    ledger: scope2-markt\n");

        assertThat(files.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("factors[0].ledger");
            assertThat(problem.message()).contains("unknown ledger 'scope2-markt'");
            assertThat(problem.remedy()).contains("scope2-market");
        });
    }

    @Test
    void soundBeyondWhatIsCountedIsRefused() {
        String microphone =
                "  - {id: mic-%d, scope: oven-1, quantity: sound-exposure, kind: power-mean, unit: dB(A)%s}%n";
        String loud = microphone.formatted(0, ", max: 121 dB(A)");
        assertThat(files.problems(PlantFileText.BAKERY.replace("meters:\n", "meters:\n" + loud)))
                .singleElement()
                .asString()
                .contains("meters[0].max", "no more than 120 dB(A)", "at most 120 dB(A)");
        String four = microphone.formatted(1, "")
                + microphone.formatted(2, "")
                + microphone.formatted(3, "")
                + microphone.formatted(4, "");
        assertThat(files.problems(PlantFileText.BAKERY.replace("meters:\n", "meters:\n" + four)))
                .singleElement()
                .asString()
                .contains("the 4 microphones of scope oven-1", "a scope of its own");
    }
}
