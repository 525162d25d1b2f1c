package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Limit;
import io.plantline.dashboards.access.OpenId;
import io.plantline.dashboards.access.Session;
import io.plantline.dashboards.access.User;
import io.plantline.dashboards.access.Users;
import io.plantline.dashboards.openid.Attempt;
import io.plantline.dashboards.openid.Attempts;
import io.plantline.dashboards.openid.Known;
import io.plantline.dashboards.openid.NotLetIn;
import io.plantline.dashboards.openid.Provider;
import io.plantline.dashboards.openid.Why;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends people to the provider, lets in whom it knows, and out. */
final class ProviderDesk {
    private static final Logger AUDIT = LoggerFactory.getLogger("io.plantline.audit");

    /** Holds the secret of an attempt in the browser that made it. */
    private static final String COOKIE = "plantline-way";

    private static final Duration WHILE = Duration.ofMinutes(5);
    private static final int FAILURES_OF_AN_ADDRESS = 30;

    private final OpenId openId;
    private final Provider provider;
    private final Attempts attempts;
    private final Users users;
    private final Reception reception;
    private final SecretCookie cookie;
    private final Addresses addresses;
    private final Limit failures;

    ProviderDesk(OpenId openId, Users users, Reception reception, Addresses addresses, InstantSource clock) {
        this.openId = openId;
        this.provider = new Provider(openId, clock);
        this.attempts = new Attempts(clock);
        this.users = users;
        this.reception = reception;
        this.cookie = new SecretCookie(COOKIE, addresses, Attempts.LONGEST);
        this.addresses = addresses;
        this.failures = new Limit(FAILURES_OF_AN_ADDRESS, WHILE, clock);
    }

    /** Looks for the provider, so that the log of the start tells where it is not there. */
    void lookFor() {
        provider.lookFor();
    }

    String called() {
        return openId.called();
    }

    /**
     * Where to send a browser, which from then on holds the secret of the attempt. What a page of elsewhere loads, as a picture,
     * is sent nowhere; and setting out counts for nothing, as any page can make a browser do it.
     */
    URI send(Context request, String then) throws NotLetIn {
        if ("cross-site".equals(request.header("Sec-Fetch-Site"))
                && !"navigate".equals(request.header("Sec-Fetch-Mode"))) {
            throw new NotLetIn(Why.STALE, "a page of elsewhere asked, and nobody who goes there");
        }
        Attempt attempt = attempts.begin(URI.create(address(request) + OpenId.BACK), then);
        URI way = provider.way(attempt);
        cookie.write(request, attempt.browser());
        return way;
    }

    /** The attempt that somebody comes back from. */
    Attempt attempt(Context request) throws NotLetIn {
        if (failures.isReached(addresses.of(request))) {
            throw new NotLetIn(Why.TOO_MANY, "too many failures of one address");
        }
        String browser = cookie.read(request);
        cookie.clear(request);
        return attempts.end(request.queryParam("state"), browser);
    }

    /** Lets in who comes back from an attempt; where they go on. Who held the secret of one and is not let in is counted. */
    String letIn(Context request, Attempt attempt) throws NotLetIn {
        try {
            return known(request, attempt);
        } catch (NotLetIn refused) {
            failures.more(addresses.of(request));
            throw refused;
        }
    }

    private String known(Context request, Attempt attempt) throws NotLetIn {
        String error = request.queryParam("error");
        if (error != null) {
            throw new NotLetIn(
                    Why.CANCELLED,
                    "the provider says %s: %s".formatted(error, request.queryParam("error_description")));
        }
        String code = request.queryParam("code");
        if (code == null || code.isBlank()) {
            throw new NotLetIn(Why.STALE, "came back without a code");
        }
        Known known = provider.known(attempt, code, request.queryParam("iss"));
        reception.begin(request, user(known), known.token());
        AUDIT.info("{}: signed in by {}, which knows them as {}", known.name(), openId.issuer(), known.subject());
        return "/" + attempt.then();
    }

    /** Nobody of the file can be passed for by choosing a name at the provider. */
    private User user(Known known) throws NotLetIn {
        if (users.has(known.name())) {
            throw new NotLetIn(
                    Why.NAME,
                    "%s of the provider has the name of a user of the file; take that one out".formatted(known));
        }
        try {
            return new User(known.name(), null, known.grants(), List.of());
        } catch (IllegalArgumentException unfit) {
            throw new NotLetIn(Why.NAME, "%s; see signin.openid.name-claim".formatted(unfit.getMessage()));
        }
    }

    /** Where somebody goes whose session is over and who was let in here. */
    Optional<URI> leaving(Context request, Session ended) {
        return ended.token().flatMap(token -> provider.leaving(token, URI.create(address(request) + "/sign-in")));
    }

    private String address(Context request) {
        return openId.address()
                .map(URI::toString)
                .map(text -> text.replaceFirst("/+$", ""))
                .orElseGet(() -> (addresses.isByHttps(request) ? "https://" : "http://") + request.header("Host"));
    }
}
