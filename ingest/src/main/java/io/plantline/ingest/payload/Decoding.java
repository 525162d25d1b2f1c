package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what the elements of one message are. */
final class Decoding {
    private final Admission admission;
    private final Arrival arrival;
    private final Address address;
    private final List<Reading> readings = new ArrayList<>(1);
    private final List<Rejection> rejections = new ArrayList<>(0);
    private int timedByArrival;

    Decoding(Admission admission, Arrival arrival, Address address) {
        this.admission = admission;
        this.arrival = arrival;
        this.address = address;
    }

    /** Takes the element the parser stands at; a bad one is kept with its own bytes. */
    void element(JsonParser json) throws IOException {
        int from = (int) json.currentTokenLocation().getByteOffset();
        try {
            admit(json);
        } catch (Unusable bad) {
            byte[] own = Arrays.copyOfRange(
                    arrival.payload(), from, (int) json.currentLocation().getByteOffset());
            rejections.add(bad.of(arrival, own));
        }
    }

    /** Takes the only element of the message; it is good, or the message is not. */
    void only(JsonParser json) throws IOException, Unusable {
        admit(json);
    }

    Decoded decoded() {
        return new Decoded(readings, rejections, timedByArrival);
    }

    private void admit(JsonParser json) throws IOException, Unusable {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            throw new Unusable(Reason.NOT_JSON, "an element that is no JSON object");
        }
        Claim claim = NativeObject.read(json, address);
        if (claim.time() == null && arrival.retained()) {
            throw new Unusable(
                    Reason.BAD_TIME, "a retained message without a time says nothing about when it was true");
        }
        readings.add(admission.admit(claim, arrival.at()));
        timedByArrival += claim.time() == null ? 1 : 0;
    }
}
