package io.plantline.ingest.quarantine;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.KafkaProbe;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.model.Introduction;
import io.plantline.model.Resolution;
import io.plantline.wire.Channels;
import io.plantline.wire.IntroductionJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.RejectionJson;
import io.plantline.wire.ResolutionJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands rejected on Kafka and has neither been put through again since nor been dismissed. */
public final class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final KafkaAccess kafka;
    private final TopicScan scan;

    public Quarantine(KafkaAccess kafka) {
        this.kafka = kafka;
        this.scan = new TopicScan(kafka);
    }

    /** Refuses to go on where Kafka does not answer. */
    public void requireAnswer() throws NotReachableException {
        KafkaProbe.requireAnswer(kafka);
    }

    /** Hands over every rejection that stands, oldest first within a partition. */
    void read(Consumer<Quarantined> each) throws NotReachableException {
        read(each, (dismissed, mark) -> {});
    }

    /** The same, and every one that was dismissed. */
    void read(Consumer<Quarantined> each, BiConsumer<Quarantined, Marks.Mark> dismissed) throws NotReachableException {
        requireAnswer();
        try {
            Optional<String> topic = topicId();
            if (topic.isPresent()) {
                Marks marks = marks(topic.get());
                scan.read(Channels.REJECTED, record -> take(record, marks, each, dismissed));
            }
        } catch (KafkaException silent) {
            throw notReadable(silent);
        }
    }

    /** Hands over what edge nodes last told of themselves. */
    void introductions(Consumer<Introduction> each) throws NotReachableException {
        try {
            scan.read(Channels.SESSIONS, record -> {
                try {
                    each.accept(IntroductionJson.read(record.value()));
                } catch (MalformedJson malformed) {
                    tell(record, malformed);
                }
            });
        } catch (KafkaException silent) {
            throw notReadable(silent);
        }
    }

    /** The id of the topic of rejections, where there is one: another of the same name, made later, has another. */
    Optional<String> topicId() throws NotReachableException {
        Map<String, Object> config = new HashMap<>(kafka.properties());
        config.put("bootstrap.servers", kafka.bootstrap());
        try (Admin admin = Admin.create(config)) {
            return Optional.of(admin.describeTopics(List.of(Channels.REJECTED))
                    .allTopicNames()
                    .get()
                    .get(Channels.REJECTED)
                    .topicId()
                    .toString());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw notReadable(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw notReadable(stopped);
        }
    }

    private Marks marks(String topicId) {
        Marks marks = new Marks();
        scan.read(Channels.RETRIED, record -> {
            try {
                Resolution resolution = ResolutionJson.read(record.value());
                if (resolution.topic().equals(topicId)) {
                    marks.add(resolution);
                }
            } catch (MalformedJson malformed) {
                tell(record, malformed);
            }
        });
        return marks;
    }

    private static void take(
            ConsumerRecord<byte[], byte[]> record,
            Marks marks,
            Consumer<Quarantined> each,
            BiConsumer<Quarantined, Marks.Mark> dismissed) {
        if (marks.isRetried(record.partition(), record.offset())) {
            return;
        }
        Quarantined read;
        try {
            read = new Quarantined(record.partition(), record.offset(), RejectionJson.read(record.value()));
        } catch (MalformedJson malformed) {
            tell(record, malformed);
            return;
        }
        Optional<Marks.Mark> mark = marks.dismissal(read.partition(), read.offset());
        if (mark.isPresent()) {
            dismissed.accept(read, mark.get());
        } else {
            each.accept(read);
        }
    }

    private static void tell(ConsumerRecord<byte[], byte[]> record, MalformedJson malformed) {
        LOG.warn(
                "{}-{} offset {} is left out: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                malformed.getMessage());
    }

    private NotReachableException notReadable(Throwable why) {
        return new NotReachableException(
                "rejections cannot be read from %s: %s".formatted(kafka, why.getMessage()), why);
    }
}
