package io.plantline.history;

/** The generations of InfluxDB, which differ in how a database comes to be and how points are written and erased. */
enum InfluxVersion {
    ONE,
    TWO,
    THREE;

    /** From the {@code X-Influxdb-Version} header, like {@code 1.6.7}, {@code v2.7.4} or, in the cloud, a word. */
    static InfluxVersion of(String header) {
        String number = header.startsWith("v") ? header.substring(1) : header;
        if (number.startsWith("0.") || number.startsWith("1.")) {
            return ONE;
        }
        return number.startsWith("3.") ? THREE : TWO;
    }
}
