package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Who is trusted, and who one is, over TLS; all files are PEM. They are read again for every connection, so a renewed
 * certificate is used from the next one on.
 *
 * @param authorities certificates of those who may vouch for the broker; empty for those that Java trusts
 * @param certificate one's own, with those it is vouched for by; empty where the broker asks for none
 * @param key the key of the certificate, in PKCS #8 and not encrypted
 */
public record Tls(Optional<Path> authorities, Optional<Path> certificate, Optional<Path> key) {
    private static final char[] IN_MEMORY_ONLY = new char[0];
    private static final byte[] PROBE = {1, 2, 3};

    /** What Java trusts, and no certificate of one's own. */
    public static final Tls STANDARD = new Tls(Optional.empty(), Optional.empty(), Optional.empty());

    public Tls {
        if (certificate.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException("mqtt tls: a certificate needs its key, and a key its certificate");
        }
    }

    /** True where nothing was chosen. */
    public boolean isStandard() {
        return equals(STANDARD);
    }

    /**
     * Makes the sockets of a connection.
     *
     * @throws IOException naming the file that cannot be used, and why
     */
    public SSLSocketFactory sockets() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(), trust(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException refused) {
            throw new IOException(
                    "%s does not fit %s: %s"
                            .formatted(
                                    key.map(Path::toString).orElse("no key"),
                                    certificate.map(Path::toString).orElse("no certificate"),
                                    refused.getMessage()),
                    refused);
        }
    }

    private TrustManager[] trust() throws IOException, GeneralSecurityException {
        KeyStore store = null; // those that Java trusts
        if (authorities.isPresent()) {
            store = emptyStore();
            List<X509Certificate> trusted = Pem.certificates(authorities.get());
            for (int i = 0; i < trusted.size(); i++) {
                store.setCertificateEntry("authority-" + i, trusted.get(i));
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .map(each -> each instanceof X509ExtendedTrustManager judge ? new Vouching(judge, authorities) : each)
                .toArray(TrustManager[]::new);
    }

    private KeyManager[] keys() throws IOException, GeneralSecurityException {
        if (certificate.isEmpty()) {
            return null;
        }
        KeyStore store = emptyStore();
        X509Certificate[] chain = Pem.certificates(certificate.get()).toArray(X509Certificate[]::new);
        try {
            chain[0].checkValidity();
        } catch (CertificateExpiredException over) {
            throw new IOException(
                    "%s has expired, at %s; renew it"
                            .formatted(certificate.get(), chain[0].getNotAfter().toInstant()),
                    over);
        }
        PrivateKey own = Pem.key(key.orElseThrow());
        if (!fits(own, chain[0])) {
            throw new GeneralSecurityException("it is the key of another certificate");
        }
        store.setKeyEntry("own", own, IN_MEMORY_ONLY, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY_ONLY);
        return factory.getKeyManagers();
    }

    /** True where what the key signs is what the certificate can check. */
    private static boolean fits(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                };
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(PROBE);
        return signature.verify(signed);
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
