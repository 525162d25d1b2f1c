package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small bakery as a plant file, and the same file with something changed. */
final class PlantFileText {
    static final String BAKERY =
            """
            plant:
              id: bakery
              name: Bakery of the Harbour
              country: PT
              timeZone: Europe/Lisbon
              currency: EUR
              settlement: 15m
            scopes:
              - id: ovens
                name: Ovens
                kind: area
              - id: oven-1
                name: Oven 1
                kind: machine
                parent: ovens
            meters:
              - id: main
                scope: bakery
                quantity: electricity-import
                kind: register
                unit: kWh
                period: 60s
                modulus: 1000000
                max: 400 kW
              - id: oven-1-power
                scope: oven-1
                quantity: electricity-import
                kind: power
                unit: W
                period: 10s
              - id: oven-1-state
                scope: oven-1
                kind: state
                period: 5m
              - id: loaves
                scope: bakery
                quantity: good-count
                kind: count
            shifts:
              - name: night
                days: mon-fri
                start: 22:00
                end: 06:00
              - name: early
                days: [mon, tue, wed, thu, fri]
                start: "06:00"
                end: "14:00"
            tariffs:
              - id: grid-2026
                quantity: electricity-import
                validFrom: 2026-01-01
                validTo: 2027-01-01
                source: the contract
                bands:
                  - name: peak
                    season: legal-winter
                    months: 11-01..03-31
                    days: mon-fri
                    start: "09:30"
                    end: "12:00"
                  - name: rest
                prices:
                  peak: 0.31
                  rest: 0.12
            factors:
              - id: grid-mix-2026
                quantity: electricity-import
                value: null
                unit: kgCO2e/kWh
                validFrom: 2026-01-01
                source: nobody
                status: "factor missing: not published yet"
            """;

    static final String REACTIVE =
            """
                - id: tan-phi
                  tiers:
                    - {from: 0.3, weight: 0.33}
                    - {from: 0.4, weight: 1}
                  except: [rest]
                  over: day
                  price: 0.03
                  validFrom: 2026-01-01
                  source: the contract
            """;

    /** What the bakery pays beyond energy, to be written below the rest of its file. */
    static final String CHARGES =
            """
            charges:
              demand:
                - id: high-load
                  statistic: max
                  over: 1h
                  window: {months: 11-01..03-31, days: mon-fri, start: "06:00", end: "20:00"}
                  holidays: sunday
                  price: 40
                  validFrom: 2026-01-01
                  source: the contract
                - id: other
                  statistic: exceeded
                  measure: kVA
                  contracted: 500
                  price: null
                  per: day
                  validFrom: 2026-02-01
                  source: the contract
                  status: not read
              reactive:
            """
                    + REACTIVE;

    private final Path folder;

    PlantFileText(Path folder) {
        this.folder = folder;
    }

    Plant plant(String text) throws PlantFileException {
        return PlantFile.read(write(text.getBytes(StandardCharsets.UTF_8)));
    }

    List<PlantFileException.Problem> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    List<PlantFileException.Problem> problems(byte[] bytes) {
        Path file = write(bytes);
        PlantFileException refused = catchThrowableOfType(PlantFileException.class, () -> PlantFile.read(file));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused.problems();
    }

    /** The bakery with the text of one of its lines replaced. */
    static String with(String line, String replacement) {
        assertThat(BAKERY).contains(line);
        int at = BAKERY.indexOf(line);
        return BAKERY.substring(0, at) + replacement + BAKERY.substring(at + line.length());
    }

    /** The number of the line that holds the text for the first time. */
    static int lineOf(String text, String part) {
        int at = text.indexOf(part);
        assertThat(at).as("'%s' is in the file", part).isNotNegative();
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("bakery.yaml"), bytes);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
