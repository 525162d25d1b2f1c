package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plantline.plant.Sheddable;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dairy says which of its loads may wait when a peak is coming; what could never be held, or be seen to be, is refused. */
class SheddableReaderTest {
    private static final String DAIRY =
            """
            plant: {id: dairy, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}
            scopes:
              - {id: chiller, kind: machine}
              - {id: pump, kind: machine}
              - {id: silo, kind: machine}
            meters:
              - {id: main, scope: dairy, quantity: electricity-import, kind: power-mean, unit: kW, period: 60s, max: 1 MW}
              - {id: chiller-power, scope: chiller, quantity: electricity-import, kind: power-mean, unit: kW, period: 60s, max: 100 kW}
              - {id: chiller-state, scope: chiller, kind: state}
              - {id: pump-power, scope: pump, quantity: electricity-import, kind: power, unit: kW, period: 60s, max: 30 kW}
              - {id: silo-energy, scope: silo, quantity: electricity-import, kind: register, unit: kWh, max: 9 kW}
            shifts:
              - {name: day, days: mon-sun, start: "06:00", end: "22:00"}
              - {name: night, days: mon-sun, start: "22:00", end: "06:00"}
            charges:
              demand: [{id: contracted, validFrom: 2025-01-01, source: a contract, statistic: contracted, contracted: 280, price: 10}]
            sheddable:
              - id: chiller
                name: Chiller
                scope: chiller
                kW: 60
                perEvent: 2
                perKwh: 0.1
                leastOff: 5m
                leastOn: 30m
                mostPerDay: 4
                rebound: 0.5
                reboundOver: 20m
                notIn: [night]
                notWhile: [setup]
              - id: pump
                name: Pump
                scope: pump
            """;

    @Test
    void whatMayWaitIsRead() throws PlantFileException {
        Sheddable chiller = PlantFile.read("dairy.yaml", DAIRY).sheddable().get(0);
        assertThat(chiller.meter()).isEqualTo("chiller-power");
        assertThat(chiller.stateMeter()).isEqualTo("chiller-state");
        assertThat(chiller.leastOn()).isEqualTo(Duration.ofMinutes(30));
        assertThat(chiller.lockedShifts()).containsExactly("night");
        assertThat(chiller.lockedStates()).containsExactly("setup");
    }

    /** The line as it is in the dairy, as it is written wrongly, the key, and words of message and remedy. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    scope: pump      | scope: pumpe             | sheddable[1].scope       | unknown scope 'pumpe'      | did you mean 'pump'
                    scope: pump      | scope: silo              | sheddable[1].scope       | 'silo' has no power meter  | meter its power
                    scope: pump      | scope: dairy             | sheddable[1].scope       | the whole plant            | name the machine
                    scope: pump      | scope: chiller           | sheddable[1].scope       | 'chiller-power' is already held, by 'chiller' | one load
                    scope: pump      | notIn: [day]             | sheddable[1].scope       | 'scope' is missing         | name the machine
                    kW: 60           | meter: chillerpower      | sheddable[0].meter       | no meter 'chillerpower'    | did you mean 'chiller-power'
                    kW: 60           | meter: silo-energy       | sheddable[0].meter       | does not tell the power    | power-mean
                    kW: 60           | meter: pump-power        | sheddable[0].meter       | is not a meter of 'chiller' | name one of 'chiller'
                    kW: 60           | kW: -60                  | sheddable[0].kW          | not above zero             | above zero
                    kW: 60           | kW: 0                    | sheddable[0].kW          | not above zero             | above zero
                    kW: 60           | kW: 60 kW                | sheddable[0].kW          | is not a number            | write
                    kW: 60           | kW: 60000                | sheddable[0].kW          | more than its meter's max of 100 kW | in kW
                    kW: 60           | kw: 60                   | sheddable[0].kw          | unknown key 'kw'           | did you mean 'kW'
                    perEvent: 2      | perEvent: -2             | sheddable[0].perEvent    | -2 is below zero           | what it costs, or 0
                    perKwh: 0.1      | perKwh: cheap            | sheddable[0].perKwh      | is not a number            | write
                    leastOff: 5m     | leastOff: 5              | sheddable[0].leastOff    | '5' is not a duration      | for example 15m
                    leastOff: 5m     | leastOff: -5m            | sheddable[0].leastOff    | is negative                | minus sign
                    leastOff: 5m     | leastOff: 5d             | sheddable[0].leastOff    | '5d' is longer than a day  | in minutes, for example 5m
                    leastOn: 30m     | leastOn: 30 kW           | sheddable[0].leastOn     | is not a duration          | for example 15m
                    leastOn: 30m     | leastOn: 30d             | sheddable[0].leastOn     | '30d' is longer than a day | in minutes
                    reboundOver: 20m | reboundOver: 20d         | sheddable[0].reboundOver | '20d' is longer than a day | in minutes
                    reboundOver: 20m | reboundOver: 0m          | sheddable[0].reboundOver | a duration of nothing      | above zero
                    rebound: 0.5     | rebound: 50              | sheddable[0].rebound     | 50 is no share             | from 0 to 1
                    mostPerDay: 4    | mostPerDay: 2.5          | sheddable[0].mostPerDay  | no number of times a day   | whole number
                    mostPerDay: 4    | mostPerDay: 0            | sheddable[0].mostPerDay  | not above zero             | above zero
                    notIn: [night]   | notIn: [nigth]           | sheddable[0].notIn       | no shift 'nigth'           | did you mean 'night'
                    notIn: [night]   | notIn: [day, night]      | sheddable[0].notIn       | never be held              | leave out a shift
                    notWhile: [setup] | notWhile: [prosessing]  | sheddable[0].notWhile    | unknown state 'prosessing' | did you mean 'processing'
                    notWhile: [setup] | notWhile: [processing, idle, setup, standby] | sheddable[0].notWhile | never be held | leave out a state
                    - id: pump       | - id: chiller            | sheddable[1].id          | already there in line      | its own id
                    name: Pump       | name: Chiller            | sheddable[1].name        | 'Chiller' is already the name of 'chiller' | its own name
                    """)
    void aMistakeIsToldWithFileLineKeyAndRemedy(String right, String wrong, String key, String message, String remedy) {
        int loads = DAIRY.indexOf("sheddable:");
        String mistaken = DAIRY.substring(0, loads) + DAIRY.substring(loads).replaceFirst(quoted(right), wrong);
        assertThat(mistaken).isNotEqualTo(DAIRY);
        PlantFileException refused =
                catchThrowableOfType(PlantFileException.class, () -> PlantFile.read("dairy.yaml", mistaken));

        assertThat(refused).isNotNull();
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.toString()).contains("dairy.yaml:", key, message, remedy);
            assertThat(problem.line())
                    .isGreaterThan((int) DAIRY.substring(0, loads).lines().count());
        });
    }

    private static String quoted(String line) {
        return Pattern.quote(line) + "(?=\\R)";
    }
}
