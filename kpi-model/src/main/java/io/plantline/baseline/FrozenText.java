package io.plantline.baseline;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A frozen record as one line, {@code key=value&key=value}, in which every number comes back as it was. */
final class FrozenText {
    private static final String BASELINE = "baseline";
    private static final String ADJUSTMENT = "adjustment";

    private final Map<String, String> fields;

    private FrozenText(Map<String, String> fields) {
        this.fields = fields;
    }

    static String write(Frozen one) {
        FrozenText text = new FrozenText(new LinkedHashMap<>());
        text.fields.put("is", one instanceof Baseline ? BASELINE : ADJUSTMENT);
        text.fields.put("id", one.id());
        text.fields.put("plant", one.plant());
        text.put("frozen", one.frozen());
        if (one instanceof Baseline baseline) {
            text.put(baseline);
        } else if (one instanceof Adjustment adjustment) {
            text.put(adjustment);
        }
        return text.fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Frozen read(String line) {
        if (line == null) {
            throw new IllegalArgumentException("a frozen record without its text");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : line.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'%s' is no field of a frozen record".formatted(field));
            }
            fields.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        FrozenText text = new FrozenText(fields);
        return text.get("is").equals(BASELINE) ? text.baseline() : text.adjustment();
    }

    private void put(Baseline baseline) {
        fields.put("scope", baseline.scope());
        fields.put("quantity", baseline.quantity().id());
        fields.put("model", baseline.model().id());
        fields.put("interval", baseline.interval().id());
        put("from", baseline.from());
        put("to", baseline.to());
        fields.put("regime", baseline.regime());
        fields.put("perHour", baseline.perHour().toString());
        put("drivers", baseline.drivers().size());
        for (int i = 0; i < baseline.drivers().size(); i++) {
            Driver driver = baseline.drivers().get(i);
            fields.put("quantity" + i, driver.quantity().id());
            fields.put("coefficient" + i, driver.coefficient().toString());
            put("t" + i, driver.t());
            put("least" + i, driver.least());
            put("most" + i, driver.most());
        }
        Weather weather = baseline.weather();
        put("bends", weather.bends().size());
        for (int i = 0; i < weather.bends().size(); i++) {
            Bend bend = weather.bends().get(i);
            put("side" + i, bend.side());
            fields.put("celsius" + i, bend.celsius().toString());
            fields.put("bend" + i, bend.coefficient().toString());
            put("bendT" + i, bend.t());
        }
        put("coldest", weather.least());
        put("warmest", weather.most());
        fields.put(
                "week",
                baseline.week().perHour().stream().map(BigDecimal::toString).collect(Collectors.joining(" ")));
        Fit fit = baseline.fit();
        put("points", fit.points());
        put("parameters", fit.parameters());
        put("mean", fit.mean());
        put("rmse", fit.rmse());
        put("nmbe", fit.nmbe());
        put("r2", fit.r2());
        put("durbinWatson", fit.durbinWatson());
        put("accepted", baseline.acceptance().accepted());
        fields.put("why", baseline.acceptance().why());
        fields.put("run", baseline.origin().run());
        put("unknown", baseline.origin().unknown());
        put("wasteful", baseline.origin().wasteful());
        fields.put("digest", baseline.origin().digest());
        fields.put("by", baseline.origin().by());
    }

    private Baseline baseline() {
        List<Driver> drivers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(get("drivers")); i++) {
            drivers.add(new Driver(
                    quantity("quantity" + i),
                    new BigDecimal(get("coefficient" + i)),
                    number("t" + i),
                    number("least" + i),
                    number("most" + i)));
        }
        return new Baseline(
                get("id"),
                get("plant"),
                get("scope"),
                quantity("quantity"),
                Model.of(get("model")).orElseThrow(() -> unknown("model")),
                IntervalKind.of(get("interval")).orElseThrow(() -> unknown("interval")),
                time("from"),
                time("to"),
                get("regime"),
                new BigDecimal(get("perHour")),
                drivers,
                weather(),
                week(),
                new Fit(
                        Integer.parseInt(get("points")),
                        Integer.parseInt(get("parameters")),
                        number("mean"),
                        number("rmse"),
                        number("nmbe"),
                        number("r2"),
                        number("durbinWatson")),
                new Baseline.Acceptance(Boolean.parseBoolean(get("accepted")), get("why")),
                new Baseline.Origin(
                        get("run"),
                        Integer.parseInt(get("unknown")),
                        Integer.parseInt(get("wasteful")),
                        get("digest"),
                        get("by"),
                        time("frozen")));
    }

    private Weather weather() {
        List<Bend> bends = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(get("bends")); i++) {
            bends.add(new Bend(
                    Bend.Side.valueOf(get("side" + i)),
                    new BigDecimal(get("celsius" + i)),
                    new BigDecimal(get("bend" + i)),
                    number("bendT" + i)));
        }
        return new Weather(bends, number("coldest"), number("warmest"));
    }

    private Week week() {
        return new Week(Arrays.stream(get("week").split(" "))
                .filter(hour -> !hour.isEmpty())
                .map(BigDecimal::new)
                .toList());
    }

    private void put(Adjustment adjustment) {
        fields.put("baseline", adjustment.baseline());
        put("from", adjustment.from());
        put("to", adjustment.to());
        fields.put("kWh", adjustment.kWh().toString());
        fields.put("by", adjustment.by());
        fields.put("why", adjustment.why());
    }

    private Adjustment adjustment() {
        return new Adjustment(
                get("id"),
                get("plant"),
                get("baseline"),
                time("from"),
                time("to"),
                new BigDecimal(get("kWh")),
                get("by"),
                get("why"),
                time("frozen"));
    }

    private void put(String key, Object value) {
        fields.put(key, String.valueOf(value));
    }

    private String get(String key) {
        String value = fields.get(key);
        if (value == null) {
            throw new IllegalArgumentException("a frozen record without '%s'".formatted(key));
        }
        return value;
    }

    private double number(String key) {
        return Double.parseDouble(get(key));
    }

    private long time(String key) {
        return Long.parseLong(get(key));
    }

    private Quantity quantity(String key) {
        return Quantity.of(get(key)).orElseThrow(() -> unknown(key));
    }

    private IllegalArgumentException unknown(String key) {
        return new IllegalArgumentException("%s '%s' of a frozen record is not known".formatted(key, get(key)));
    }
}
