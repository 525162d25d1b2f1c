package io.plantline.dashboards.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;

/**
 * Somebody was sent to the provider.
 *
 * @param state by which the way back is known
 * @param nonce that the provider has to put into its token
 * @param verifier the proof key: who takes the code has to have it
 * @param browser a secret of the browser that was sent, without which a way back is somebody else's
 * @param back where the provider was told to send them back to
 * @param then what of the page they wanted to see
 * @param begun when, epoch milliseconds
 */
public record Attempt(
        State state, Nonce nonce, CodeVerifier verifier, String browser, URI back, String then, long begun) {

    static Attempt of(String browser, URI back, String then, long now) {
        return new Attempt(new State(), new Nonce(), new CodeVerifier(), browser, back, then, now);
    }

    /** Tells nothing of its secrets. */
    @Override
    public String toString() {
        return "attempt to sign in, begun at " + begun;
    }
}
