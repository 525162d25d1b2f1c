package io.plantline.dashboards.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.plantline.dashboards.access.OpenId;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a code to the provider, from server to server, and takes the token for it. */
final class Redemption {
    /** The provider speaks of the client and not of the code. */
    private static final Set<String> OF_CLIENT = Set.of("invalid_client", "unauthorized_client");

    private final OpenId openId;
    private final OIDCProviderMetadata metadata;
    private final Calls calls;
    private final ClientID client;

    Redemption(OpenId openId, OIDCProviderMetadata metadata, Calls calls) {
        this.openId = openId;
        this.metadata = metadata;
        this.calls = calls;
        this.client = new ClientID(openId.client());
    }

    /** The token, of which nothing is checked yet. */
    JWT redeem(String code, Attempt attempt) throws NotLetIn {
        TokenResponse answer = answer(code, attempt);
        if (!answer.indicatesSuccess()) {
            throw refused(answer.toErrorResponse().getErrorObject());
        }
        return Optional.of(answer)
                .filter(OIDCTokenResponse.class::isInstance)
                .map(token -> ((OIDCTokenResponse) token).getOIDCTokens().getIDToken())
                .orElseThrow(() -> new NotLetIn(Why.UNPROVEN, "the provider gave no id token for the code"));
    }

    private TokenResponse answer(String code, Attempt attempt) throws NotLetIn {
        HTTPRequest request =
                request(new AuthorizationCodeGrant(new AuthorizationCode(code), attempt.back(), attempt.verifier()));
        try {
            return OIDCTokenResponseParser.parse(request.send(calls));
        } catch (IOException silent) {
            throw new NotLetIn(
                    Why.UNREACHABLE,
                    "%s does not answer: %s".formatted(metadata.getTokenEndpointURI(), silent.getMessage()),
                    silent);
        } catch (ParseException strange) {
            throw new NotLetIn(
                    Why.UNREACHABLE,
                    "%s does not answer as a provider does: %s"
                            .formatted(metadata.getTokenEndpointURI(), strange.getMessage()),
                    strange);
        }
    }

    private HTTPRequest request(AuthorizationCodeGrant grant) {
        URI there = metadata.getTokenEndpointURI();
        return openId.secret()
                .map(secret -> new TokenRequest.Builder(there, by(new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(there, client, grant))
                .build()
                .toHTTPRequest();
    }

    /** As the provider wants the secret; by a header where it does not say. */
    private ClientAuthentication by(Secret secret) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean inBody = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return inBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    private NotLetIn refused(ErrorObject error) {
        String said = "%s: %s".formatted(error.getCode(), error.getDescription());
        return OF_CLIENT.contains(String.valueOf(error.getCode()))
                ? new NotLetIn(
                        Why.MISCONFIGURED,
                        "%s takes '%s' for no client of its own (%s); check signin.openid.client and signin.openid.secret"
                                .formatted(openId.issuer(), openId.client(), said))
                : new NotLetIn(Why.STALE, "the code is refused (%s)".formatted(said));
    }
}
