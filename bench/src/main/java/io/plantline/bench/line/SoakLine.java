package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.ReadingStream;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Work;
import io.plantline.model.Reading;
import io.plantline.parts.Awaited;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What memory one gateway has, while many messages go through it as fast as they come. */
public final class SoakLine implements Line {
    private static final String TITLE = "Gateway: memory over many messages";
    private static final String MOST_HEAP = "128m";
    private static final int SAMPLES = 10;
    private static final double MEGABYTE = 1 << 20;
    private static final double FLAT = 1.1;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        Optional<String> absence = Installed.MOSQUITTO.absence();
        if (absence.isPresent()) {
            return LineReport.skipped(TITLE, absence.get());
        }
        long messages = bench.size().soaking();
        bench.say("gateway: %s messages".formatted(Comparison.whole((double) messages)));
        try (Mosquitto broker = bench.mosquitto();
                KafkaBroker kafka = bench.kafka().withTopics();
                Child gateway = bench.measuredWithin(
                        MOST_HEAP,
                        Work.RUN_ROLES,
                        "gateway",
                        Setting.MQTT_URL.name() + '=' + broker.url(),
                        Setting.KAFKA_BOOTSTRAP.name() + '=' + kafka.bootstrap())) {
            return report(messages, soak(bench, messages, broker, kafka, gateway.go()));
        }
    }

    private record Soaked(Digest sent, Digest found, List<Long> resident) {}

    private static Soaked soak(Workbench bench, long messages, Mosquitto broker, KafkaBroker kafka, Child gateway)
            throws IOException, InterruptedException {
        ReadingsOnKafka readings = new ReadingsOnKafka(kafka);
        Digest sent = new Digest();
        List<Long> resident = new ArrayList<>();
        try (MqttPublisher publisher = new MqttPublisher(broker.url())) {
            new ReadingStream(BenchPlant.ofThousandMeters(), Reading.LIVE).deliver(messages, reading -> {
                publisher.send(reading);
                sent.add(reading);
                if (sent.count() % (messages / SAMPLES) == 0) {
                    resident.add(resident(gateway));
                    bench.say("gateway: %s sent, %.0f MB resident"
                            .formatted(Comparison.whole((double) sent.count()), resident(gateway) / MEGABYTE));
                }
            });
            publisher.drain();
        }
        Awaited.until(
                () -> readings.count() >= sent.count() || !gateway.isAlive(),
                BETWEEN_LOOKS,
                PATIENCE,
                () -> "Kafka has not got the %d readings".formatted(sent.count()));
        Digest found = new Digest();
        readings.forEach(found::add);
        return new Soaked(sent, found, resident);
    }

    private static long resident(Child process) {
        try {
            return process.residentBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static LineReport report(long messages, Soaked soaked) {
        List<List<String>> table = new ArrayList<>(List.of(List.of("messages", "resident memory")));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < soaked.resident().size(); i++) {
            String after = Comparison.whole((i + 1) * (double) messages / SAMPLES);
            double megabytes = soaked.resident().get(i) / MEGABYTE;
            table.add(List.of(after, Comparison.whole(megabytes) + " MB"));
            bars.add(new Bar(after, Math.rint(megabytes), "MB"));
        }
        return new LineReport(
                TITLE,
                "Native readings of 1,000 meters are published to mosquitto as fast as it takes them, while one gateway with"
                        + " a heap of %s reads them.".formatted(MOST_HEAP),
                table,
                bars,
                List.of(flatness(soaked.resident())),
                soaked.sent().check(soaked.found()));
    }

    /** Memory is warm after half of the messages; from there on it must not grow. */
    private static String flatness(List<Long> resident) {
        int half = resident.size() / 2;
        double growth = (double) resident.get(resident.size() - 1) / resident.get(half);
        return "aim: no growth over the second half; %s with %.3f".formatted(growth <= FLAT ? "met" : "missed", growth);
    }
}
