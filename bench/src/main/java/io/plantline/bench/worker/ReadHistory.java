package io.plantline.bench.worker;

import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.StoredYear;
import io.plantline.history.HistorySettings;
import io.plantline.history.StoredHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Reads what is stored as the dashboards do, many times, and tells how long an answer took. */
final class ReadHistory implements Task {
    private static final int WARM = 5;

    private final StoredHistory history;
    private final Question question;
    private final int times;
    private AnswerTimes answers = new AnswerTimes();

    ReadHistory(String kind, String url, String name, String question, String times) {
        this.history = StoredHistory.open(
                HistorySettings.of(HistorySettings.Kind.valueOf(kind), URI.create(url), name, "none:1"));
        this.question = Question.valueOf(question);
        this.times = Integer.parseInt(times);
    }

    @Override
    public void prepare() {
        ask(times / WARM + 1);
        answers = new AnswerTimes();
    }

    @Override
    public void run(CountDownLatch stop) {
        ask(times);
    }

    @Override
    public String found() {
        return answers.toString();
    }

    @Override
    public void close() {
        history.close();
    }

    private void ask(int often) {
        for (int i = 0; i < often; i++) {
            answers.begin();
            if (question == Question.LATEST) {
                history.latest(BenchPlant.ID, Reading.LIVE, BenchPlant.ID, IntervalKind.SETTLEMENT)
                        .forEach(this::count);
            } else {
                question.kpis().forEach(kpi -> series(kpi).forEach(this::count));
            }
            answers.end();
        }
    }

    private List<KpiValue> series(String kpi) {
        Series series = new Series(BenchPlant.ID, Reading.LIVE, BenchPlant.ID, kpi, IntervalKind.SETTLEMENT);
        return history.series(series, StoredYear.END - question.length().toMillis(), StoredYear.END);
    }

    private void count(KpiValue value) {
        answers.count(value.value());
    }
}
