package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a native message claims, whether or not it can be used; what is not understood is left out. */
public final class NativeClaims {
    private NativeClaims() {}

    public static List<Claim> of(Arrival arrival) {
        List<Claim> claims = new ArrayList<>(1);
        try (JsonParser json = NativeDecoder.JSON.createParser(arrival.payload())) {
            Address address = Address.of(arrival.topic());
            JsonToken token = json.nextToken() == JsonToken.START_ARRAY ? json.nextToken() : json.currentToken();
            while (token == JsonToken.START_OBJECT) {
                add(json, address, claims);
                token = json.nextToken();
            }
        } catch (IOException | Unusable notUnderstood) {
            return claims;
        }
        return claims;
    }

    private static void add(JsonParser json, Address address, List<Claim> claims) throws IOException {
        try {
            claims.add(NativeObject.read(json, address));
        } catch (Unusable bad) {
            return; // it was read to its end: the next can be read
        }
    }
}
