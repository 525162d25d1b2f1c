package io.plantline.history;

import io.plantline.model.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What is written and then acknowledged together. Filled by one thread, then written by another. */
final class Batch {
    private final List<Point> points = new ArrayList<>();
    private final List<Rejected> rejections = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final long opened;

    /** @param opened when it was begun, epoch milliseconds */
    Batch(long opened) {
        this.opened = opened;
    }

    /** Something for the quarantine, under the key of the record it came in. */
    @SuppressWarnings("ArrayRecordComponent") // the key is passed on untouched
    record Rejected(byte[] key, Rejection rejection) {}

    void add(Point point) {
        points.add(point);
    }

    void reject(Rejected rejected) {
        rejections.add(rejected);
    }

    /** The record needs nothing more than what was added: with the batch it is done. */
    void passed(ConsumerRecord<byte[], byte[]> record) {
        positions.put(
                new TopicPartition(record.topic(), record.partition()),
                new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
    }

    List<Point> points() {
        return points;
    }

    List<Rejected> rejections() {
        return rejections;
    }

    Map<TopicPartition, OffsetAndMetadata> positions() {
        return positions;
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    int size() {
        return points.size() + rejections.size();
    }

    long opened() {
        return opened;
    }

    /** Nobody waits for it any more: whoever is writing it should stop. */
    void abandon() {
        abandoned.countDown();
    }

    CountDownLatch abandoned() {
        return abandoned;
    }
}
