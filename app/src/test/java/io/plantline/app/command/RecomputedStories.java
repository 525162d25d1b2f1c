package io.plantline.app.command;

import static io.plantline.app.command.MeteredMorning.ELEVEN;
import static io.plantline.app.command.MeteredMorning.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Values under signals, and revised ones, recomputed by the arithmetic of a pencil on the fields that explain shows. */
interface RecomputedStories {
    double EXACTLY = 1e-9;

    /** Each settlement interval is rounded to a millionth. */
    double FOUR_ROUNDINGS = 4e-6;

    MeteredMorning creamery();

    @Test
    default void costIsEnergyOfEachQuarterTimesItsDayAheadPrice() throws Exception {
        JsonNode told = told("energy-cost");
        JsonNode weighed = told.path("weighed").path(0);
        double byHand = 0;
        double products = 0;
        for (JsonNode piece : weighed.path("stretches")) {
            double energy = taken(
                    told, "grid", piece.path("from").asText(), piece.path("to").asText());
            assertThat(energy).isCloseTo(piece.path("amount").asDouble(), within(EXACTLY));
            assertThat(piece.path("said").asDouble() / 1000)
                    .isCloseTo(piece.path("figure").asDouble(), within(EXACTLY));
            byHand += energy * piece.path("figure").asDouble();
            products += piece.path("product").asDouble();
        }
        assertThat(weighed.path("stretches")).hasSize(4);
        assertThat(weighed.path("note").isNull()).isTrue();
        assertThat(products).isCloseTo(value(told), within(EXACTLY));
        assertThat(byHand).isCloseTo(value(told), within(FOUR_ROUNDINGS)).isPositive();
        assertThat(told.path("worked").asText()).contains("signal spot-lake", "EUR");
    }

    @Test
    default void emissionsAreEnergyOfEachHalfHourTimesWhatTheGridEmittedThen() throws Exception {
        JsonNode told = told("ghg-scope2-location");
        double byHand = 0;
        for (JsonNode piece : told.path("weighed").path(0).path("stretches")) {
            byHand += taken(
                            told,
                            "grid",
                            piece.path("from").asText(),
                            piece.path("to").asText())
                    * piece.path("said").asDouble()
                    / 1000;
        }
        assertThat(byHand).isCloseTo(value(told), within(FOUR_ROUNDINGS)).isPositive();
        assertThat(told.path("weighed").path(0).path("stretches"))
                .extracting(piece -> piece.path("estimated").asBoolean())
                .containsExactly(false, true);
    }

    @Test
    default void energyPerPieceIsRevisedByTheCountThatCameLate() throws Exception {
        JsonNode told = told("energy-intensity");
        double energy = taken(told, "grid", TEN.toString(), ELEVEN.toString());
        double pieces = meter(told, "butter").path("readings").path("sum").asDouble();
        assertThat(energy / pieces).isCloseTo(value(told), within(EXACTLY)).isPositive();

        JsonNode revised = told.path("revisions").path(1);
        assertThat(revised.path("value").asDouble()).isEqualTo(value(told));
        assertThat(told.path("revisions").path(0).path("value").asDouble())
                .isCloseTo(energy / (pieces - Creamery.BUTTER_LATE), within(EXACTLY));
        assertThat(revised.path("when").asText()).isNotBlank();
        assertThat(revised.path("why").asText()).isEqualTo("restated: late or corrected readings of butter");
        assertThat(told.path("value").path("reason")).isEqualTo(revised.path("why"));
        assertThat(revised.path("readings")).singleElement().satisfies(came -> {
            assertThat(came.path("meter").asText()).isEqualTo("butter");
            assertThat(came.path("time").asText()).isEqualTo(Creamery.LATE.toString());
            assertThat(came.path("value").asInt()).isEqualTo(Creamery.BUTTER_LATE);
        });
    }

    @Test
    default void waterPerPieceIsWhatTheRegisterTookOfThoseMade() throws Exception {
        JsonNode told = creamery()
                .api()
                .get("/api/v1/plants/creamery/kpis/water-intensity/explain?interval=shift&start=" + TEN);
        double pieces = meter(told, "butter").path("readings").path("sum").asDouble();
        assertThat(taken(told, "well", TEN.toString(), ELEVEN.toString()) / pieces)
                .isCloseTo(value(told), within(EXACTLY))
                .isPositive();
    }

    @Test
    default void asManyReadingsAreShownAsAreAskedFor() throws Exception {
        JsonNode few = meter(told("energy-cost", "&readings=3"), "grid").path("readings");
        assertThat(few.path("shown")).hasSize(3);
        assertThat(few.path("more").asInt()).isPositive();
        JsonNode all = meter(told("energy-cost", "&readings=500"), "grid").path("readings");
        assertThat(all.path("shown").size()).isEqualTo(3 + few.path("more").asInt());
        assertThat(all.path("more").asInt()).isZero();
    }

    @Test
    default void theCommandPrintsEachStretchWithoutExponents() throws Exception {
        Commands explained = Commands.run(
                "explain",
                "--url",
                creamery().stack().dashboard().toString(),
                "--plant",
                "creamery",
                "--kpi",
                "energy-cost",
                "--interval",
                "hour",
                "--start",
                TEN.toString());
        assertThat(explained.out())
                .contains("electricity-import × price, by stretches of one figure:")
                .contains("signal spot-lake said -3.5 EUR/MWh, actual, retrieved ")
                .contains("stood at 2025-06-11T09:15:00Z: ")
                .doesNotContainPattern("\\d[eE][-+]?\\d");
    }

    private JsonNode told(String kpi) throws Exception {
        return told(kpi, "");
    }

    private JsonNode told(String kpi, String more) throws Exception {
        return creamery()
                .api()
                .get("/api/v1/plants/creamery/kpis/%s/explain?interval=hour&start=%s%s".formatted(kpi, TEN, more));
    }

    private static double value(JsonNode told) {
        return told.path("value").path("value").asDouble();
    }

    private static JsonNode meter(JsonNode told, String id) {
        return new Explained(told).meter(id);
    }

    /** What a register took between two of the times it was read off at. */
    private static double taken(JsonNode told, String id, String from, String to) {
        JsonNode said = meter(told, id).path("readings");
        double multiplier = said.path("multiplier").path(0).path("factor").asDouble();
        return (register(said, to) - register(said, from)) * multiplier;
    }

    /** On the straight line between the readings on either side. */
    private static double register(JsonNode said, String time) {
        JsonNode at = StreamSupport.stream(said.path("readOff").spliterator(), false)
                .filter(each -> each.path("time").asText().equals(time))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not read off at %s: %s".formatted(time, said)));
        double before = at.path("beforeValue").asDouble();
        double byHand =
                before + at.path("share").asDouble() * (at.path("afterValue").asDouble() - before);
        assertThat(byHand).isCloseTo(at.path("register").asDouble(), within(EXACTLY));
        return byHand;
    }
}
