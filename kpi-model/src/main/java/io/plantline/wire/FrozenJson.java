package io.plantline.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Bend;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import io.plantline.baseline.Frozen;
import io.plantline.baseline.Model;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A {@link Frozen} record as JSON on {@link Channels#BASELINES}, with times in RFC 3339. */
public final class FrozenJson {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String BASELINE = "baseline";
    private static final String ADJUSTMENT = "adjustment";

    private FrozenJson() {}

    /** The record key, {@code plant/id}. */
    public static String key(Frozen one) {
        return one.plant() + '/' + one.id();
    }

    public static byte[] write(Frozen one) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("is", one instanceof Baseline ? BASELINE : ADJUSTMENT)
                .put("id", one.id())
                .put("plant", one.plant())
                .put("frozen", time(one.frozen()));
        if (one instanceof Baseline baseline) {
            write(baseline, json);
        } else if (one instanceof Adjustment adjustment) {
            json.put("of", adjustment.baseline())
                    .put("from", time(adjustment.from()))
                    .put("to", time(adjustment.to()))
                    .put("kWh", adjustment.kWh())
                    .put("by", adjustment.by())
                    .put("why", adjustment.why());
        }
        return Trees.bytes(json);
    }

    public static Frozen read(byte[] bytes) throws MalformedJson {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            return switch (KpiValueJson.text(json, "is")) {
                case BASELINE -> baseline(json);
                case ADJUSTMENT -> adjustment(json);
                default ->
                    throw new IllegalArgumentException(
                            "there is no frozen '%s'".formatted(json.path("is").asText()));
            };
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedJson("not a baseline: " + malformed.getMessage(), malformed);
        }
    }

    private static void write(Baseline baseline, ObjectNode json) {
        Fit fit = baseline.fit();
        json.put("scope", baseline.scope())
                .put("quantity", baseline.quantity().id())
                .put("model", baseline.model().id())
                .put("interval", baseline.interval().id())
                .put("from", time(baseline.from()))
                .put("to", time(baseline.to()))
                .put("regime", baseline.regime())
                .put("perHour", baseline.perHour());
        ArrayNode drivers = json.putArray("drivers");
        for (Driver driver : baseline.drivers()) {
            drivers.addObject()
                    .put("quantity", driver.quantity().id())
                    .put("coefficient", driver.coefficient())
                    .put("t", driver.t())
                    .put("least", driver.least())
                    .put("most", driver.most());
        }
        if (baseline.weather().matters()) {
            write(baseline.weather(), json.putObject("weather"));
        }
        if (baseline.week().matters()) {
            ArrayNode week = json.putArray("week");
            baseline.week().perHour().forEach(week::add);
        }
        json.putObject("fit")
                .put("points", fit.points())
                .put("parameters", fit.parameters())
                .put("mean", fit.mean())
                .put("rmse", fit.rmse())
                .put("nmbe", fit.nmbe())
                .put("r2", fit.r2())
                .put("durbinWatson", fit.durbinWatson());
        json.put("accepted", baseline.acceptance().accepted())
                .put("why", baseline.acceptance().why())
                .put("run", baseline.origin().run())
                .put("unknown", baseline.origin().unknown())
                .put("wasteful", baseline.origin().wasteful())
                .put("digest", baseline.origin().digest())
                .put("by", baseline.origin().by());
    }

    private static void write(Weather weather, ObjectNode json) {
        ArrayNode bends = json.putArray("bends");
        for (Bend bend : weather.bends()) {
            bends.addObject()
                    .put("side", bend.side().name().toLowerCase(Locale.ROOT))
                    .put("celsius", bend.celsius())
                    .put("coefficient", bend.coefficient())
                    .put("t", bend.t());
        }
        json.put("least", weather.least()).put("most", weather.most());
    }

    private static Baseline baseline(JsonNode json) {
        List<Driver> drivers = new ArrayList<>();
        for (JsonNode driver : json.required("drivers")) {
            drivers.add(new Driver(
                    quantity(driver),
                    number(driver, "coefficient"),
                    number(driver, "t").doubleValue(),
                    number(driver, "least").doubleValue(),
                    number(driver, "most").doubleValue()));
        }
        return new Baseline(
                KpiValueJson.text(json, "id"),
                KpiValueJson.text(json, "plant"),
                KpiValueJson.text(json, "scope"),
                quantity(json),
                Model.of(KpiValueJson.text(json, "model")).orElseThrow(() -> unknown(json, "model")),
                IntervalKind.of(KpiValueJson.text(json, "interval")).orElseThrow(() -> unknown(json, "interval")),
                millis(json, "from"),
                millis(json, "to"),
                KpiValueJson.text(json, "regime"),
                number(json, "perHour"),
                drivers,
                json.has("weather") ? weather(json.required("weather")) : Weather.NONE,
                json.has("week") ? week(json.required("week")) : Week.NONE,
                fit(json.required("fit")),
                new Baseline.Acceptance(json.required("accepted").asBoolean(), KpiValueJson.text(json, "why")),
                new Baseline.Origin(
                        KpiValueJson.text(json, "run"),
                        json.path("unknown").asInt(),
                        json.path("wasteful").asInt(),
                        KpiValueJson.text(json, "digest"),
                        KpiValueJson.text(json, "by"),
                        millis(json, "frozen")));
    }

    private static Weather weather(JsonNode json) {
        List<Bend> bends = new ArrayList<>();
        for (JsonNode bend : json.required("bends")) {
            bends.add(new Bend(
                    Bend.Side.valueOf(KpiValueJson.text(bend, "side").toUpperCase(Locale.ROOT)),
                    number(bend, "celsius"),
                    number(bend, "coefficient"),
                    number(bend, "t").doubleValue()));
        }
        return new Weather(
                bends, number(json, "least").doubleValue(), number(json, "most").doubleValue());
    }

    private static Week week(JsonNode json) {
        List<BigDecimal> perHour = new ArrayList<>();
        for (JsonNode hour : json) {
            if (!hour.isNumber()) {
                throw new IllegalArgumentException("'week' has an hour that is %s, not a number".formatted(hour));
            }
            perHour.add(hour.decimalValue());
        }
        return new Week(perHour);
    }

    private static Fit fit(JsonNode json) {
        return new Fit(
                json.required("points").asInt(),
                json.required("parameters").asInt(),
                number(json, "mean").doubleValue(),
                number(json, "rmse").doubleValue(),
                number(json, "nmbe").doubleValue(),
                number(json, "r2").doubleValue(),
                number(json, "durbinWatson").doubleValue());
    }

    private static Adjustment adjustment(JsonNode json) {
        return new Adjustment(
                KpiValueJson.text(json, "id"),
                KpiValueJson.text(json, "plant"),
                KpiValueJson.text(json, "of"),
                millis(json, "from"),
                millis(json, "to"),
                number(json, "kWh"),
                KpiValueJson.text(json, "by"),
                KpiValueJson.text(json, "why"),
                millis(json, "frozen"));
    }

    private static BigDecimal number(JsonNode json, String field) {
        JsonNode number = json.required(field);
        if (!number.isNumber()) {
            throw new IllegalArgumentException("'%s' is %s, not a number".formatted(field, number));
        }
        return number.decimalValue();
    }

    private static Quantity quantity(JsonNode json) {
        return Quantity.of(KpiValueJson.text(json, "quantity")).orElseThrow(() -> unknown(json, "quantity"));
    }

    private static IllegalArgumentException unknown(JsonNode json, String field) {
        return new IllegalArgumentException(
                "%s '%s' is not known".formatted(field, json.path(field).asText()));
    }

    private static long millis(JsonNode json, String field) {
        return Instant.parse(KpiValueJson.text(json, field)).toEpochMilli();
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
