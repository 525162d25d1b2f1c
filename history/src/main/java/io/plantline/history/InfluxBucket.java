package io.plantline.history;

/**
 * The database and retention policy that a bucket stands for in InfluxQL: {@code database} or {@code database/policy}.
 *
 * @param retentionPolicy null for the default one
 */
record InfluxBucket(String name, String database, String retentionPolicy) {
    static InfluxBucket of(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? new InfluxBucket(name, name, null)
                : new InfluxBucket(name, name.substring(0, slash), name.substring(slash + 1));
    }
}
