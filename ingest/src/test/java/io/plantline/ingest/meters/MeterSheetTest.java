package io.plantline.ingest.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.ingest.parts.Plants;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plant keeps of its meters in a spreadsheet becomes part of its plant file. */
class MeterSheetTest {
    private static final String PLANT =
            """
            plant: {id: bakery, name: Bakery, country: PT, timeZone: Europe/Lisbon, currency: EUR, settlement: 15m}
            scopes:
              - {id: ovens, name: Ovens, kind: area}
            meters:
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsPastedIsWhatStoodInTheTable() throws Exception {
        List<String> entries = entries(
                """
                id;scope;kind;quantity;unit;period;max;name;modulus
                oven-1;ovens;register;electricity-import;kWh;60s;90 kW;"Oven ""one"": left; front";1000000
                # the state is told by the PLC

                oven-1-state;ovens;state;;;5m;;Off;
                """);

        Plant plant = PlantFile.read("bakery", PLANT + String.join("\n", entries));

        assertThat(entries.get(0))
                .isEqualTo("  - {id: oven-1, name: \"Oven \\\"one\\\": left; front\", scope: ovens,"
                        + " quantity: electricity-import, kind: register, unit: kWh, period: 60s, modulus: 1000000,"
                        + " max: 90 kW}");
        assertThat(plant.meters()).extracting(Meter::id).containsExactly("oven-1", "oven-1-state");
        assertThat(plant.meters().get(0).name()).isEqualTo("Oven \"one\": left; front");
        assertThat(plant.meters().get(0).unit()).isEqualTo(Unit.KWH);
        assertThat(plant.meters().get(1).name()).isEqualTo("Off");
    }

    @Test
    void everyMistakeIsToldWithLineAndColumn() {
        assertThat(
                        mistakes(
                                """
                        id,scope,kind,quantity,unit,period
                        oven-1,ovens,register,electricity-import,kWx,60s
                        oven-1,ovens,counter,electricity-import,kWh,one minute
                        ,ovens,state,,,5m
                        oven-2,ovens,power,electricity-import,kWh,60s
                        """))
                .anyMatch(told -> told.contains("meters.csv:2:5: unit: ") && told.contains("kWx"))
                .anyMatch(told -> told.contains("meters.csv:3:1: id: ") && told.contains("in line 2;"))
                .anyMatch(told -> told.contains("meters.csv:3:3: kind: ") && told.contains("counter"))
                .anyMatch(told -> told.contains("meters.csv:3:6: period: ") && told.contains("one minute"))
                .anyMatch(told -> told.contains("meters.csv:4:1: id: "))
                .anyMatch(told -> told.contains("meters.csv:5:5: unit: ") && told.contains("use W, kW"))
                .hasSize(6);
    }

    @Test
    void aTableThatIsNoneIsToldSo() throws Exception {
        assertThat(mistakes("id,scope,kind,colour\nx,y,state,red\n"))
                .singleElement()
                .asString()
                .contains("meters.csv:1:4: colour: there is no such column", "id, name, scope");
        assertThat(mistakes("id,scope,kind\nx,y\nz,\"y,state\n"))
                .containsExactly(
                        folder.resolve("meters.csv") + ":2: 2 cells below 3 names of columns",
                        folder.resolve("meters.csv")
                                + ":3: a quotation mark is not closed; a cell may not hold a line break");
        assertThat(mistakes("id,scope,kind\n")).singleElement().asString().contains("nothing below");
        Path latin = Files.write(folder.resolve("latin.csv"), "id\nå".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowableOfType(SheetException.class, () -> MeterSheet.entries(latin, Optional.empty())))
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void aPlantKnowsItsScopesAndMeters() {
        assertThat(mistakes("id,scope,kind\ngrid,foundry,state\nother,attic,state\n", Optional.of(Plants.foundry())))
                .hasSize(2)
                .anyMatch(told -> told.contains(":2:1: id: the plant has a meter 'grid' already"))
                .anyMatch(told -> told.contains(":3:2: scope: ") && told.contains("attic"));
    }

    private List<String> entries(String table) throws Exception {
        return MeterSheet.entries(Files.writeString(folder.resolve("meters.csv"), table), Optional.empty());
    }

    private List<String> mistakes(String table) {
        return mistakes(table, Optional.empty());
    }

    private List<String> mistakes(String table, Optional<Plant> plant) {
        return catchThrowableOfType(
                        SheetException.class,
                        () -> MeterSheet.entries(Files.writeString(folder.resolve("meters.csv"), table), plant))
                .mistakes()
                .stream()
                .map(SheetException.Mistake::toString)
                .toList();
    }
}
