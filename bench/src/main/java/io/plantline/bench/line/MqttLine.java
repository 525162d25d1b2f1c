package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.ReadingStream;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import io.plantline.bench.worker.Work;
import io.plantline.model.Reading;
import io.plantline.parts.Awaited;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How fast the gateway brings to Kafka what a broker has kept for it. */
public final class MqttLine implements Line {
    private static final String TITLE = "Gateway: MQTT to Kafka";
    private static final String FLOOR = "Paho v5 that acknowledges at once";
    private static final String OURS = "gateway, until Kafka has acknowledged all";
    private static final String ACCEPTED = "plantline.readings.accepted";
    private static final String FLOOR_SESSION = "bench-floor";
    private static final String FLOOR_WARM = "bench-floor-warm";
    private static final String WARM = "bench-warm";
    private static final double AIM = 0.8;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        Optional<String> absence = Installed.MOSQUITTO.absence();
        if (absence.isPresent()) {
            return LineReport.skipped(TITLE, absence.get());
        }
        Tally sent = new Tally();
        new ReadingStream(BenchPlant.ofThousandMeters(), Reading.LIVE)
                .deliver(bench.size().messages(), sent::add);
        Comparison comparison = new Comparison("messages", sent.count(), Comparison.By.TIME);
        Optional<Pipe> pipe = Pipe.absence().isPresent() ? Optional.empty() : Optional.of(new Pipe());
        Steadiness steadiness = bench.steadiness();
        Verdict verdict = Verdict.right("no run yet");
        for (int run = 1; run <= bench.size().runs() && !verdict.isVoid(); run++) {
            bench.say("gateway: run %d of %d".formatted(run, bench.size().runs()));
            Run measured = steadiness.measure(() -> run(bench, sent, pipe));
            comparison.add(measured.floor(), measured.ours());
            verdict = measured.verdict();
        }
        return new LineReport(
                TITLE,
                how(sent),
                table(comparison, pipe, sent.count()),
                comparison.bars(FLOOR, OURS),
                List.of(comparison.aim(AIM), steadiness.note()),
                verdict);
    }

    private static List<List<String>> table(Comparison comparison, Optional<Pipe> pipe, long messages) {
        List<List<String>> table = new ArrayList<>(comparison.table(FLOOR, OURS));
        pipe.ifPresent(measured -> table.add(measured.row(messages)));
        return table;
    }

    private record Run(Usage floor, Usage ours, Verdict verdict) {}

    private static String how(Tally sent) {
        return ("%s native readings of 1,000 meters wait at QoS 1 in the persistent sessions of one mosquitto. Floor and"
                        + " gateway drain a session each, from connecting on, and have drained half as much from another"
                        + " before.")
                .formatted(Comparison.whole((double) sent.count()));
    }

    private static Run run(Workbench bench, Tally sent, Optional<Pipe> pipe)
            throws IOException, InterruptedException, Refusal {
        try (Mosquitto broker = bench.mosquitto();
                KafkaBroker kafka = bench.kafka().withTopics()) {
            load(bench, broker.url());
            if (pipe.isPresent()) {
                pipe.get().run(broker, kafka, sent.count());
            }
            Usage floor = floor(bench, broker, sent.count());
            return gateway(bench, broker, kafka, sent, floor);
        }
    }

    private static void load(Workbench bench, String url) throws IOException, InterruptedException {
        for (String session : List.of(
                FLOOR_WARM,
                FLOOR_SESSION,
                WARM,
                Pipe.SESSION,
                Settings.of(Map.of()).text(Setting.MQTT_CLIENT_ID))) {
            MqttPublisher.openSession(url, session);
        }
        try (MqttPublisher publisher = new MqttPublisher(url)) {
            new ReadingStream(BenchPlant.ofThousandMeters(), Reading.LIVE)
                    .deliver(bench.size().messages(), publisher::send);
            publisher.drain();
        }
    }

    private static Usage floor(Workbench bench, Mosquitto broker, long messages)
            throws IOException, InterruptedException {
        try (Child floor =
                bench.beside(Work.DRAIN_MQTT, broker.url(), FLOOR_WARM, messages / 2, FLOOR_SESSION, messages)) {
            Usage usage = floor.go().usage();
            String taken = floor.found();
            if (!taken.equals(Long.toString(messages))) {
                throw new IllegalStateException("the floor took %s of %d messages".formatted(taken, messages));
            }
            return usage;
        }
    }

    private static Run gateway(Workbench bench, Mosquitto broker, KafkaBroker kafka, Tally sent, Usage floor)
            throws IOException, InterruptedException {
        try (Child gateway = bench.measured(
                Work.WARM_ROLES,
                ACCEPTED,
                sent.count() / 2,
                Setting.MQTT_CLIENT_ID.name() + '=' + WARM,
                "gateway",
                Setting.MQTT_URL.name() + '=' + broker.url(),
                Setting.KAFKA_BOOTSTRAP.name() + '=' + kafka.bootstrap())) {
            ReadingsOnKafka readings = new ReadingsOnKafka(kafka);
            gateway.go();
            Awaited.until(
                    () -> readings.count() >= sent.count() || !gateway.isAlive(),
                    BETWEEN_LOOKS,
                    PATIENCE,
                    () -> "Kafka has not got the %d readings".formatted(sent.count()));
            return new Run(floor, gateway.stop().usage(), sent.check(readings.tally()));
        }
    }
}
