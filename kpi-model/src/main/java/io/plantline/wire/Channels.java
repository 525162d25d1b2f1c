package io.plantline.wire;

/** Every topic, once. */
public final class Channels {
    /** What meters said; key {@code plant/meter}, all of a plant on one partition (see {@link #plantOfKey}). */
    public static final String READINGS = "plantline.readings.v1";
    /** Readings that somebody entered by hand, as they stand on {@link #READINGS} too; kept for good. */
    public static final String ENTRIES = "plantline.entries.v1";
    /** What could not be used, with its bytes and the reason. */
    public static final String REJECTED = "plantline.rejected.v1";
    /** Which of the rejections were put through again and are done with; compacted. */
    public static final String RETRIED = "plantline.retried.v1";
    /** The newest birth and death of every Sparkplug edge node and device; key is the MQTT topic, compacted. */
    public static final String SESSIONS = "plantline.sessions.v1";
    /** Sums per scope or meter and interval; key {@code plant/scope/interval}. */
    public static final String CELLS = "plantline.cells.v1";
    /** KPI values; key {@code plant/scope/kpi/interval}. */
    public static final String KPIS = "plantline.kpis.v1";
    /** Batches with their KPIs, each as a whole; key {@code plant/run/line/batch}, compacted. */
    public static final String BATCHES = "plantline.batches.v1";
    /** Energy baselines, frozen and adjusted; key {@code plant/id}. */
    public static final String BASELINES = "plantline.baselines.v1";
    /** What the watchers of KPIs and readings find; key is the {@link io.plantline.anomaly.Anomaly#id}. */
    public static final String ANOMALIES = "plantline.anomalies.v1";
    /** The anomaly rules of every plant as they were told last, {@link RulesJson}; key is the plant, compacted. */
    public static final String RULES = "plantline.rules.v1";
    /** What is wrong with the meters themselves, in the form of {@link #ANOMALIES}; {@link #healthKey}, compacted. */
    public static final String HEALTH = "plantline.health.v1";
    /** What people are told, and what they answered; key is the alert's id, compacted. */
    public static final String ALERTS = "plantline.alerts.v1";
    /** Times for which some alerts are told to nobody; key is the silence's id, compacted. */
    public static final String SILENCES = "plantline.silences.v1";
    /** Messages to people and programs that are decided and not known to have been sent; key is theirs, compacted. */
    public static final String NOTIFICATIONS = "plantline.notifications.v1";
    /** What people ask of alerting. */
    public static final String ALERT_COMMANDS = "plantline.alert-commands.v1";
    /** What is advised, what people answered and what became of it; key is the {@link io.plantline.decision.Advice#id}. */
    public static final String ADVICE = "plantline.advice.v1";
    /** Prices and carbon intensities that change with time; key {@code signal/start}. */
    public static final String SIGNALS = "plantline.signals.v1";
    /** KPI values of a recomputation from readings, in the form of {@link #KPIS}. */
    public static final String REBUILT = "plantline.rebuilt.v1";

    /** What scenarios have come to, each as a whole; key {@code plant/id}, compacted. */
    public static final String SCENARIOS = "plantline.scenarios.v1";

    /** The native MQTT topics, {@code plantline/v1/{plant}/{meter}}. */
    public static final String MQTT_PREFIX = "plantline/v1/";

    /** What gateways tell of themselves on MQTT, {@code plantline/gateway/{client id}/...}. */
    public static final String MQTT_GATEWAYS = "plantline/gateway/";

    private Channels() {}

    public static String readingKey(String plant, String meter) {
        return plant + '/' + meter;
    }

    /** The key of what is wrong with a meter, or with a plant where it is null: the last of a rule is what stays. */
    public static String healthKey(String plant, String meter, String rule) {
        return meter == null ? plant + '/' + rule : plant + '/' + meter + '/' + rule;
    }

    /** The partition of {@link #READINGS} that all of a plant's readings are on. */
    public static int partitionOf(String plant, int partitions) {
        return Math.floorMod(plant.hashCode(), partitions);
    }

    /** The plant of a key of any topic: partitions are chosen by it, so that one plant stays in order. */
    public static String plantOfKey(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
