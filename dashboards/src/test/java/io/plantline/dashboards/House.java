package io.plantline.dashboards;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.plantline.dashboards.access.OpenId;
import io.plantline.dashboards.access.RoleRule;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** The sign-in service of the house: a provider of OpenID Connect on a port of its own, which may be told to go wrong. */
final class House implements AutoCloseable {
    static final String CLIENT = "plantline";
    static final String SECRET = "only-the-two-know";
    private static final String REALM = "factory";

    private final AtomicReference<Function<OAuth2HttpRequest, OAuth2HttpResponse>> token = new AtomicReference<>();
    private final AtomicReference<JWKSet> keys = new AtomicReference<>();
    private final AtomicReference<OAuth2HttpResponse> says = new AtomicReference<>();
    private final MockOAuth2Server server;

    /** @param asks true where it asks people for their name on a page of its own, as it does in a browser */
    House(boolean asks) {
        server = new MockOAuth2Server(
                new OAuth2Config(asks),
                route("/.well-known/openid-configuration", request -> says.get()),
                route(
                        "/token",
                        request -> token.get() == null ? null : token.get().apply(request)),
                route(
                        "/jwks",
                        request ->
                                keys.get() == null ? null : json(200, keys.get().toString())));
        server.start();
        answerOnce();
    }

    /** Its first answer takes long, and dashboards that find it silent do not ask again at once. */
    private void answerOnce() {
        URI known = URI.create(server.issuerUrl(REALM) + "/.well-known/openid-configuration");
        HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(known).build(), HttpResponse.BodyHandlers.discarding())
                .join();
    }

    /** Answers in place of the provider where there is an answer. */
    private static Route route(String ending, Function<OAuth2HttpRequest, OAuth2HttpResponse> answer) {
        return new Route() {
            @Override
            public boolean match(OAuth2HttpRequest request) {
                return request.getUrl().encodedPath().endsWith(ending) && answer.apply(request) != null;
            }

            @Override
            public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
                return answer.apply(request);
            }
        };
    }

    private static OAuth2HttpResponse json(int status, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, body, null);
    }

    OpenId openId() {
        return openId(server.issuerUrl(REALM).uri());
    }

    static OpenId openId(URI issuer) {
        return new OpenId(
                issuer,
                CLIENT,
                Optional.of(SECRET),
                "Factory ID",
                List.of("profile"),
                "sub",
                "realm.groups",
                List.of(RoleRule.of("press shop = operator boras"), RoleRule.of("admins = admin *")),
                Optional.empty());
    }

    MockOAuth2Server server() {
        return server;
    }

    /** From now on it takes nobody for its client but by the secret. */
    void refusesClients() {
        token.set(request -> json(401, "{\"error\":\"invalid_client\",\"error_description\":\"<b>bad</b> secret\"}"));
    }

    /** From now on it gives this for any code. */
    void gives(String idToken) {
        token.set(request -> json(
                200, "{\"access_token\":\"any\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}".formatted(idToken)));
    }

    /** From now on it says that codes are to be brought there. */
    void givesAt(URI there) {
        URI issuer = server.issuerUrl(REALM).uri();
        says.set(json(
                200,
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%2$s","jwks_uri":"%1$s/jwks",
                "subject_types_supported":["public"]}"""
                        .formatted(issuer, there)));
    }

    /** From now on it signs by other keys. */
    void publishes(RSAKey key) {
        keys.set(new JWKSet(key.toPublicJWK()));
    }

    static RSAKey key(String id) throws Exception {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    /** What it says of somebody of the press shop. */
    JWTClaimsSet.Builder claims(String name, String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(server.issuerUrl(REALM).toString())
                .subject(name)
                .audience(CLIENT)
                .claim("nonce", nonce)
                .claim("realm", Map.of("groups", List.of("press shop", "canteen")))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
