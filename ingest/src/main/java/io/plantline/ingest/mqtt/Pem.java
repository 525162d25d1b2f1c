package io.plantline.ingest.mqtt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys from PEM files. */
final class Pem {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z ]*)PRIVATE KEY-----([^-]+)-----END [A-Z ]*PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    private Pem() {}

    /** All certificates of a file, in their order; at least one. */
    static List<X509Certificate> certificates(Path file) throws IOException {
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text(file).getBytes(StandardCharsets.UTF_8)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IOException(file + " holds no certificate; it should have -----BEGIN CERTIFICATE-----");
            }
            return found;
        } catch (CertificateException malformed) {
            throw new IOException("%s holds no certificates in PEM: %s".formatted(file, malformed.getMessage()));
        }
    }

    /** The one private key of a file. */
    static PrivateKey key(Path file) throws IOException {
        Matcher key = KEY.matcher(text(file));
        if (!key.find()) {
            throw new IOException(file + " holds no private key; it should have -----BEGIN PRIVATE KEY-----");
        }
        if (!key.group(1).isEmpty()) {
            throw new IOException("%s holds an %sPRIVATE KEY, not one in PKCS #8 without a password; turn it into one: "
                            .formatted(file, key.group(1))
                    + "openssl pkcs8 -topk8 -nocrypt -in %s -out key8.pem".formatted(file.getFileName()));
        }
        try {
            return decoded(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(2))));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IOException(
                    "%s holds no private key of RSA, EC or Ed25519: %s".formatted(file, malformed.getMessage()));
        }
    }

    private static PrivateKey decoded(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        GeneralSecurityException last = null;
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (GeneralSecurityException other) {
                last = other;
            }
        }
        throw last;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException absent) {
            throw new IOException(file + " is not there", absent);
        } catch (IOException unreadable) {
            throw new IOException("%s cannot be read: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }
}
