package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plantline.model.Reading;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The heat of steam, from a message that tells its mass and its condition. */
class SteamTest {
    private final Workshop workshop = Workshop.with(
            """
            - topics: boiler/flow
              format: json
              meters:
                steam-heat:
                  value: /flow
                  steam:
                    mass: t/h
                    pressure: {value: /p, unit: barg}
                    temperature: {value: /t, unit: "°C", nominal: 200}
                    feedwater: 105 °C
            - topics: boiler/batch
              format: json
              meter: steam-batch
              value: /mass
              steam: {mass: kg, pressure: {value: /p, unit: MPa}, feedwater: 100 °C}
            """);

    /** Steam of 10 bar and 200 °C carries 2828.27 kJ/kg, water of 105 °C 440.21: at 36 t/h that is 23 880.6 kW. */
    @Test
    void aFlowAndItsConditionAreAPower() {
        assertThat(workshop.reads("boiler/flow", "{\"flow\":36,\"p\":8.98675,\"t\":200}"))
                .singleElement()
                .asString()
                .startsWith("steam-heat 23880.")
                .endsWith(" kW");
    }

    /** Saturated steam of 10 bar carries 2777.12 kJ/kg, water of 100 °C 419.10: 8 t come to 5240 kWh. */
    @Test
    void theMassOfAPeriodIsAnEnergy() {
        assertThat(workshop.reads("boiler/batch", "{\"mass\":8000,\"p\":1}"))
                .singleElement()
                .asString()
                .startsWith("steam-batch 5240.")
                .endsWith(" kWh");
    }

    /** What goes to the log, read back: 36 000 kg/h × (2828.27 − 440.21) kJ/kg / 3600 are the 23 880.6 kW. */
    @Test
    void whatAHeatWasWorkedOutOfIsKeptWithIt() throws MalformedJson {
        Reading said = workshop.hears("boiler/flow", "{\"flow\":36,\"p\":8.98675,\"t\":200}")
                .readings()
                .get(0);
        Reading kept = ReadingJson.read(ReadingJson.write(said));
        assertThat(kept).isEqualTo(said);
        assertThat(kept.steam().kilograms()).isEqualByComparingTo("36000");
        assertThat(kept.steam().bar()).isEqualByComparingTo("10");
        assertThat(kept.steam().celsius()).isEqualByComparingTo("200");
        assertThat(kept.steam().enthalpy()).isCloseTo(2828.27, within(0.005));
        assertThat(kept.steam().water()).isCloseTo(440.21, within(0.005));
    }

    @Test
    void whatIsUsualStandsInAsAnEstimate() {
        String measured = workshop.reads("boiler/flow", "{\"flow\":36,\"p\":10,\"t\":200}")
                .get(0);
        assertThat(workshop.reads("boiler/flow", "{\"flow\":36,\"p\":10}")).containsExactly(measured + " uncertain");
    }

    @Test
    void steamOfAnUnknownConditionHasNoHeatAndNotZero() {
        assertThat(workshop.refuses("boiler/flow", "{\"flow\":36,\"t\":200}"))
                .startsWith("MISSING_VALUE nothing at /p tells the pressure of the steam")
                .contains("write its 'nominal' pressure");
        assertThat(workshop.refuses("boiler/flow", "{\"flow\":36,\"p\":10,\"t\":90}"))
                .startsWith("OUT_OF_RANGE 90 °C is below the 184.1 °C at which steam of 11.01325 bar condenses");
    }

    /** Worked out with such numbers, one message would take all time and memory there is. */
    @Test
    @Timeout(20)
    void numbersBeyondMeasureAreRefusedBeforeAnythingIsWorkedOutWithThem() {
        assertThat(workshop.refuses("boiler/flow", "{\"flow\":1e100000000,\"p\":10,\"t\":200}"))
                .startsWith("OUT_OF_RANGE mass \"1E+100000000\" of the steam");
        assertThat(workshop.refuses("boiler/flow", "{\"flow\":36,\"p\":1e100000000,\"t\":200}"))
                .startsWith("OUT_OF_RANGE pressure \"1E+100000000\" of the steam");
        assertThat(workshop.refuses("boiler/flow", "{\"flow\":36,\"p\":10,\"t\":-1e-100000000}"))
                .startsWith("OUT_OF_RANGE temperature");
        assertThat(workshop.reads("boiler/flow", "{\"flow\":0e100000000,\"p\":10,\"t\":200}"))
                .containsExactly("steam-heat 0.000000 kW");
    }

    @Test
    void aCounterOfMassHasNoHeatOfItsOwn() {
        assertThatThrownBy(
                        () -> Workshop.plant(
                                """
                        - topics: boiler/total
                          format: json
                          meter: heating
                          value: /total
                          steam: {mass: t/h, pressure: 10 bar, feedwater: 105 °C}
                        """))
                .hasMessageContaining("'/total' is in kW, which heating (register of heat) is not read in");
    }
}
