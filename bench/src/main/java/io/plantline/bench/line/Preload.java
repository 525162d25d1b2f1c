package io.plantline.bench.line;

import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.ReadingStream;
import io.plantline.ingest.delivery.Delivery;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.model.Reading;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Puts readings on Kafka as the gateway does, and the notice that there are no more. */
final class Preload {
    private static final int IN_FLIGHT = 100_000;

    private final String bootstrap;
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Preload(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    void send(ReadingStream stream, long readings) {
        try (RecordWriter writer = new RecordWriter(KafkaAccess.at(bootstrap), "bench-load", Clock.systemUTC())) {
            stream.deliver(readings, reading -> send(writer, reading));
            send(writer, Reading.endOf(BenchPlant.ID, ReadingStream.REPLAY, ReadingStream.START.toEpochMilli()));
            room.acquireUninterruptibly(IN_FLIGHT);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka at %s did not take a reading".formatted(bootstrap), failure.get());
        }
    }

    private void send(RecordWriter writer, Reading reading) {
        room.acquireUninterruptibly();
        writer.write(List.of(reading), List.of(), new Delivery() {
            @Override
            public void delivered() {
                room.release();
            }

            @Override
            public void failed(Exception cause) {
                failure.set(cause);
                room.release();
            }
        });
    }
}
