package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.plantline.batch.BatchNews;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one native JSON object. A field of the wrong type spoils the object but not its neighbours: the object is read
 * to its end before the first fault is told. Unknown fields spoil it too: they would be facts that nobody takes in, as the
 * unit of an amount whose key is misspelt.
 */
final class NativeObject {
    private final String plant;
    private String meter;
    private String run = Reading.LIVE;
    private Long time;
    private BigDecimal value;
    private BigDecimal count;
    private String unit;
    private String state;
    private Quality quality = Quality.GOOD;
    private long sequence = -1;
    private Unusable fault;
    private Unusable newsFault;
    private final Map<String, String> news = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    private NativeObject(Address address) {
        this.plant = address.plant();
        this.meter = address.meter();
    }

    /**
     * The claim of the object the parser stands at the start of.
     *
     * @param address of whom it speaks; where its meter is null, the field {@code meter} names it
     */
    static Claim read(JsonParser json, Address address) throws IOException, Unusable {
        NativeObject object = new NativeObject(address);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            object.take(name, json, address.meter() == null);
        }
        return object.claim();
    }

    private void take(String name, JsonParser json, boolean namesMeter) throws IOException {
        named.add(name);
        try {
            switch (name) {
                case "time" -> time = NativeValues.time(json);
                case "value" -> value = NativeValues.number(json, name, Reason.NOT_A_NUMBER);
                case "count" -> count = NativeValues.number(json, name, Reason.NOT_A_NUMBER);
                case "unit" -> unit = NativeValues.text(json, name, Reason.WRONG_UNIT);
                case "state" -> state = NativeValues.text(json, name, Reason.UNKNOWN_STATE);
                case "quality" -> quality = NativeValues.quality(json);
                case "seq" -> sequence = NativeValues.sequence(json);
                case "run" -> run = NativeValues.text(json, name, Reason.OUT_OF_RANGE);
                case "plant" -> checkPlant(json, namesMeter);
                case "meter" -> meter = namesMeter ? NativeValues.text(json, name, Reason.UNKNOWN_METER) : meter;
                default -> {
                    if (!namesMeter || !NativeKeys.isOfARecord(name)) {
                        batch(name, json);
                    }
                }
            }
        } catch (Unusable first) {
            fault = fault == null ? first : fault;
        }
        json.skipChildren();
    }

    /** What is told of a batch is put together as one text, as a reading tells it. */
    private void batch(String name, JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (!BatchNews.KEYS.contains(name)) {
            unknown.add(name);
            return;
        }
        if (token.isScalarValue()) {
            news.put(name, token == JsonToken.VALUE_NULL ? BatchNews.NONE : said(token, json));
        } else {
            newsFault = new Unusable(
                    Reason.MISSING_VALUE, "%s is %s, not a text or a number".formatted(name, NativeValues.shown(json)));
        }
    }

    private static String said(JsonToken token, JsonParser json) throws IOException {
        return token.isBoolean() ? token == JsonToken.VALUE_TRUE ? "yes" : "no" : json.getText();
    }

    private Claim claim() throws Unusable {
        if (fault != null) {
            throw fault;
        }
        if (meter == null) {
            throw new Unusable(Reason.UNKNOWN_METER, "no \"meter\" is named");
        }
        String inRun = run == null ? Reading.LIVE : run;
        if (news.containsKey("batch") && state == null) {
            if (newsFault != null) {
                throw newsFault;
            }
            checkTellsOnlyOfABatch();
            news.put("unit", unit);
            state = BatchNews.text(news);
        } else {
            checkTellsOnlyOfAMeter();
        }
        Quality trusted = quality == null ? Quality.GOOD : quality;
        return new Claim(plant, meter, inRun, time, value, count, unit, state, trusted, sequence);
    }

    /** A word that is not understood here is a fact somebody believes to be told. */
    private void checkTellsOnlyOfABatch() throws Unusable {
        if (value != null || count != null) {
            unknown.add(value != null ? "value" : "count");
        }
        if (!unknown.isEmpty()) {
            throw NativeKeys.notOfABatch(unknown.iterator().next());
        }
    }

    /** A word that is nearly one of ours, which is not there, is that one misspelt; others are none of our business. */
    private void checkTellsOnlyOfAMeter() throws Unusable {
        Set<String> missing = new LinkedHashSet<>(NativeKeys.READING);
        missing.removeAll(named);
        if (value != null || count != null || state != null) {
            missing.removeAll(List.of("value", "count", "state"));
        }
        for (String word : unknown) {
            NativeKeys.checkNotMisspelt(word, missing);
        }
    }

    private void checkPlant(JsonParser json, boolean namesMeter) throws IOException, Unusable {
        if (namesMeter && !plant.equals(json.getText())) {
            throw new Unusable(
                    Reason.UNKNOWN_PLANT,
                    "it is of plant %s, not of %s".formatted(Unusable.quoted(json.getText()), plant));
        }
    }
}
