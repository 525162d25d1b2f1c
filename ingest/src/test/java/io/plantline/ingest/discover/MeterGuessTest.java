package io.plantline.ingest.discover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.model.Rejection;
import io.plantline.plant.Mapping;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is proposed for a meter that speaks and stands in no plant file. */
class MeterGuessTest {
    private static final long NOON = 1_772_452_800_000L;
    private final Plant foundry = Plants.foundry()
            .with(List.of(Source.of(
                    "tele/{device}/SENSOR",
                    PayloadFormat.TASMOTA,
                    ZoneId.of("Europe/Lisbon"),
                    Mapping.of("{device}", "ENERGY/Total"))));
    private final PayloadDecoder decoder = new PayloadDecoder(List.of(foundry), Duration.ZERO);

    @Test
    void aRegisterIsToldByItsUnitItsPaceAndItsPeriod() {
        List<Claim> claims = LongStream.range(0, 5)
                .boxed()
                .flatMap(minute -> strangers(
                        "plantline/v1/foundry/oven",
                        "{\"time\":%d,\"value\":%d,\"unit\":\"kWh\"}".formatted(NOON + minute * 60_000, 800 + minute))
                        .stream())
                .toList();

        assertThat(MeterGuess.entry("oven", "plantline/v1/foundry/oven", claims, "foundry", ""))
                .isEqualTo(
                        """
                          - id: oven
                            scope: foundry  # where it measures
                            quantity: electricity-import  # guessed
                            kind: register
                            unit: kWh
                            period: 60s
                            max: 1000 kW  # ten times what was seen; write what it can carry
                        """);
    }

    @Test
    void statesAndCountsAreToldApart() {
        assertThat(guess("plantline/v1/foundry/press", "{\"time\":1772452800000,\"state\":\"idle\"}"))
                .contains("- id: press", "kind: state")
                .doesNotContain("unit");
        assertThat(guess("plantline/v1/foundry/good", "{\"time\":1772452800000,\"count\":3}"))
                .contains("kind: count", "quantity: good-count");
    }

    @Test
    void aUnitNobodyToldIsToBeStatedUnlessTheNameSuggestsOne() {
        assertThat(guess("plantline/v1/foundry/x7", "{\"time\":1772452800000,\"value\":3}"))
                .contains("unit: kWh  # no unit was told: state it");
        assertThat(guess("plantline/v1/foundry/hall-water", "{\"time\":1772452800000,\"value\":3}"))
                .contains("unit: m3  # guessed from its name");
    }

    @Test
    void aMeterNamedByTheTopicOfASourceIsFoundUnderItsOwnName() {
        List<Claim> claims = strangers(
                "tele/oven-7/SENSOR", "{\"Time\":\"2026-03-02T12:00:00\",\"ENERGY\":{\"Total\":3.25,\"Power\":40}}");
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.meter()).isEqualTo("oven-7");
            assertThat(claim.value()).isEqualByComparingTo("3.25");
            assertThat(claim.unit()).isEqualTo("kWh");
        });
    }

    @Test
    void anUnknownDeviceThatMeasuresSomethingElseIsFound() {
        String oven = "{\"Time\":\"2026-03-02T12:00:00\",\"ENERGY\":{\"Power\":40,\"ExportActive\":7.5}}";
        assertThat(strangers("tele/oven-7/SENSOR", oven)).singleElement().satisfies(claim -> {
            assertThat(claim.meter()).isEqualTo("oven-7");
            assertThat(claim.value()).isEqualByComparingTo("7.5");
        });
        assertThat(decoder.decode(new Arrival("tele/oven-7/SENSOR", oven.getBytes(UTF_8), false, NOON))
                        .rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(Rejection.Reason.UNKNOWN_METER));
    }

    @Test
    void aFaultyNeighbourDoesNotHideAnUnknownMeter() {
        PayloadDecoder list = new PayloadDecoder(
                List.of(Plants.foundry()
                        .with(List.of(Source.of(
                                "list", PayloadFormat.JSON, ZoneId.of("Europe/Lisbon"), Mapping.of("{/id}", "/v"))))),
                Duration.ZERO);
        Arrival arrival = new Arrival(
                "list", "[{\"id\":\"grid\",\"v\":\"broken\"},{\"id\":\"C\",\"v\":3}]".getBytes(UTF_8), false, NOON);
        assertThat(list.strangers(arrival)).extracting(Claim::meter).containsExactly("C");
        assertThat(list.decode(arrival).rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Rejection.Reason.UNKNOWN_METER);
            assertThat(rejection.detail()).contains("broken").contains("\"C\"");
        });
    }

    @Test
    void theMediumTellsTheQuantity() {
        List<Claim> claims =
                strangers("plantline/v1/foundry/x7", "{\"time\":1772452800000,\"value\":3,\"unit\":\"kWh\"}");
        assertThat(MeterGuess.entry("x7", "wmbusmeters/x7", claims, "foundry", "heat"))
                .contains("quantity: heat  # guessed");
    }

    @Test
    void knownMetersReplaysAndNonsenseAreNoStrangers() {
        assertThat(strangers("plantline/v1/foundry/grid", "{\"value\":1}")).isEmpty();
        assertThat(strangers("plantline/v1/foundry/oven", "{\"value\":1,\"run\":\"study\"}"))
                .isEmpty();
        assertThat(strangers("plantline/v1/foundry/oven", "{\"value\":\"high\"}"))
                .isEmpty();
        assertThat(strangers("plantline/v1/foundry/oven", "{{{")).isEmpty();
        assertThat(strangers("plantline/v1/foundry/$end", "{\"value\":1}")).isEmpty();
        assertThat(strangers("plantline/v1/foundry/oven", "[{\"value\":\"x\"},{\"value\":2}, 3]"))
                .hasSize(1);
    }

    private String guess(String topic, String payload) {
        List<Claim> claims = strangers(topic, payload);
        return MeterGuess.entry(claims.get(0).meter(), topic, claims, "foundry", "");
    }

    private List<Claim> strangers(String topic, String payload) {
        return decoder.strangers(new Arrival(topic, payload.getBytes(UTF_8), false, NOON));
    }
}
