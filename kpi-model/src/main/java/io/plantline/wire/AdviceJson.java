package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.decision.Advice;
import io.plantline.decision.Advice.Basis;
import io.plantline.decision.Advice.Reason;
import io.plantline.decision.Advice.Step;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.Answer;
import io.plantline.decision.Outcome;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** What is said of advice as JSON on {@link Channels#ADVICE}; the record key is the advice's id. */
public final class AdviceJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ADVICE = "advice";
    private static final String ANSWER = "answer";
    private static final String OUTCOME = "outcome";

    private AdviceJson() {}

    public static byte[] write(AdviceSaid said) {
        return Trees.bytes(node(said));
    }

    public static AdviceSaid read(byte[] bytes) throws MalformedJson {
        try {
            return said(MAPPER.readTree(bytes));
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedJson("not said of an advice: " + malformed.getMessage(), malformed);
        }
    }

    /** The same as a tree, for whoever adds to it. */
    public static ObjectNode node(AdviceSaid said) {
        if (said instanceof Answer answer) {
            return said(ANSWER, said)
                    .put("revision", answer.revision())
                    .put("accepted", answer.accepted())
                    .put("why", answer.reason())
                    .put("by", answer.by())
                    .put("at", AlertJson.time(answer.at()));
        }
        return said instanceof Advice advice ? node(advice) : node((Outcome) said);
    }

    private static ObjectNode node(Advice advice) {
        ObjectNode json = said(ADVICE, advice)
                .put("revision", advice.revision())
                .put("plant", advice.plant())
                .put("run", advice.run())
                .put("kind", advice.kind().id())
                .put("scope", advice.scope())
                .put("about", advice.about())
                .put("made", AlertJson.time(advice.made()))
                .put("from", AlertJson.time(advice.from()))
                .put("until", AlertJson.time(advice.until()))
                .put("withdrawn", advice.withdrawn());
        ArrayNode steps = json.putArray("steps");
        advice.steps().forEach(step -> steps.add(step(step)));
        json.set("worth", AdviceFigures.worth(advice.worth()));
        json.set("inputs", AdviceFigures.inputs(advice.inputs()));
        ArrayNode bases = json.putArray("bases");
        advice.bases().forEach(basis -> bases.addObject()
                .put("what", basis.what())
                .put("id", basis.id())
                .put("version", basis.version()));
        json.put("model", advice.model()).put("worked", advice.worked());
        json.set("reason", reason(advice.reason()));
        return json;
    }

    private static ObjectNode node(Outcome outcome) {
        ObjectNode json = said(OUTCOME, outcome)
                .put("revision", outcome.revision())
                .put("at", AlertJson.time(outcome.at()))
                .put("right", outcome.right());
        json.set("worth", AdviceFigures.worth(outcome.worth()));
        json.set("inputs", AdviceFigures.inputs(outcome.inputs()));
        json.set("reason", reason(outcome.reason()));
        return json;
    }

    private static ObjectNode said(String what, AdviceSaid said) {
        return MAPPER.createObjectNode().put("said", what).put("id", said.id());
    }

    private static ObjectNode step(Step step) {
        return MAPPER.createObjectNode()
                .put("action", step.action().id())
                .put("what", step.what())
                .put("scope", step.scope())
                .put("from", AlertJson.time(step.from()))
                .put("until", AlertJson.time(step.until()))
                .put("kW", step.kilowatts())
                .put("instead", step.instead() == null ? null : AlertJson.time(step.instead()));
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode json = MAPPER.createObjectNode().put("code", reason.code());
        ArrayNode arguments = json.putArray("arguments");
        reason.arguments().forEach(arguments::add);
        return json.put("sentence", reason.sentence());
    }

    private static AdviceSaid said(JsonNode json) {
        String said = KpiValueJson.text(json, "said");
        return switch (said) {
            case ADVICE -> advice(json);
            case ANSWER ->
                new Answer(
                        KpiValueJson.text(json, "id"),
                        json.required("revision").intValue(),
                        AdviceFigures.truth(json, "accepted"),
                        KpiValueJson.text(json, "why"),
                        KpiValueJson.text(json, "by"),
                        AlertJson.millis(json, "at"));
            case OUTCOME ->
                new Outcome(
                        KpiValueJson.text(json, "id"),
                        json.required("revision").intValue(),
                        AlertJson.millis(json, "at"),
                        json.path("right").isNull() ? null : AdviceFigures.truth(json, "right"),
                        AdviceFigures.worth(json.required("worth")),
                        AdviceFigures.inputs(json.required("inputs")),
                        reason(json.required("reason")));
            default -> throw new IllegalArgumentException("nothing is said as '%s'".formatted(said));
        };
    }

    private static Advice advice(JsonNode json) {
        List<Step> steps = new ArrayList<>();
        json.required("steps").forEach(each -> steps.add(step(each)));
        List<Basis> bases = new ArrayList<>();
        json.required("bases")
                .forEach(each -> bases.add(new Basis(
                        KpiValueJson.text(each, "what"),
                        KpiValueJson.text(each, "id"),
                        KpiValueJson.text(each, "version"))));
        Advice advice = new Advice(
                KpiValueJson.text(json, "plant"),
                KpiValueJson.text(json, "run"),
                Advice.Kind.valueOf(AlertJson.constant(json, "kind")),
                KpiValueJson.text(json, "scope"),
                KpiValueJson.text(json, "about"),
                json.required("revision").intValue(),
                AlertJson.millis(json, "made"),
                AlertJson.millis(json, "from"),
                AlertJson.millis(json, "until"),
                AdviceFigures.truth(json, "withdrawn"),
                steps,
                AdviceFigures.worth(json.required("worth")),
                AdviceFigures.inputs(json.required("inputs")),
                bases,
                KpiValueJson.text(json, "model"),
                KpiValueJson.text(json, "worked"),
                reason(json.required("reason")));
        String id = KpiValueJson.text(json, "id");
        if (!id.equals(advice.id())) {
            throw new IllegalArgumentException("id is %s, but it says %s".formatted(id, advice.id()));
        }
        return advice;
    }

    private static Step step(JsonNode json) {
        return new Step(
                Advice.Action.valueOf(AlertJson.constant(json, "action")),
                KpiValueJson.text(json, "what"),
                KpiValueJson.text(json, "scope"),
                AlertJson.millis(json, "from"),
                AlertJson.millis(json, "until"),
                json.required("kW").doubleValue(),
                json.path("instead").isTextual() ? AlertJson.millis(json, "instead") : null);
    }

    private static Reason reason(JsonNode json) {
        List<String> arguments = new ArrayList<>();
        json.required("arguments").forEach(each -> arguments.add(each.asText()));
        return new Reason(KpiValueJson.text(json, "code"), arguments, KpiValueJson.text(json, "sentence"));
    }
}
