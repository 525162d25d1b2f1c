package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.plantline.dashboards.access.Role;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes by the sign-in service of the house, and what does not get anybody in. */
class OpenIdTest {
    private static final String NOT = "/sign-in?refused=";

    /** Of whoever waits for the dashboards, which wait for the house for less. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    @TempDir
    Path folder;

    private House house;
    private Served served;

    /** Somebody on the way: the cookie of their browser, and what the dashboards asked the house. */
    private record Sent(String cookie, String state, String nonce, URI there) {}

    @BeforeEach
    void open() throws Exception {
        house = new House(false);
        served = serve(House.openId(URI.create(house.openId().issuer().toString())));
    }

    private Served serve(io.plantline.dashboards.access.OpenId openId) throws Exception {
        return new Served(
                new Staff(folder).withPassword("Ana", Role.ADMIN, "*").signIn(openId),
                InstantSource.system().instant());
    }

    @AfterEach
    void close() {
        served.close();
        house.close();
    }

    @Test
    void whoTheHouseKnowsHasTheRolesOfTheirGroups() throws Exception {
        RSAKey key = House.key("first");
        house.publishes(key);
        Sent sent = sent();
        assertThat(sent.there().toString())
                .contains("code_challenge_method=S256", "response_type=code", "scope=openid+profile")
                .doesNotContain(House.SECRET);
        house.gives(House.signed(key, house.claims("Bo", sent.nonce()).build()));

        HttpResponse<String> in = back(sent, sent.state());

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/#/plant/boras");
        String session = cookie(in, "plantline");
        assertThat(json(asks("/api/v1/session", session)).path("roles").toString())
                .isEqualTo("{\"boras\":\"operator\"}");
        assertThat(asks("/api/v1/plants/aveiro/meters", session).statusCode()).isEqualTo(404);
        assertThat(refusal(back(sent, sent.state()))).as("the same way again").isEqualTo("stale");

        RSAKey next = House.key("second");
        house.publishes(next);
        Sent again = sent();
        house.gives(House.signed(next, house.claims("Bo", again.nonce()).build()));
        assertThat(cookie(back(again, again.state()), "plantline"))
                .as("by the new key")
                .isNotEmpty();
    }

    @Test
    void aTokenThatIsNotForThemNowGetsNobodyIn() throws Exception {
        RSAKey key = House.key("house");
        house.publishes(key);
        Date past = Date.from(Instant.now().minusSeconds(3600));

        assertThat(tries(key, claims -> claims.audience("another")))
                .as("for another client")
                .isEqualTo("unproven");
        assertThat(tries(key, claims -> claims.issuer("https://elsewhere.example")))
                .isEqualTo("unproven");
        assertThat(tries(key, claims -> claims.claim("nonce", "another"))).isEqualTo("unproven");
        assertThat(tries(key, claims -> claims.issueTime(past).expirationTime(past)))
                .isEqualTo("clocks");
        assertThat(tries(key, claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(600)))))
                .isEqualTo("clocks");
        assertThat(tries(key, claims -> claims.claim("realm", Map.of("groups", List.of("canteen")))))
                .isEqualTo("no-role");
        assertThat(tries(key, claims -> claims.subject("ana")))
                .as("a user of the file")
                .isEqualTo("name");
        assertThat(tries(key, claims -> claims.subject("<b>Bo</b>"))).isEqualTo("name");
        assertThat(tries(House.key("house"), claims -> claims))
                .as("a foreign key")
                .isEqualTo("unproven");
    }

    @Test
    void aTokenWithoutASignatureOfTheHouseGetsNobodyIn() throws Exception {
        RSAKey key = House.key("house");
        house.publishes(key);
        Sent none = sent();
        house.gives(new PlainJWT(house.claims("Bo", none.nonce()).build()).serialize());
        assertThat(refusal(back(none, none.state()))).as("alg none").isEqualTo("unproven");

        Sent symmetric = sent();
        SignedJWT byPublicKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("house").build(),
                house.claims("Bo", symmetric.nonce()).build());
        byPublicKey.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        house.gives(byPublicKey.serialize());
        assertThat(refusal(back(symmetric, symmetric.state())))
                .as("the public key as a secret")
                .isEqualTo("unproven");
    }

    @Test
    void whatGoesWrongIsSaidWithoutItsInsides() throws Exception {
        Sent forged = sent();
        assertThat(refusal(back(forged, "another"))).isEqualTo("stale");
        Sent elsewhere = sent();
        assertThat(refusal(back(new Sent("plantline-way=another", null, null, null), elsewhere.state())))
                .as("in another browser")
                .isEqualTo("stale");
        Sent cancelled = sent();
        assertThat(refusal(get(
                        "/sign-in/openid/back?error=access_denied&error_description=%3Cb%3E&state=" + cancelled.state(),
                        cancelled.cookie())))
                .isEqualTo("cancelled");

        house.refusesClients();
        Sent refused = sent();
        assertThat(refusal(back(refused, refused.state()))).isEqualTo("misconfigured");
        assertThat(served.get("/sign-in/openid?next=x").statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyIsSentElsewhereInTheEnd() throws Exception {
        RSAKey key = House.key("house");
        house.publishes(key);
        Sent sent = sent("//elsewhere.example");
        house.gives(House.signed(key, house.claims("Bo", sent.nonce()).build()));

        assertThat(back(sent, sent.state()).headers().firstValue("Location")).contains("/");
    }

    @Test
    void whatAnotherPageLoadsLocksNobodyOut() throws Exception {
        HttpRequest picture = served.request("/sign-in/openid")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "no-cors")
                .build();
        for (int times = 0; times < 31; times++) {
            assertThat(refusal(served.send(picture))).isEqualTo("stale");
        }
        assertThat(byPassword()).isEqualTo(200);

        for (int failures = 0; failures < 30; failures++) {
            assertThat(refusal(cancelled())).isEqualTo("cancelled");
        }
        assertThat(refusal(cancelled())).isEqualTo("too-many");
        assertThat(byPassword()).as("which has a counter of its own").isEqualTo(200);
    }

    private HttpResponse<String> cancelled() {
        Sent sent = sent();
        return get("/sign-in/openid/back?error=access_denied&state=" + sent.state(), sent.cookie());
    }

    @Test
    void aHouseThatIsNotThereKeepsNobodyElseOut() throws Exception {
        URI issuer = house.openId().issuer();
        house.close();
        served.close();
        served = serve(House.openId(issuer));

        HttpResponse<String> none = served.get("/sign-in/openid?then=%23/plant/boras");
        assertThat(none.headers().firstValue("Location")).contains(NOT + "unreachable#/plant/boras");
        assertThat(byPassword()).isEqualTo(200);
        for (int tries = 0; tries < 31; tries++) {
            assertThat(refusal(served.get("/sign-in/openid"))).isEqualTo("unreachable");
        }
        assertThat(byPassword()).isEqualTo(200);
    }

    /** Found so at the start, and by whoever wants in. */
    @Test
    void aHouseThatTakesTheCallAndSaysNothingKeepsNobodyWaiting() throws Exception {
        served.close();
        try (Silent silent = new Silent()) {
            served = serve(House.openId(silent.address()));

            CompletableFuture<HttpResponse<String>> waits =
                    served.client().sendAsync(served.request("/sign-in/openid").build(), BodyHandlers.ofString());
            assertThat(served.get("/api/v1/session/ways").statusCode()).isEqualTo(200);
            assertThat(waits.isDone()).as("others are answered meanwhile").isFalse();
            assertThat(byPassword()).isEqualTo(200);

            assertThat(refusal(waits.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)))
                    .isEqualTo("unreachable");
            assertThat(silent.callers()).as("nobody asks again at once").isEqualTo(1);
        }
    }

    @Test
    void aHouseThatFallsSilentOnTheWayBackIsGivenUp() throws Exception {
        house.publishes(House.key("house"));
        try (Silent silent = new Silent()) {
            silent.begins();
            house.givesAt(silent.address());
            served.close();
            served = serve(House.openId(house.openId().issuer()));
            Sent sent = sent();

            CompletableFuture<HttpResponse<String>> waits =
                    served.client().sendAsync(backRequest(sent, sent.state()), BodyHandlers.ofString());
            assertThat(refusal(waits.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)))
                    .isEqualTo("unreachable");
            assertThat(silent.callers()).isPositive();
            assertThat(byPassword()).isEqualTo(200);
        }
    }

    private int byPassword() {
        HttpRequest byPassword = served.request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"Ana\",\"password\":\"%s\"}".formatted(Staff.PASSWORD)))
                .build();
        return served.send(byPassword).statusCode();
    }

    private String tries(RSAKey key, java.util.function.UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        Sent sent = sent();
        house.gives(
                House.signed(key, change.apply(house.claims("Bo", sent.nonce())).build()));
        HttpResponse<String> answer = back(sent, sent.state());
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(each -> each.startsWith("plantline="));
        assertThat(answer.body()).isEmpty();
        return refusal(answer);
    }

    private Sent sent() {
        return sent("%23/plant/boras");
    }

    private Sent sent(String then) {
        HttpResponse<String> away = served.get("/sign-in/openid?then=" + then);
        URI there = URI.create(away.headers().firstValue("Location").orElseThrow());
        Map<String, String> query = Arrays.stream(there.getRawQuery().split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        return new Sent(
                "plantline-way=" + cookie(away, "plantline-way"), query.get("state"), query.get("nonce"), there);
    }

    private HttpResponse<String> back(Sent sent, String state) {
        return served.send(backRequest(sent, state));
    }

    private HttpRequest backRequest(Sent sent, String state) {
        return served.request("/sign-in/openid/back?code=any&session_state=x&state=" + state)
                .header("Cookie", sent.cookie())
                .build();
    }

    private HttpResponse<String> get(String path, String cookie) {
        return served.send(served.request(path).header("Cookie", cookie).build());
    }

    private HttpResponse<String> asks(String path, String session) {
        return get(path, "plantline=" + session);
    }

    private static String refusal(HttpResponse<String> answer) {
        String where = answer.headers().firstValue("Location").orElseThrow();
        assertThat(where).startsWith(NOT);
        return where.substring(NOT.length()).replaceFirst("#.*", "");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1).replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }
}
