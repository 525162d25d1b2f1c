package io.plantline.ingest.mqtt;

import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges the certificate of a broker as Java does, and says why one is not believed while it is at hand. */
final class Vouching extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;
    private final Optional<Path> authorities;

    /** @param authorities the file of who may vouch; empty for those that Java trusts */
    Vouching(X509ExtendedTrustManager judge, Optional<Path> authorities) {
        this.judge = judge;
        this.authorities = authorities;
    }

    private interface Judgement {
        void pass() throws CertificateException;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        explained(chain, () -> judge.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        explained(chain, () -> judge.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        explained(chain, () -> judge.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        judge.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        judge.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }

    private void explained(X509Certificate[] chain, Judgement judgement) throws CertificateException {
        try {
            judgement.pass();
        } catch (CertificateException refused) {
            throw new Untrusted(why(chain[0], isOver(chain[0]), refused), refused);
        }
    }

    private String why(X509Certificate shown, boolean over, CertificateException refused) {
        if (over) {
            return "its certificate has expired, at %s; renew it at the broker"
                    .formatted(shown.getNotAfter().toInstant());
        }
        if (is(refused, CertificateExpiredException.class)) {
            return "the certificate of who vouches for it has expired; renew that, in mqtt.ca-file too";
        }
        if (is(refused, CertificateNotYetValidException.class)) {
            return "its certificate is not valid before %s; set the clock of this machine or of who issued it"
                    .formatted(shown.getNotBefore().toInstant());
        }
        String told = String.valueOf(refused.getMessage());
        if (told.startsWith("No ")) { // name, or subject alternative names, matching what mqtt.url says
            return "its certificate is for %s, not for the name in mqtt.url (%s); write a name it is for, or have it issued"
                            .formatted(names(shown), told)
                    + " for this one";
        }
        return authorities
                .map(file -> ("nobody in %s vouches for its certificate, issued by \"%s\";"
                                + " set mqtt.ca-file to the certificate of who does")
                        .formatted(file, shown.getIssuerX500Principal().getName()))
                .orElseGet(() -> ("nobody whom Java trusts vouches for its certificate, issued by \"%s\";"
                                + " set mqtt.ca-file to the certificate of who does")
                        .formatted(shown.getIssuerX500Principal().getName()));
    }

    private static boolean isOver(X509Certificate shown) {
        try {
            shown.checkValidity();
            return false;
        } catch (CertificateExpiredException over) {
            return true;
        } catch (CertificateNotYetValidException early) {
            return false;
        }
    }

    private static boolean is(Throwable refused, Class<? extends Throwable> kind) {
        return Stream.iterate(refused, each -> each != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    private static String names(X509Certificate shown) {
        try {
            Collection<List<?>> names = shown.getSubjectAlternativeNames();
            return names == null
                    ? shown.getSubjectX500Principal().getName()
                    : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.joining(", "));
        } catch (CertificateParsingException malformed) {
            return "no name that can be read";
        }
    }
}
