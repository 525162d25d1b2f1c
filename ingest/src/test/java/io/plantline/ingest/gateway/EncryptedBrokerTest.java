package io.plantline.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.MqttVersion;
import io.plantline.ingest.mqtt.NotAccepted;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.mqtt.Tls;
import io.plantline.ingest.parts.Certificates;
import io.plantline.ingest.parts.Parts;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broker that only those with a certificate of the factory may speak to, and that shows one itself. */
class EncryptedBrokerTest {
    @TempDir
    static Path directory;

    private static Certificates factory;
    private static Certificates stranger;
    private static Mosquitto mosquitto;

    @BeforeAll
    static void startParts() throws Exception {
        Required.part(Installed.MOSQUITTO);
        Certificates.require();
        factory = new Certificates(directory.resolve("factory"))
                .issue("broker", "IP:127.0.0.1")
                .issue("gateway", "DNS:gateway")
                .issue("elsewhere", "DNS:elsewhere.example")
                .issueExpired("former", "IP:127.0.0.1");
        stranger = new Certificates(directory.resolve("stranger")).issue("gateway", "DNS:gateway");
        mosquitto = encrypted("mosquitto", "broker");
    }

    @AfterAll
    static void stopParts() throws Exception {
        if (mosquitto != null) {
            mosquitto.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHasACertificateOfTheFactoryIsHeard(MqttVersion version) throws Exception {
        AtomicReference<String> answer = new AtomicReference<>();
        try (MqttConnection connection = open(mosquitto, version, tls(factory, factory))) {
            connection.publish("hello", new byte[1], refusal -> answer.set(refusal.orElse("heard")));
            Parts.await(() -> answer.get() != null, () -> "no answer");
        }
        assertThat(answer.get()).isIn("heard", "nobody subscribes to it; start the gateway first");
    }

    @ParameterizedTest
    @EnumSource
    void aBrokerNobodyVouchesForIsNotSpokenTo(MqttVersion version) {
        assertThatThrownBy(() -> open(mosquitto, version, tls(stranger, factory)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ssl://127.0.0.1:" + mosquitto.port())
                .hasMessageContaining("nobody in " + stranger.authority() + " vouches for its certificate")
                .hasMessageContaining("\"CN=authority\"; set mqtt.ca-file");
        assertThatThrownBy(() -> open(mosquitto, version, Tls.STANDARD))
                .hasMessageContaining("nobody whom Java trusts vouches for its certificate")
                .hasMessageContaining("set mqtt.ca-file");
    }

    @ParameterizedTest
    @EnumSource
    void aBrokerThatShowsTheCertificateOfAnotherHostIsNotSpokenTo(MqttVersion version) throws Exception {
        try (Mosquitto impostor = encrypted("impostor", "elsewhere")) {
            assertThatThrownBy(() -> open(impostor, version, tls(factory, factory)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is for elsewhere.example, not for the name in mqtt.url")
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void aCertificateThatIsOverIsToldWithItsDateWhoseverItIs() throws Exception {
        try (Mosquitto former = encrypted("former", "former")) {
            assertThatThrownBy(() -> open(former, MqttVersion.V5, tls(factory, factory)))
                    .hasMessageMatching(
                            "MQTT broker at \\S+: its certificate has expired, at 20\\S+Z; renew it at the broker");
        }
        Tls own = new Tls(
                Optional.empty(), Optional.of(factory.certificate("former")), Optional.of(factory.key("former")));
        assertThatThrownBy(own::sockets).hasMessageMatching("\\S+former.pem has expired, at 20\\S+Z; renew it");
    }

    @ParameterizedTest
    @EnumSource
    void anAddressOfTheWrongKindIsToldAsSuch(MqttVersion version) throws Exception {
        MqttAccess plain =
                MqttAccess.at("tcp://127.0.0.1:" + mosquitto.port(), "gateway").speaking(version);
        assertThatThrownBy(() -> MqttConnection.open(plain, new Session(false, 10), Inbound.NONE))
                .hasMessageContaining("write ssl:// instead of tcp:// in mqtt.url");
        try (Mosquitto open = Mosquitto.start(directory.resolve("open-" + version))) {
            assertThatThrownBy(() -> open(open, version, tls(factory, factory)))
                    .hasMessageContaining("write tcp:// instead of ssl:// in mqtt.url");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoCertificateOfTheFactoryIsRefused(MqttVersion version) {
        Tls nameless = new Tls(Optional.of(factory.authority()), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> open(mosquitto, version, nameless))
                .isInstanceOf(NotAccepted.class)
                .hasMessageContaining("certificate")
                .hasMessageContaining("set mqtt.certificate-file");
        assertThatThrownBy(() -> open(mosquitto, version, tls(factory, stranger)))
                .isInstanceOf(NotAccepted.class)
                .hasMessageContaining("certificate")
                .hasMessageContaining("mqtt.certificate-file");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsToldAsSuch(MqttVersion version) throws Exception {
        Path passwords = directory.resolve("passwords-" + version);
        new ProcessBuilder("/usr/bin/mosquitto_passwd", "-c", "-b", passwords.toString(), "press", "right")
                .start()
                .waitFor();
        try (Mosquitto guarded = Mosquitto.start(
                directory.resolve("guarded-" + version), "allow_anonymous false", "password_file " + passwords)) {
            MqttAccess access = MqttAccess.at(guarded.url(), "press").speaking(version);
            MqttConnection.open(access.as("press", "right"), new Session(false, 1), Inbound.NONE)
                    .close();
            assertThatThrownBy(
                            () -> MqttConnection.open(access.as("press", "wrong"), new Session(false, 1), Inbound.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(guarded.url())
                    .hasMessageContaining("it refuses the name 'press' with its password; correct mqtt.username");
            assertThatThrownBy(() -> MqttConnection.open(access, new Session(false, 1), Inbound.NONE))
                    .hasMessageContaining("lets nobody in without a name and a password; set mqtt.username");
        }
    }

    @Test
    void filesThatCannotBeUsedAreNamedWithARemedy() throws Exception {
        Path absent = directory.resolve("absent.pem");
        assertThatThrownBy(() -> new Tls(Optional.of(absent), Optional.empty(), Optional.empty()).sockets())
                .hasMessageContaining(absent.toString())
                .hasMessageContaining("not there");
        assertThatThrownBy(() ->
                        new Tls(Optional.of(factory.key("gateway")), Optional.empty(), Optional.empty()).sockets())
                .hasMessageContaining("gateway.key");
        Path old = factory.oldKey("gateway");
        assertThatThrownBy(() -> withKey(old).sockets())
                .hasMessageContaining(old.toString())
                .hasMessageContaining("openssl pkcs8 -topk8");
        Path empty = Files.createFile(directory.resolve("empty.pem"));
        assertThatThrownBy(() -> withKey(empty).sockets()).hasMessageContaining("no private key");
        assertThatThrownBy(() -> withKey(stranger.key("gateway")).sockets())
                .hasMessageContaining("gateway.key does not fit")
                .hasMessageContaining("gateway.pem");
        assertThatThrownBy(() -> new Tls(Optional.empty(), Optional.of(old), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tls withKey(Path key) {
        return new Tls(Optional.empty(), Optional.of(factory.certificate("gateway")), Optional.of(key));
    }

    private static Tls tls(Certificates trusted, Certificates own) {
        return new Tls(
                Optional.of(trusted.authority()),
                Optional.of(own.certificate("gateway")),
                Optional.of(own.key("gateway")));
    }

    private static MqttConnection open(Mosquitto at, MqttVersion version, Tls tls) throws Exception {
        MqttAccess access = MqttAccess.at("ssl://127.0.0.1:" + at.port(), "gateway")
                .speaking(version)
                .trusting(tls);
        return MqttConnection.open(access, new Session(false, 10), Inbound.NONE);
    }

    private static Mosquitto encrypted(String name, String certificate) throws Exception {
        return Mosquitto.start(
                directory.resolve(name),
                "cafile " + factory.authority(),
                "certfile " + factory.certificate(certificate),
                "keyfile " + factory.key(certificate),
                "require_certificate true",
                "allow_anonymous true");
    }
}
