package io.plantline.ingest.gateway;

import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.model.Introduction;
import io.plantline.wire.Channels;
import io.plantline.wire.IntroductionJson;
import io.plantline.wire.MalformedJson;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What edge nodes told of themselves before this start, so that what the broker kept meanwhile is understood. Where it
 * cannot be read, edge nodes are asked to introduce themselves again.
 */
final class FormerSessions {
    private static final Logger LOG = LoggerFactory.getLogger(FormerSessions.class);

    private FormerSessions() {}

    static void tell(KafkaAccess kafka, PayloadDecoder decoder) {
        Map<String, Introduction> newest = new HashMap<>();
        try {
            new TopicScan(kafka).read(Channels.SESSIONS, record -> take(record, newest));
            decoder.recall(newest.values());
        } catch (KafkaException unreadable) {
            LOG.warn(
                    "What edge nodes told of themselves before cannot be read from {} of {}; they are asked again: {}",
                    Channels.SESSIONS,
                    kafka,
                    unreadable.getMessage());
        }
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, Introduction> newest) {
        if (record.value() == null) {
            return;
        }
        try {
            Introduction introduction = IntroductionJson.read(record.value());
            newest.put(introduction.topic(), introduction);
        } catch (MalformedJson malformed) {
            LOG.warn(
                    "{}-{} offset {} is left out: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    malformed.getMessage());
        }
    }
}
