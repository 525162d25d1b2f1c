package io.plantline.dashboards.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.BadJWTExceptions;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.plantline.dashboards.access.OpenId;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the provider says of itself, and the check of its tokens. Its keys are read again when one is not known, so that it may
 * change them at any time.
 */
record Discovered(OIDCProviderMetadata metadata, IDTokenValidator tokens) {
    /** A clock that is further ahead or behind is told. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    static Discovered of(OpenId openId, Calls calls) throws NotLetIn {
        try {
            Issuer issuer = new Issuer(openId.issuer());
            OIDCProviderMetadata metadata = metadata(issuer, calls);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(), calls)
                    .build();
            IDTokenValidator tokens = new IDTokenValidator(
                    issuer,
                    new ClientID(openId.client()),
                    new JWSVerificationKeySelector<>(algorithms(metadata), keys),
                    null);
            tokens.setMaxClockSkew((int) SKEW.toSeconds());
            return new Discovered(metadata, tokens);
        } catch (IOException | GeneralException | RuntimeException unusable) {
            throw new NotLetIn(
                    Why.UNREACHABLE,
                    "%s/.well-known/openid-configuration cannot be read: %s (signin.openid.issuer)"
                            .formatted(openId.issuer(), unusable.getMessage()),
                    unusable);
        }
    }

    private static OIDCProviderMetadata metadata(Issuer issuer, Calls calls) throws IOException, GeneralException {
        HTTPResponse told =
                new OIDCProviderConfigurationRequest(issuer).toHTTPRequest().send(calls);
        told.ensureStatusCode(HTTPResponse.SC_OK);
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(told.getBody());
        if (!metadata.getIssuer().equals(issuer)) {
            throw new GeneralException("it calls itself '%s'".formatted(metadata.getIssuer()));
        }
        return metadata;
    }

    /** What a token claims, if it is the provider's, for these dashboards, for this attempt, and of now. */
    IDTokenClaimsSet check(JWT token, Attempt attempt) throws NotLetIn {
        try {
            return tokens.validate(token, attempt.nonce());
        } catch (KeySourceException silent) {
            throw new NotLetIn(Why.UNREACHABLE, "its keys cannot be read: %s".formatted(silent.getMessage()), silent);
        } catch (BadJWTException unfit) {
            throw new NotLetIn(
                    isOfTime(unfit) ? Why.CLOCKS : Why.UNPROVEN,
                    "its token is refused: %s%s"
                            .formatted(unfit.getMessage(), isOfTime(unfit) ? "; " + times(token) : ""),
                    unfit);
        } catch (BadJOSEException | JOSEException forged) {
            throw new NotLetIn(Why.UNPROVEN, "its token is refused: %s".formatted(forged.getMessage()), forged);
        }
    }

    private static boolean isOfTime(BadJWTException unfit) {
        return unfit == BadJWTExceptions.EXPIRED_EXCEPTION || unfit == BadJWTExceptions.IAT_CLAIM_AHEAD_EXCEPTION;
    }

    private static String times(JWT token) {
        try {
            return "issued at %s, good until %s by its clock, which may be more than %d s off this machine's"
                    .formatted(
                            token.getJWTClaimsSet().getIssueTime().toInstant(),
                            token.getJWTClaimsSet().getExpirationTime().toInstant(),
                            SKEW.toSeconds());
        } catch (ParseException impossible) {
            throw new IllegalStateException("a token whose times were compared cannot be read", impossible);
        }
    }

    /** Those with a public key; a provider that tells none signs as the standard says. */
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        Set<JWSAlgorithm> told =
                new HashSet<>(Optional.ofNullable(metadata.getIDTokenJWSAlgs()).orElse(List.of(JWSAlgorithm.RS256)));
        told.retainAll(JWSAlgorithm.Family.SIGNATURE);
        return told.isEmpty() ? Set.of(JWSAlgorithm.RS256) : told;
    }
}
