package io.plantline.dashboards;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import java.time.Duration;
import java.time.Instant;

/** A KPI value of the press shop in Borås, as a story tells it. */
final class Told {
    private String run = Reading.LIVE;
    private String plant = "boras";
    private String scope = "boras";
    private String kpi = "elec-import-energy";
    private IntervalKind kind = IntervalKind.HOUR;
    private Instant start = Instant.parse("2026-03-30T06:00:00Z");
    private Duration length = Duration.ofHours(1);
    private Double value = 100.0;
    private String unit = "kWh";
    private String reason;
    private Status status = Status.FINAL;
    private int revision;
    private double coverage = 0.98;

    static Told hourFrom(String start) {
        Told told = new Told();
        told.start = Instant.parse(start);
        return told;
    }

    static Told minuteFrom(String start) {
        return hourFrom(start).per(IntervalKind.MINUTE, Duration.ofMinutes(1));
    }

    /** A day in Sweden that is no day of a clock change. */
    static Told dayFrom(String start) {
        return hourFrom(start).per(IntervalKind.DAY, Duration.ofHours(24));
    }

    Told per(IntervalKind given, Duration lasting) {
        kind = given;
        length = lasting;
        return this;
    }

    Told kpi(String given) {
        kpi = given;
        return this;
    }

    /** All of another plant. */
    Told plant(String given) {
        plant = given;
        scope = given;
        return this;
    }

    Told scope(String given) {
        scope = given;
        return this;
    }

    Told run(String given) {
        run = given;
        return this;
    }

    Told value(double given) {
        value = given;
        return this;
    }

    Told in(String given) {
        unit = given;
        return this;
    }

    Told unknownBecause(String given) {
        value = null;
        reason = given;
        return this;
    }

    Told coverage(double given) {
        coverage = given;
        return this;
    }

    Told provisional() {
        status = Status.PROVISIONAL;
        return this;
    }

    Told revised(int given) {
        status = Status.REVISED;
        revision = given;
        return this;
    }

    KpiValue done() {
        long from = start.toEpochMilli();
        Interval interval = new Interval(kind, from, from + length.toMillis());
        return new KpiValue(
                plant, run, scope, kpi, interval, unit, value, value, 1.0, coverage, 0.02, revision, status, reason);
    }
}
