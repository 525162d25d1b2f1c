package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.plantline.model.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A recorded native object on a line of its own: the fields of the payload, and {@code meter} to say whose it is. */
public final class NativeLine {
    private NativeLine() {}

    /** The claim of a line about a meter of the plant. */
    public static Claim read(byte[] line, String plant) throws Unusable {
        try (JsonParser json = NativeDecoder.JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unusable(Reason.NOT_JSON, "a line is one JSON object");
            }
            Claim claim = NativeObject.read(json, new Address(plant, null));
            if (json.nextToken() != null) {
                throw new Unusable(Reason.NOT_JSON, "more than one JSON value on the line");
            }
            return claim;
        } catch (JsonProcessingException malformed) {
            throw Unusable.notJson(malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
