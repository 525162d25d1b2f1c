package io.plantline.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what may be done by a link, and until when; HMAC-SHA256 under a secret that whoever checks it knows too. */
public final class LinkSigner {
    /** Shorter ones can be guessed. */
    public static final int LEAST_LETTERS = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    public LinkSigner(String secret) {
        Objects.requireNonNull(secret, "link signer: secret is missing");
        if (secret.length() < LEAST_LETTERS) {
            throw new IllegalArgumentException(
                    "link signer: the secret has fewer than %d letters".formatted(LEAST_LETTERS));
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** What a link lets people do. */
    public enum Action {
        ACKNOWLEDGE,
        SILENCE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The signature of a link that is good until {@code expires}, epoch seconds. */
    public String sign(Action action, String alert, long expires) {
        return hmac(secret, "%s\n%s\n%d".formatted(action.id(), alert, expires));
    }

    /** True where the signature is ours. It takes the same time whatever is given. */
    public boolean isSigned(Action action, String alert, long expires, String signature) {
        return MessageDigest.isEqual(
                sign(action, alert, expires).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The HMAC-SHA256 of a text in lower-case hexadecimal digits. */
    public static String hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
