package io.plantline.dashboards.live;

import io.plantline.wire.MalformedJson;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What each record of a topic says, one by one; one that cannot be read is told of in the log and passed over. */
public final class EachRecord<T> implements Consumer<ConsumerRecords<byte[], byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(EachRecord.class);

    private final Codec<T> codec;
    private final Consumer<T> heard;
    private final Level level;

    private EachRecord(Codec<T> codec, Consumer<T> heard, Level level) {
        this.codec = codec;
        this.heard = heard;
        this.level = level;
    }

    /** How what was written is read. */
    @FunctionalInterface
    public interface Codec<T> {
        T read(byte[] json) throws MalformedJson;
    }

    /** Of a topic that only Plantline writes to: what cannot be read there is a warning. */
    public static <T> EachRecord<T> of(Codec<T> codec, Consumer<T> heard) {
        return new EachRecord<>(codec, heard, Level.WARN);
    }

    /** Of a topic that others watch over: they keep what cannot be read, with its reason. */
    public static <T> EachRecord<T> watchedByOthers(Codec<T> codec, Consumer<T> heard) {
        return new EachRecord<>(codec, heard, Level.DEBUG);
    }

    @Override
    public void accept(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> written : records) {
            try {
                heard.accept(codec.read(written.value()));
            } catch (MalformedJson skipped) {
                LOG.atLevel(level)
                        .log(
                                "{}-{} offset {} skipped: {}",
                                written.topic(),
                                written.partition(),
                                written.offset(),
                                skipped.getMessage());
            }
        }
    }
}
