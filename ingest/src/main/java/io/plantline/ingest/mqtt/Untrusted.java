package io.plantline.ingest.mqtt;

import java.security.cert.CertificateException;

/** The broker's certificate is not believed, in plain words. */
final class Untrusted extends CertificateException {
    Untrusted(String why, CertificateException cause) {
        super(why, cause);
    }
}
