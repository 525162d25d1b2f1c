package io.plantline.bench.worker;

import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.StoredYear;
import io.plantline.history.HistorySettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The floor under reading: the same rows asked for over HTTP, and thrown away as they come. */
final class AskDatabase implements Task {
    private static final int WARM = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final boolean isInflux;
    private final URI url;
    private final String name;
    private final Question question;
    private final int times;
    private AnswerTimes answers = new AnswerTimes();

    AskDatabase(String kind, String url, String name, String question, String times) {
        this.isInflux = HistorySettings.Kind.valueOf(kind) == HistorySettings.Kind.INFLUX;
        this.url = URI.create(url);
        this.name = name;
        this.question = Question.valueOf(question);
        this.times = Integer.parseInt(times);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        ask(times / WARM + 1);
        answers = new AnswerTimes();
    }

    @Override
    public void run(CountDownLatch stop) throws IOException, InterruptedException {
        ask(times);
    }

    @Override
    public String found() {
        return answers.toString();
    }

    private void ask(int often) throws IOException, InterruptedException {
        for (int i = 0; i < often; i++) {
            answers.begin();
            if (question == Question.LATEST) {
                get(latest());
            } else {
                for (String kpi : question.kpis()) {
                    get(series(kpi));
                }
            }
            answers.end();
        }
    }

    private String latest() {
        String of = " FROM kpi WHERE plant='%s' AND scope='%s' AND ".formatted(BenchPlant.ID, BenchPlant.ID);
        return isInflux
                ? "SELECT last(value)" + of + "\"interval\"='settlement' GROUP BY kpi"
                : "SELECT *" + of + "interval='settlement' LATEST ON timestamp PARTITION BY kpi";
    }

    private String series(String kpi) {
        long from = StoredYear.END - question.length().toMillis();
        String time = isInflux ? "time >= %d000000".formatted(from) : "timestamp >= %d000".formatted(from);
        return "SELECT * FROM kpi WHERE plant='%s' AND scope='%s' AND kpi='%s' AND \"interval\"='settlement' AND %s"
                .formatted(BenchPlant.ID, BenchPlant.ID, kpi, time);
    }

    private void get(String query) throws IOException, InterruptedException {
        String text = URLEncoder.encode(query, StandardCharsets.UTF_8);
        URI address =
                url.resolve(isInflux ? "/query?epoch=ms&db=%s&q=%s".formatted(name, text) : "/exec?query=" + text);
        int status = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IOException("%s answers '%s' with status %d".formatted(url, query, status));
        }
    }
}
