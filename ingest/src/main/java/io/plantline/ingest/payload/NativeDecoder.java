package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.plantline.model.Rejection.Reason;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.RejectionJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Decodes the native payload: a JSON object, or an array of them, about the meter in the topic. Whatever it is given,
 * it answers with readings and rejections. Of an array only the bad elements are rejected, each with its own bytes; a
 * message that is no JSON is rejected whole.
 */
public final class NativeDecoder {
    /** The topic below a plant on which a replay reports rows it could not use, as {@link RejectionJson}. */
    public static final String REJECTED = "$rejected";

    private static final int MAX_READINGS = 10_000;

    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // to be told apart from what is no JSON at all
            .build();

    private final Admission admission;

    public NativeDecoder(Admission admission) {
        this.admission = admission;
    }

    public Decoded decode(Arrival arrival) {
        try {
            Texts.check(arrival.payload());
            Address address = Address.of(arrival.topic());
            return address.meter().equals(REJECTED) ? passOn(arrival) : readings(arrival, address);
        } catch (Unusable whole) {
            return Decoded.rejected(whole.of(arrival, arrival.payload()));
        }
    }

    private static Decoded passOn(Arrival arrival) throws Unusable {
        try {
            return Decoded.rejected(RejectionJson.read(arrival.payload()));
        } catch (MalformedJson malformed) {
            throw new Unusable(Reason.NOT_JSON, malformed.getMessage());
        }
    }

    private Decoded readings(Arrival arrival, Address address) throws Unusable {
        Decoding decoding = new Decoding(admission, arrival, address);
        try (JsonParser json = JSON.createParser(arrival.payload())) {
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new Unusable(Reason.EMPTY, "the payload is empty");
            } else if (first == JsonToken.START_OBJECT) {
                decoding.only(json);
            } else if (first == JsonToken.START_ARRAY) {
                array(json, decoding);
            } else {
                throw new Unusable(
                        Reason.NOT_JSON, "a lone %s, not a JSON object or an array of them".formatted(first));
            }
            if (json.nextToken() != null) {
                throw new Unusable(Reason.NOT_JSON, "more than one JSON value");
            }
            return decoding.decoded();
        } catch (JsonProcessingException malformed) {
            throw Unusable.notJson(malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void array(JsonParser json, Decoding decoding) throws IOException, Unusable {
        int elements = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (++elements > MAX_READINGS) {
                throw new Unusable(Reason.TOO_LARGE, "an array of more than %d readings".formatted(MAX_READINGS));
            }
            decoding.element(json);
        }
        if (elements == 0) {
            throw new Unusable(Reason.EMPTY, "the array is empty");
        }
    }
}
