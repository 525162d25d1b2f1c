package io.plantline.app.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plantline.app.Refusal;
import io.plantline.app.role.Clients;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes answers as JSON, and files them where the page finds them. */
public final class AnswerStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private AnswerStore() {}

    /** All of an answer. */
    public static String json(Answer answer) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }

    /** Files an answer under its name; one of the same name is replaced. What differs on no side is kept of the plant alone. */
    public static void file(Answer answer, Settings settings) throws Refusal, InterruptedException {
        String kafka = settings.text(Setting.KAFKA_BOOTSTRAP);
        Producer<String, byte[]> producer = Clients.producer(settings);
        try {
            producer.send(new ProducerRecord<>(
                            Channels.SCENARIOS,
                            answer.plant() + '/' + answer.id(),
                            JSON.writeValueAsBytes(shown(answer))))
                    .get();
        } catch (ExecutionException | KafkaException refused) {
            throw Refusal.unreachable("Kafka at %s does not take the answer, and nothing is filed: %s"
                    .formatted(kafka, refused.getMessage()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        } finally {
            producer.close(PATIENCE);
        }
    }

    private static Answer shown(Answer answer) {
        List<Choice> choices = answer.choices().stream()
                .map(choice -> new Choice(
                        choice.id(),
                        choice.name(),
                        choice.alternatives(),
                        choice.best(),
                        choice.yearly(),
                        choice.worth(),
                        choice.figures().stream()
                                .filter(figure ->
                                        figure.differs() || figure.scope().equals(answer.plant()))
                                .toList()))
                .toList();
        return new Answer(
                answer.plant(),
                answer.id(),
                answer.name(),
                answer.run(),
                answer.from(),
                answer.to(),
                answer.currency(),
                answer.days(),
                answer.discountRate(),
                answer.burden(),
                answer.byAbatement(),
                choices,
                answer.notes());
    }
}
