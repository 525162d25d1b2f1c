package io.plantline.app.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting, once: its key in the file, its form, its default and what it is for. */
public enum Setting {
    PLANTS("plants", Form.TEXTS, null, "plant files, or folders of them"),

    KAFKA_BOOTSTRAP("kafka.bootstrap", Form.TEXT, null, "Kafka brokers, host:port[,host:port]"),
    KAFKA_PARTITIONS("kafka.partitions", Form.COUNT, "4", "partitions of topics that are made at start"),
    KAFKA_REPLICATION("kafka.replication", Form.COUNT, "1", "copies of each topic that is made at start"),
    KAFKA_READINGS_RETENTION("kafka.readings-retention", Form.DURATION, "30d", "how long readings stay on Kafka"),

    MQTT_URL("mqtt.url", Form.BROKERS, null, "MQTT brokers, tcp://host:1883 or ssl://host:8883[,...]"),
    MQTT_VERSION("mqtt.version", Form.MQTT_VERSION, "5", "MQTT to speak, 5 or 3.1.1; 3.1.1 anyway where 5 is refused"),
    MQTT_USERNAME("mqtt.username", Form.TEXT, null, "name to connect to the MQTT brokers with"),
    MQTT_PASSWORD("mqtt.password", Form.SECRET, null, "password of mqtt.username"),
    MQTT_CA_FILE("mqtt.ca-file", Form.PATH, null, "PEM file of who may vouch for brokers at ssl://, if not Java's own"),
    MQTT_CERTIFICATE_FILE("mqtt.certificate-file", Form.PATH, null, "PEM file of the certificate to connect with"),
    MQTT_KEY_FILE("mqtt.key-file", Form.PATH, null, "PEM file of the key of mqtt.certificate-file, PKCS #8"),
    MQTT_CLIENT_ID("mqtt.client-id", Form.TEXT, "plantline-gateway", "name of the persistent MQTT session"),
    GATEWAY_SHARE("gateway.share", Form.GROUP, null, "group of gateways that share the messages between them"),
    GATEWAY_SPARKPLUG_HOST(
            "gateway.sparkplug-host", Form.GROUP, null, "id of the primary host that edge nodes of Sparkplug wait for"),
    GATEWAY_FUTURE_TOLERANCE(
            "gateway.future-tolerance", Form.DURATION, "5m", "how far ahead of its arrival a reading may lie"),

    TOPOLOGY_APPLICATION_ID(
            "topology.application-id",
            Form.TEXT,
            "plantline-topology",
            "Kafka Streams application; one on each Kafka, with all of its plants"),
    TOPOLOGY_STATE_DIR("topology.state-dir", Form.PATH, "data/topology", "folder of open intervals"),
    TOPOLOGY_THREADS("topology.threads", Form.COUNT, "1", "stream threads, at most as many as partitions"),
    TOPOLOGY_PROVISIONAL_EVERY(
            "topology.provisional-every", Form.DURATION, "2s", "how often an open interval is told of"),

    HISTORY_KIND("history.kind", Form.STORE, "influx", "influx (InfluxDB 1, 2 or 3) or questdb"),
    HISTORY_URL("history.url", Form.URL, null, "the database, http://host:8086"),
    HISTORY_DATABASE("history.database", Form.TEXT, "plantline", "database, or bucket of InfluxDB 2"),
    HISTORY_ORG("history.org", Form.TEXT, null, "organisation of InfluxDB 2"),
    HISTORY_TOKEN("history.token", Form.SECRET, null, "token of InfluxDB 2 or 3"),
    HISTORY_USERNAME("history.username", Form.TEXT, null, "name to connect to InfluxDB 1 with"),
    HISTORY_PASSWORD("history.password", Form.SECRET, null, "password of history.username"),

    ALERTING_FILE("alerting.file", Form.PATH, null, "file of who is told of alerts, and how; without it nobody is"),
    ALERTING_LINK_URL("alerting.link-url", Form.URL, null, "where people reach the dashboards, for links in messages"),
    ALERTING_LINK_SECRET(
            "alerting.link-secret",
            Form.SECRET,
            null,
            "signs the links in messages; the same for alerting and dashboards"),
    ALERTING_LINK_VALID("alerting.link-valid", Form.DURATION, "7d", "how long a link in a message is good"),
    ALERTING_GIVE_UP_AFTER(
            "alerting.give-up-after", Form.DURATION, "24h", "how long a message that does not arrive is tried again"),
    ALERTING_WATCH_PATIENCE(
            "alerting.watch-patience",
            Form.DURATION,
            "5m",
            "how long the job that looks for anomalies may read nothing while readings come; longer than its checkpoints"),

    HTTP_HOST("http.host", Form.TEXT, "127.0.0.1", "address the dashboards listen on"),
    HTTP_NAMES("http.names", Form.TEXT, null, "names people reach the dashboards by, beside addresses and localhost"),
    HTTP_PORT("http.port", Form.PORT, "8080", "port of the dashboards and the HTTP API"),
    HTTP_PUBLIC_URL("http.public-url", Form.URL, null, "where people reach the dashboards, if not at http.host"),
    HTTP_BEHIND_PROXY(
            "http.behind-proxy", Form.FLAG, "false", "true: a proxy says truly for whom it asks (X-Forwarded-*)"),
    HTTP_OPEN("http.open", Form.FLAG, "false", "true: nobody has to sign in, although others reach http.host"),
    HTTP_REQUESTS_PER_MINUTE(
            "http.requests-per-minute", Form.COUNT, "3000", "of one user, or one address, where people sign in"),
    SIGNIN_USERS("signin.users", Form.PATH, null, "file of who may sign in, made by 'plantline users'"),
    SIGNIN_IDLE("signin.idle", Form.DURATION, "8h", "a session without a request for as long is over"),
    SIGNIN_LENGTH("signin.length", Form.DURATION, "24h", "every session is over after this time"),
    SIGNIN_OPENID_ISSUER(
            "signin.openid.issuer", Form.URL, null, "a provider of OpenID Connect that people may sign in at as well"),
    SIGNIN_OPENID_CLIENT("signin.openid.client", Form.TEXT, "plantline", "the id by which it knows the dashboards"),
    SIGNIN_OPENID_SECRET("signin.openid.secret", Form.SECRET, null, "secret of signin.openid.client, if it has one"),
    SIGNIN_OPENID_CALLED("signin.openid.called", Form.TEXT, "OpenID Connect", "what people call it, on the button"),
    SIGNIN_OPENID_SCOPES("signin.openid.scopes", Form.TEXTS, "profile", "what it is asked for beside 'openid'"),
    SIGNIN_OPENID_NAME_CLAIM(
            "signin.openid.name-claim", Form.TEXT, "preferred_username", "claim with the name to be known by"),
    SIGNIN_OPENID_GROUPS_CLAIM(
            "signin.openid.groups-claim", Form.TEXT, "groups", "claim with groups or roles; dots lead inwards"),
    SIGNIN_OPENID_ROLES(
            "signin.openid.roles",
            Form.TEXTS,
            null,
            "which of these is which role here: GROUP = ROLE PLANT, * for all"),
    OPS_HOST("ops.host", Form.TEXT, "127.0.0.1", "address of /healthz, /readyz and /metrics of the other roles"),
    OPS_PORT("ops.port", Form.PORT, "8081", "port of /healthz, /readyz and /metrics of the other roles"),
    START_PATIENCE("start.patience", Form.DURATION, "60s", "how long to wait at start for what is not reachable");

    /** What is behind this prefix goes to the Kafka clients as it is, for example {@code kafka.client.sasl.mechanism}. */
    public static final String KAFKA_CLIENT = "kafka.client.";

    static final String ENVIRONMENT = "PLANTLINE_";

    private final String key;
    private final Form form;
    private final String standard;
    private final String purpose;

    Setting(String key, Form form, String standard, String purpose) {
        this.key = key;
        this.form = form;
        this.standard = standard;
        this.purpose = purpose;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    public String key() {
        return key;
    }

    Form form() {
        return form;
    }

    /** What holds where nothing is set. */
    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    public String purpose() {
        return purpose;
    }

    /** The environment variable that overrides the file. */
    public String variable() {
        return ENVIRONMENT + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
