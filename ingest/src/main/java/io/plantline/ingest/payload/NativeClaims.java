package io.plantline.ingest.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a native message claims, whether or not it can be used; what is not understood is left out. */
public final class NativeClaims {
    private NativeClaims() {}

    public static List<Claim> of(Arrival arrival) {
        List<Claim> claims = new ArrayList<>(1);
        try (JsonParser json = NativeDecoder.JSON.createParser(arrival.payload())) {
            Address address = Address.of(arrival.topic());
            JsonToken token = json.nextToken() == JsonToken.START_ARRAY ? json.nextToken() : json.currentToken();
            while (token == JsonToken.START_OBJECT) {
                claim(json, address).ifPresent(claims::add);
                token = json.nextToken();
            }
        } catch (IOException | Unusable notUnderstood) {
            return claims;
        }
        return claims;
    }

    /** The claim of the object the parser stands at; it is read to its end whether or not it is understood. */
    private static Optional<Claim> claim(JsonParser json, Address address) throws IOException {
        try {
            return Optional.of(NativeObject.read(json, address));
        } catch (Unusable bad) {
            return Optional.empty();
        }
    }
}
