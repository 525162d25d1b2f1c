package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.role.Clients;
import io.plantline.app.settings.Settings;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.ingest.meters.SheetException;
import io.plantline.ingest.signals.SignalSheet;
import io.plantline.model.Signal;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.SignalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Where commands take signals from: tables in CSV, lines of JSON, or the {@code kafka} of a stack that has taken them in. */
final class SignalSources {
    private static final String KAFKA = "kafka";

    private SignalSources() {}

    static boolean isKafka(Path source) {
        return source.toString().equals(KAFKA);
    }

    static void requireReadable(List<Path> sources) throws Refusal {
        for (Path source : sources) {
            if (!isKafka(source) && !Files.isReadable(source)) {
                throw Refusal.wrongInput(
                        "%s: there is no such file, or it cannot be read; check its path".formatted(source));
            }
        }
    }

    static List<Signal> read(Path source, Settings settings, InstantSource clock) throws Refusal {
        if (isKafka(source)) {
            return onKafka(settings);
        }
        return source.toString().matches(".*\\.jsonl?") ? inLines(source) : inTable(source, clock);
    }

    /** One signal in each line, in the JSON of the topic. */
    private static List<Signal> inLines(Path file) throws Refusal {
        List<Signal> signals = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    signals.add(SignalJson.read(line.getBytes(StandardCharsets.UTF_8)));
                }
            }
            return signals;
        } catch (MalformedJson wrong) {
            throw Refusal.wrongInput(
                    "%s:%d: %s; write one signal in each line".formatted(file, number, wrong.getMessage()));
        } catch (IOException unreadable) {
            throw Refusal.wrongInput("%s: cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private static List<Signal> inTable(Path table, InstantSource clock) throws Refusal {
        try {
            return SignalSheet.signals(table, null, clock.millis(), List.of());
        } catch (SheetException mistakes) {
            throw Refusal.wrongInput(mistakes.getMessage());
        }
    }

    /** What is malformed was rejected by the live path. */
    private static List<Signal> onKafka(Settings settings) throws Refusal {
        List<Signal> signals = new ArrayList<>();
        try {
            new TopicScan(Clients.kafka(settings)).read(Channels.SIGNALS, record -> {
                try {
                    signals.add(SignalJson.read(record.value()));
                } catch (MalformedJson rejected) {
                    return;
                }
            });
            return signals;
        } catch (KafkaException silent) {
            throw Refusal.unreachable("--signals kafka: %s".formatted(silent.getMessage()));
        }
    }
}
