package io.plantline.app.rebuild;

import io.plantline.anomaly.RulesTold;
import io.plantline.app.Refusal;
import io.plantline.app.role.Clients;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.wire.Channels;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.RulesJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Says on Kafka which anomaly rules hold at plants; the job that watches goes by what was said last. */
public final class RulesWriter {
    private final Settings settings;

    public RulesWriter(Settings settings) {
        this.settings = settings;
    }

    /**
     * The rules of plant files, all of them or a refusal with every mistake in them.
     *
     * @param at when they are read, epoch milliseconds
     */
    public static List<RulesTold> read(List<Path> plants, long at) throws Refusal {
        List<RulesTold> all = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (Path file : plants) {
            try {
                all.add(new RulesTold(PlantFile.read(file).id(), file.toString(), at, PlantFile.rules(file)));
            } catch (PlantFileException wrong) {
                mistakes.add(wrong.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.wrongInput(String.join("\n", mistakes));
        }
        return all;
    }

    /** Returns when Kafka has all of them. */
    public void write(List<RulesTold> all) throws Refusal {
        new Topics(settings).ensure();
        try (Producer<String, byte[]> producer = Clients.producer(settings)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (RulesTold told : all) {
                sent.add(producer.send(
                        new ProducerRecord<>(Channels.RULES, null, told.at(), told.plant(), RulesJson.write(told))));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (KafkaException | ExecutionException failed) {
            throw Refusal.unreachable(
                    "%s takes no rules: %s".formatted(settings.text(Setting.KAFKA_BOOTSTRAP), failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.unreachable("stopped while writing rules");
        }
    }
}
