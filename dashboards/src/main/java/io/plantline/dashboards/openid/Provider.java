package io.plantline.dashboards.openid;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import io.plantline.dashboards.access.OpenId;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider of OpenID Connect. It need not be there when the dashboards start, nor stay: it is asked for what it says of
 * itself when somebody wants in, and again after an hour.
 */
public final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    /** So long nobody asks again whether it answers. */
    private static final Duration REST = Duration.ofSeconds(20);

    private static final int MOST_WAITING = 20;

    private final OpenId openId;
    private final InstantSource clock;
    private final Claims claims;
    private final Calls toRead = Calls.thatFollow();
    private final Calls toTell = Calls.thatStay();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Read last;

    /**
     * What was read, or why it could not be.
     *
     * @param discovered null where nothing was ever read
     * @param silent why it could not be read the last time; null where it could
     * @param until when it is to be read again
     */
    private record Read(Discovered discovered, NotLetIn silent, long until) {
        Discovered get() throws NotLetIn {
            if (discovered == null) {
                throw new NotLetIn(silent.why(), silent.getMessage(), silent);
            }
            return discovered;
        }
    }

    public Provider(OpenId openId, InstantSource clock) {
        this.openId = openId;
        this.clock = clock;
        this.claims = new Claims(openId);
    }

    /**
     * Looks for it once, so that a wrong address is in the log at the start and not when somebody wants in. Nothing waits for
     * it: who signs in by a password is let in meanwhile.
     */
    public void lookFor() {
        Thread looking = new Thread(this::look, "openid-look");
        looking.setDaemon(true);
        looking.start();
    }

    private void look() {
        try {
            discovered();
            LOG.info("people may sign in by {}", openId.issuer());
        } catch (NotLetIn silent) {
            LOG.warn("nobody can sign in by OpenID Connect until it answers: {}", silent.getMessage());
        }
    }

    /** Where to send a browser. */
    public URI way(Attempt attempt) throws NotLetIn {
        Scope scope = new Scope(OIDCScopeValue.OPENID);
        openId.scopes().forEach(scope::add);
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope, new ClientID(openId.client()), attempt.back())
                .endpointURI(discovered().metadata().getAuthorizationEndpointURI())
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Takes the code that a browser brought back, and checks what the provider gives for it. */
    public Known known(Attempt attempt, String code, String issuer) throws NotLetIn {
        if (issuer != null && !issuer.equals(openId.issuer().toString())) {
            throw new NotLetIn(Why.UNPROVEN, "the code is of another issuer, '%s'".formatted(issuer));
        }
        Discovered now = discovered();
        JWT token = new Redemption(openId, now.metadata(), toTell).redeem(code, attempt);
        return claims.read(now.check(token, attempt), token.serialize());
    }

    /** Where to send a browser that signed out, so that it is signed out there as well; empty where there is no such place. */
    public Optional<URI> leaving(String token, URI then) {
        try {
            URI end = discovered().metadata().getEndSessionEndpointURI();
            return Optional.ofNullable(end)
                    .map(there -> logout(there, token, then).toURI());
        } catch (NotLetIn silent) {
            LOG.warn("signed out here and not there: {}", silent.getMessage());
            return Optional.empty();
        }
    }

    private LogoutRequest logout(URI there, String token, URI then) {
        try {
            return new LogoutRequest(
                    there, JWTParser.parse(token), null, new ClientID(openId.client()), then, null, null);
        } catch (ParseException impossible) {
            throw new IllegalStateException("a token that was checked cannot be read", impossible);
        }
    }

    /**
     * What was read is handed out while one reads it anew; only where nothing was ever read the others wait, and no more of
     * them than a server has threads to spare.
     */
    private Discovered discovered() throws NotLetIn {
        Read known = last;
        if (isGood(known)) {
            return known.get();
        }
        if (!reading.tryLock()) {
            if (known != null && known.discovered != null) {
                return known.get();
            }
            if (reading.getQueueLength() >= MOST_WAITING) {
                throw new NotLetIn(Why.UNREACHABLE, "%d others wait for it already".formatted(MOST_WAITING));
            }
            reading.lock();
        }
        try {
            if (!isGood(last)) {
                last = read(last == null ? null : last.discovered);
            }
            return last.get();
        } finally {
            reading.unlock();
        }
    }

    private boolean isGood(Read read) {
        return read != null && clock.millis() < read.until;
    }

    /** What was read before stays good while it cannot be read anew. */
    private Read read(Discovered before) {
        try {
            return new Read(Discovered.of(openId, toRead), null, clock.millis() + GOOD_FOR.toMillis());
        } catch (NotLetIn silent) {
            if (before != null) {
                LOG.warn("goes on with what the provider said before: {}", silent.getMessage());
            }
            return new Read(before, silent, clock.millis() + REST.toMillis());
        }
    }
}
