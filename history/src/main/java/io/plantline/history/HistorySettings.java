package io.plantline.history;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Where history is kept and where it comes from.
 *
 * @param database the database of InfluxDB 1.x and 3.x, the bucket of 2.x; QuestDB has only one
 * @param org the organisation of InfluxDB 2.x; null elsewhere
 * @param token for InfluxDB 2.x and 3.x, or null
 * @param user for InfluxDB 1.x and QuestDB, or null
 * @param password of {@code user}, or null
 * @param kafkaProperties further settings of the Kafka clients, such as security
 * @param groupId the consumer group that remembers how far history has got
 * @param batchPoints how many points are written at once
 * @param linger how long a point may wait for its batch to fill
 */
public record HistorySettings(
        Kind kind,
        URI url,
        String database,
        String org,
        String token,
        String user,
        String password,
        String kafkaBootstrap,
        Map<String, String> kafkaProperties,
        String groupId,
        int batchPoints,
        Duration linger) {

    private static final int MOST_POINTS = 100_000;

    /** The databases history can be kept in. */
    public enum Kind {
        INFLUX,
        QUESTDB
    }

    public HistorySettings {
        Objects.requireNonNull(kind, "history: kind is missing, it must be influx or questdb");
        Objects.requireNonNull(url, "history: url is missing");
        kafkaProperties = Map.copyOf(kafkaProperties);
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("history: url '%s' must be like http://127.0.0.1:8086".formatted(url));
        }
        if (database == null || database.isBlank()) {
            throw new IllegalArgumentException("history: database is missing, name the database or bucket");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("history: user and password go together, one of them is missing");
        }
        if (user != null && token != null) {
            throw new IllegalArgumentException("history: give a token or a user with password, not both");
        }
        if (batchPoints < 1 || batchPoints > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "history: batchPoints is %d, it must be from 1 to %d".formatted(batchPoints, MOST_POINTS));
        }
        if (linger.isNegative() || linger.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("history: linger is %s, it must be from 0 to 1 min".formatted(linger));
        }
    }

    /** A database without credentials, written in batches of 5,000 points or every half second. */
    public static HistorySettings of(Kind kind, URI url, String database, String kafkaBootstrap) {
        return new HistorySettings(
                kind,
                url,
                database,
                null,
                null,
                null,
                null,
                kafkaBootstrap,
                Map.of(),
                "plantline-history",
                5_000,
                Duration.ofMillis(500));
    }

    public HistorySettings withToken(String newOrg, String newToken) {
        return new HistorySettings(
                kind,
                url,
                database,
                newOrg,
                newToken,
                null,
                null,
                kafkaBootstrap,
                kafkaProperties,
                groupId,
                batchPoints,
                linger);
    }

    public HistorySettings withUser(String newUser, String newPassword) {
        return new HistorySettings(
                kind,
                url,
                database,
                org,
                null,
                newUser,
                newPassword,
                kafkaBootstrap,
                kafkaProperties,
                groupId,
                batchPoints,
                linger);
    }

    /** Without the secrets, so that it can be logged. */
    @Override
    public String toString() {
        return "HistorySettings[kind=%s, url=%s, database=%s, org=%s, user=%s, kafka=%s, group=%s, points=%d, linger=%s]"
                .formatted(kind, url, database, org, user, kafkaBootstrap, groupId, batchPoints, linger);
    }
}
