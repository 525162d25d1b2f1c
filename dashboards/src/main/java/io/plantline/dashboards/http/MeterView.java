package io.plantline.dashboards.http;

import io.plantline.anomaly.Anomaly;
import io.plantline.dashboards.meters.Heard;
import io.plantline.dashboards.meters.MeterHealth;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A meter as the API shows it; durations in seconds. */
record MeterView(
        String meter,
        String name,
        String scope,
        String kind,
        String quantity,
        String state,
        String lastSeen,
        String lastArrived,
        BigDecimal value,
        String unit,
        String said,
        String by,
        double expectedPeriod,
        double maxGap,
        Double period,
        double silence,
        Double lag,
        long readings,
        Double heardToday,
        String heardSince,
        long outOfOrder,
        long repeated,
        boolean held,
        List<Trouble> troubles) {
    private static final double SECOND = 1000.0;

    /** No rule: what it says is rejected before any rule could hear it. */
    private static final String REJECTED = "messages-rejected";

    /** One thing that is the matter: which, since when, and the sentence about it. */
    record Trouble(String rule, String severity, String since, String sentence) {}

    static List<Trouble> troubles(List<Anomaly> anomalies) {
        return anomalies.stream()
                .map(each -> new Trouble(each.rule(), word(each.severity()), Json.time(each.start()), each.sentence()))
                .toList();
    }

    static MeterView of(MeterHealth health, long now) {
        Meter meter = health.meter();
        Reading newest = health.newest();
        boolean heard = newest != null;
        return new MeterView(
                meter.id(),
                meter.name(),
                meter.scope().at(now).orElse(null),
                word(meter.kind()),
                meter.quantity() == null ? null : meter.quantity().id(),
                word(health.state()),
                heard ? Json.time(newest.time()) : null,
                heard ? Json.time(health.lastArrived()) : null,
                heard ? newest.value() : null,
                heard ? unit(newest, meter) : null,
                heard ? newest.state() : null,
                heard && newest.entered() != null ? newest.entered().by() : null,
                meter.period().toMillis() / SECOND,
                meter.maxGap().toMillis() / SECOND,
                seconds(health.period()),
                health.silence() / SECOND,
                seconds(health.lag()),
                health.readings(),
                health.heardOfWhatWasDue().map(Heard::share).orElse(null),
                health.heardOfWhatWasDue().map(Heard::since).map(Json::time).orElse(null),
                health.outOfOrder(),
                health.repeated(),
                health.isHeld(),
                Stream.concat(
                                health.unusable().stream()
                                        .map(why -> new Trouble(
                                                REJECTED, "warning", Json.time(why.since()), why.sentence())),
                                troubles(health.troubles()).stream())
                        .toList());
    }

    private static String unit(Reading newest, Meter meter) {
        if (newest.unit() != null) {
            return newest.unit();
        }
        return meter.unit() == null ? null : meter.unit().symbol();
    }

    private static Double seconds(OptionalLong millis) {
        return millis.isEmpty() ? null : Double.valueOf(millis.getAsLong() / SECOND);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
