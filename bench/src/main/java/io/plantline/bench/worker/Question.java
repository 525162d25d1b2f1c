package io.plantline.bench.worker;

import io.plantline.bench.load.StoredYear;
import java.time.Duration;
import java.util.List;

/** What is asked of history. */
public enum Question {
    /** The settlement values of one KPI over a year. */
    YEAR("a year of settlement values of one KPI", 1, StoredYear.YEAR),
    /** Those of a page: several KPIs over a day, one after the other. */
    PAGE("a day of settlement values of 12 KPIs", 12, StoredYear.DAY),
    /** The latest settlement value of every KPI of a scope. */
    LATEST("the latest value of every KPI of a scope", StoredYear.KPIS.size(), StoredYear.DAY);

    private final String words;
    private final int kpis;
    private final Duration length;

    Question(String words, int kpis, Duration length) {
        this.words = words;
        this.kpis = kpis;
        this.length = length;
    }

    public String words() {
        return words;
    }

    List<String> kpis() {
        return StoredYear.KPIS.subList(0, kpis);
    }

    Duration length() {
        return length;
    }

    /** How many values answer it. */
    public long answers() {
        return this == LATEST ? kpis : kpis * StoredYear.count(length);
    }

    /** What the values of an answer about a length of time add up to. */
    public double sum() {
        return kpis * StoredYear.sum(length);
    }
}
