package io.plantline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.decision.Advice;
import io.plantline.decision.Advice.Action;
import io.plantline.decision.Advice.Basis;
import io.plantline.decision.Advice.Given;
import io.plantline.decision.Advice.Kind;
import io.plantline.decision.Advice.Reason;
import io.plantline.decision.Advice.Step;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.Advised;
import io.plantline.decision.Answer;
import io.plantline.decision.Outcome;
import io.plantline.decision.Worth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An advice goes over the topic and comes back as it was, with its answers and what became of it. */
class AdviceJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Advice HOLD = new Advice(
            "shop",
            "live",
            Kind.PEAK,
            "shop",
            "900000",
            2,
            1_440_000,
            1_440_000,
            1_740_000,
            false,
            List.of(new Step(Action.HOLD, "chiller", "cooling", 1_440_000, 1_800_000, 30, null)),
            new Worth(120.5, "EUR", null, "no factor of the hour is known"),
            List.of(new Given("energy so far", 42.0, "kWh", "main", 1), new Given("sum", null, "kW", "", null)),
            List.of(new Basis("demand-charge", "contracted", "280 kW, from 2026-01-01")),
            "peak-1",
            "(42 + 310 × 0.1) / 0.25 = 292",
            new Reason("peak-coming", List.of("292 kW", "280 kW"), "292 kW are coming, 280 kW are contracted."));
    private static final Answer DECLINED =
            new Answer("shop/live/peak/shop/900000", 2, false, "the dough would spoil", "Ana", 1_500_000);
    private static final Outcome MEASURED = new Outcome(
            HOLD.id(),
            0,
            1_800_000,
            true,
            new Worth(0.0, "EUR", 0.0, ""),
            List.of(new Given("demand", 292.0, "kW", "main", 0)),
            new Reason("peak-came", List.of(), "The peak came."));

    @Test
    void whatIsSaidComesBackAsItWas() throws Exception {
        JsonNode start = MAPPER.readTree(AdviceJson.write(HOLD));
        assertThat(start.path("id").asText()).isEqualTo("shop/live/peak/shop/900000");
        for (AdviceSaid said : List.of(HOLD, DECLINED, MEASURED)) {
            assertThat(AdviceJson.read(AdviceJson.write(said))).isEqualTo(said);
            assertThat(AdviceSaid.plantOf(said.id())).isEqualTo("shop");
        }
    }

    @Test
    void theSchemaNamesExactlyWhatStandsOnTheTopic() throws Exception {
        Path folder = Path.of("docs/schemas");
        Path root = Files.exists(folder) ? folder : Path.of("..").resolve(folder);
        JsonNode schema =
                MAPPER.readTree(root.resolve(Channels.ADVICE + ".json").toFile());
        Set<String> written = new TreeSet<>();
        for (AdviceSaid said : List.of(HOLD, DECLINED, MEASURED)) {
            AdviceJson.node(said).fieldNames().forEachRemaining(written::add);
        }
        Set<String> published = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(published::add);
        assertThat(published).isEqualTo(written);
    }

    @Test
    void whatCannotBeAnAdviceIsMalformed() {
        assertMalformed("\"action\":\"hold\"", "\"action\":\"dance\"", "DANCE");
        assertMalformed("\"about\":\"900000\"", "\"about\":\"1\"", "id is shop/live/peak/shop/900000");
        assertMalformed("\"withdrawn\":false", "\"withdrawn\":\"no\"", "not true or false");
        assertMalformed("\"said\":\"advice\"", "\"said\":\"rumour\"", "nothing is said as 'rumour'");
        assertThatThrownBy(() -> new Answer(HOLD.id(), 0, false, " ", "Ana", 1))
                .hasMessageContaining("declined with a reason");
    }

    @Test
    void anAdviceStandsAsItWasAnsweredInTime() {
        Advised open = Advised.of(HOLD);
        assertThat(open.state(1_500_000)).isEqualTo(Advised.State.OPEN);
        assertThat(open.state(1_740_001)).isEqualTo(Advised.State.IGNORED);
        assertThat(open.and(DECLINED).and(MEASURED).state(1_900_000)).isEqualTo(Advised.State.DECLINED);
        Answer late = new Answer(HOLD.id(), 2, true, "", "Bo", 1_740_001);
        assertThat(open.and(late).state(1_900_000)).isEqualTo(Advised.State.IGNORED);
    }

    private static void assertMalformed(String right, String wrong, String told) {
        String text = new String(AdviceJson.write(HOLD), UTF_8);
        assertThat(text).contains(right);
        assertThatThrownBy(() -> AdviceJson.read(text.replace(right, wrong).getBytes(UTF_8)))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining(told);
    }
}
