package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Unit;
import io.plantline.plant.Mapping;
import io.plantline.plant.NamePattern;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sources of a plant file, and every mistake in them told with its place and remedy. */
class SourcesTest {
    private static final String BAKERY = PlantFileText.BAKERY.replace("shifts:\n", "SOURCES\nshifts:\n");

    @TempDir
    private Path folder;

    private PlantFileText files;

    @BeforeEach
    void files() {
        files = new PlantFileText(folder);
    }

    @Test
    void aSourceNamesTopicsFormatAndMeter() throws Exception {
        Source source = sources("- {topics: shellies/oven/relay/0/energy, format: shelly-gen1, meter: main}")
                .get(0);

        assertThat(source)
                .isEqualTo(Source.of(
                        "shellies/oven/relay/0/energy",
                        PayloadFormat.SHELLY_GEN1,
                        ZoneId.of("Europe/Lisbon"),
                        Mapping.of("main", null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{topics: a, format: json, meters: {main: /e}} | {topics: a, format: json, meters: {main: /e}}",
                "{topics: 'a/#', format: json, meters: {main: /e}} | {topics: 'a/+', format: json, meters: {main: /e}}",
                "{topics: 'spBv1.0/g/+/n1/#', format: sparkplug-b, meters: {main: E}}"
                        + " | {topics: 'spBv1.0/g/+/+/#', format: sparkplug-b, meters: {main: E}}"
            })
    void aValueThatIsReadTwiceForAMeterIsAMistake(String one, String other) {
        assertThat(files.problems(BAKERY.replace("SOURCES", "sources:\n  - " + one + "\n  - " + other)))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString())
                        .contains("sources[1]: ", "is read for meter 'main' by sources[0] already; remove one"));
    }

    @Test
    void aValueForTwoMetersThatCountTheSameIsAMistake() {
        String second =
                BAKERY.replace("  - id: oven-1-power\n    scope: oven-1", "  - id: oven-1-power\n    scope: bakery");
        assertThat(files.problems(second.replace(
                        "SOURCES",
                        "sources:\n  - {topics: a, format: json, unit: kW, meters: {oven-1-power: /p}}\n"
                                + "  - {topics: a, format: json, meters: {main: /p}}")))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString())
                        .contains("sources[1]: '/p' is read for 'main', and by sources[0] for 'oven-1-power'")
                        .contains("it would double; give it to one of the two"));
    }

    @Test
    void filtersThatCrossAreWarnedOfAndAnExceptionInFullIsMeant() throws Exception {
        Path file = folder.resolve("crossing.yaml");
        Files.writeString(
                file,
                BAKERY.replace(
                        "SOURCES",
                        """
                        sources:
                          - {topics: "y/+/a", format: json, meters: {main: /e}}
                          - {topics: "y/b/+", format: json, meters: {loaves: /n}}
                          - {topics: y/z/a, format: json, meters: {main: /e}}
                        """));
        assertThat(PlantFile.warnings(file)).singleElement().satisfies(warning -> assertThat(warning.toString())
                .contains("crossing.yaml:", "sources[1]: topics 'y/b/+' cross 'y/+/a' of sources[0]"));
    }

    @Test
    void whatIsSaidForTheSourceHoldsForEachMeterThatSaysNothingElse() throws Exception {
        Source source = sources(
                        """
                        - topics: plc
                          format: json
                          unit: MWh
                          time: /ts
                          timeZone: Asia/Seoul
                          clock: arrival
                          meters:
                            main: /energy
                            oven-1-power: {value: /power, unit: kW, time: /at}
                        """)
                .get(0);

        assertThat(source.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(source.trustsClock()).isFalse();
        assertThat(source.mappings())
                .containsExactly(
                        new Mapping(new NamePattern("main"), "/energy", Unit.MWH, null, "/ts", null, null),
                        new Mapping(new NamePattern("oven-1-power"), "/power", Unit.KW, null, "/at", null, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    {format: tasmota, meters: {main: ENERGY/Total}}           | sources[0].topics  | 'topics' is missing | MQTT topic filter
                    {topics: a/#/b, format: number, meter: main}              | sources[0].topics  | only at the end     | for example
                    {topics: plantline/v1/x/y, format: number, meter: main}   | sources[0].topics  | not for a source    | device's own
                    {topics: $share/g/x, format: number, meter: main}         | sources[0].topics  | not for a source    | device's own
                    {topics: a, format: tasmoto, meters: {main: ENERGY/Total}} | sources[0].format | unknown format      | did you mean 'tasmota'
                    {topics: a, meter: main}                                  | sources[0].format  | 'format' is missing | shelly-gen1, shelly-gen2
                    {topics: a, format: number}                               | sources[0].meter   | no meter is named   | 'meter' and its id
                    {topics: a, format: number, meter: main, meters: {main: x}} | sources[0].meters | side by side       | 'meters' with an id
                    {topics: a, format: number, meter: mian}                  | sources[0].meter   | unknown meter 'mian' | did you mean 'main'
                    {topics: a, format: tasmota, meters: {mian: ENERGY/Total}} | sources[0].meters.mian | unknown meter 'mian' | did you mean 'main'
                    {topics: "a/{d}", format: number, meter: "{device}"}      | sources[0].meter   | neither the topics  | use one of d
                    {topics: "a/{d}", format: number, meter: "{d}-steam"}     | sources[0].meter   | no meter is called  | add one to 'meters'
                    {topics: a, format: tasmota, meter: main}                 | sources[0].meter   | not said which value | ENERGY/Total
                    {topics: dsmr/+, format: dsmr-reader, meter: main}        | sources[0].meter   | not said which value | electricity_delivered_1
                    {topics: a, format: tasmota, meters: {main: ENERGY/Power}} | sources[0].meters.main | 'ENERGY/Power' is in W, which main (register of electricity-import) is not read in | Wh, kWh
                    {topics: a, format: number, unit: m3, meter: main}        | sources[0].meter   | is in m3            | choose a value in Wh
                    {topics: a/emeter/0/power, format: shelly-gen1, meter: main} | sources[0].meter | is in W            | read in W
                    {topics: a/emeter/0/voltage, format: shelly-gen1, meter: main} | sources[0].meter | measures nothing at | emeter/0/total
                    {topics: a, format: shelly-gen2, meters: {main: emdata:0/totals}} | sources[0].meters.main | measures nothing at | switch:0/aenergy/total
                    {topics: a, format: tasmota, meters: {main: ENERGY/Totl}} | sources[0].meters.main | measures nothing at 'ENERGY/Totl' | did you mean 'ENERGY/Total'
                    {topics: a, format: tasmota, meters: {main: Energy/Total}} | sources[0].meters.main | measures nothing at | did you mean 'ENERGY/Total'
                    {topics: a, format: tasmota, meters: {main: Total}} | sources[0].meters.main | measures nothing at 'Total' | for example ENERGY/Total
                    {topics: a, format: tasmota, meters: {main: ENERGY/Voltage}} | sources[0].meters.main | measures nothing at | 'unit' too
                    {topics: "a/{d}", format: tasmota, meters: {"{d}": ENERGY/Totla}} | sources[0].meters.{d} | measures nothing at | did you mean 'ENERGY/Total'
                    {topics: dsmr/+, format: dsmr-reader, meters: {main: electricity_deliverd_1}} | sources[0].meters.main | measures nothing at | did you mean 'electricity_delivered_1'
                    {topics: a, format: zigbee2mqtt, meters: {main: enrgy}} | sources[0].meters.main | measures nothing at | did you mean 'energy'
                    {topics: "a/{d}", format: number, meter: "{d}", names: {x: mian}} | sources[0].names.x | no meter is called 'mian' | did you mean 'main'
                    {topics: "a/{d}", format: number, meter: "{d}-power", unit: kW, names: {x: oven-2}} | sources[0].names.x | no meter is called 'oven-2-power' | did you mean 'oven-1'
                    {topics: a, format: number, meter: main, names: {x: main}} | sources[0].names.x | never looked for | remove the line
                    {topics: a, format: number, unit: kwh, meter: main}       | sources[0].unit    | unknown unit 'kwh'  | did you mean 'kWh'
                    {topics: a, format: number, unit: kWh, meter: oven-1-state} | sources[0].meter | no unit             | remove the unit
                    {topics: a, format: json, meters: {main: energy}}         | sources[0].meters.main | not a JSON Pointer | /energy/total
                    {topics: a, format: json, meters: {main: {vlaue: /e}}}    | sources[0].meters.main.vlaue | unknown key | did you mean 'value'
                    {topics: a, format: json, meters: {main: {value: /e, optional: maybe}}} | sources[0].meters.main.optional | unknown choice | true
                    {topics: a, format: tasmota, meters: {main: {value: ENERGY/Total, optional: true}}} | sources[0].meters.main.optional | only places in JSON | remove the key
                    {topics: a, format: json, value: /x, meters: {main: /e}}  | sources[0].value   | of which meter      | behind the meter's id
                    {topics: a, format: number, columns: [a], meter: main}    | sources[0].columns | have no 'columns'   | remove
                    {topics: a, format: csv, columns: [t, v], meters: {main: w}} | sources[0].meters.main | unknown column 'w' | use one of t, v
                    {topics: a, format: csv, columns: [t, t], meters: {main: t}} | sources[0].columns | named twice      | own name
                    {topics: a, format: csv, decimal: ",", meters: {main: e}} | sources[0].separator | before decimals   | ";"
                    {topics: a, format: csv, separator: semicolon, meters: {main: e}} | sources[0].separator | not one mark | or tab
                    {topics: a, format: json, timePattern: "YYYY-QQQQQQ", meters: {main: /e}} | sources[0].timePattern | not a pattern | dd.MM.uuuu
                    {topics: spBv1.0/g/DDATA/e/d, format: sparkplug-b, meters: {main: Energy}} | sources[0].topics | not all that an edge node says | spBv1.0/{group}/+/{edge}/#
                    {topics: spBv1.0/g/+/e/d/#, format: sparkplug-b, meters: {main: Energy}} | sources[0].topics | not all that an edge node says | spBv1.0/{group}/+/{edge}/#
                    {topics: works/#, format: sparkplug-b, meters: {main: Energy}} | sources[0].topics | not all that an edge node says | spBv1.0/{group}/+/{edge}/#
                    {topics: spBv1.0/g/+/e/#, format: sparkplug-b, meter: main} | sources[0].meter | not said which value | press/Energy
                    {topics: spBv1.0/g/+/e/#, format: sparkplug-b, meters: {main: {value: Energy, time: At}}} | sources[0].meters.main.time | no 'time' elsewhere | remove the key
                    {topics: spBv1.0/g/+/e/#, format: sparkplug-b, meters: {"{dev}": Energy}} | sources[0].meters.{dev} | neither the topics | did you mean 'device'
                    {topics: spBv1.0/g/+/e/#, format: sparkplug-b, unit: m3, meters: {main: Energy}} | sources[0].meters.main | is in m3 | choose a value in Wh
                    {topics: a, format: number, meter: main, timeZone: Mars}  | sources[0].timeZone | unknown time zone  | IANA
                    {topics: a, format: number, meter: main, clock: mine}     | sources[0].clock   | unknown clock       | device, arrival
                    {topics: a, format: number, meter: oven-1-state, states: {"1": busy}} | sources[0].states.1 | unknown state | processing
                    {topics: a, format: number, meter: main, qualities: {"1": fine}} | sources[0].qualities.1 | unknown quality | good
                    """)
    void aMistakeIsToldWithItsPlaceAndRemedy(String source, String key, String message, String remedy) {
        assertThat(files.problems(with("- " + source))).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.message()).contains(message);
            assertThat(problem.remedy()).contains(remedy);
            assertThat(problem.line()).isEqualTo(PlantFileText.lineOf(with("- " + source), "- {"));
        });
    }

    @Test
    void aMeterWithAMistakeOfItsOwnIsToldOnce() {
        String text = with("- {topics: a, format: number, meter: main}").replaceFirst("unit: kWh", "unit: kwh");

        assertThat(files.problems(text)).hasSize(1);
    }

    @Test
    void aValueThatCannotBeReadIsNotCalledMissing() {
        assertThat(files.problems(with("- {topics: a, format: csv, columns: [t], meters: {main: w}}")))
                .hasSize(1);
    }

    @Test
    void whatSomebodyNamedHimselfIsReadInTheUnitHeWrites() throws Exception {
        assertThat(
                        sources(
                                """
                        - {topics: a, format: tasmota, meters: {main: SML/E_out}}
                        - {topics: a, format: tasmota, meters: {main: {value: ENERGY/Anew, unit: kWh}}}
                        - {topics: a, format: dsmr-reader, meters: {main: {value: my_name, unit: Wh}}}
                        - {topics: "a/{d}", format: zigbee2mqtt, meters: {"{d}-state": mode}}
                        - {topics: "a/{d}", format: zigbee2mqtt, meters: {"{d}": energy}, names: {"0x1": main}}
                        """))
                .hasSize(5);
    }

    private List<Source> sources(String items) throws PlantFileException {
        return files.plant(with(items)).sources();
    }

    private static String with(String items) {
        return BAKERY.replace("SOURCES\n", "sources:\n" + items.strip().indent(2));
    }
}
