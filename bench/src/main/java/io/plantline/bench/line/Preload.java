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
import java.util.function.Consumer;

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
        send(to -> {
            stream.deliver(readings, to);
            to.accept(endOf(BenchPlant.ID));
        });
    }

    /** Sends what is delivered, and waits until Kafka has it. */
    void send(Consumer<Consumer<Reading>> delivery) {
        try (RecordWriter writer = new RecordWriter(KafkaAccess.at(bootstrap), "bench-load", Clock.systemUTC())) {
            delivery.accept(reading -> send(writer, reading));
            room.acquireUninterruptibly(IN_FLIGHT);
            room.release(IN_FLIGHT);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("Kafka at %s did not take a reading".formatted(bootstrap), failure.get());
        }
    }

    /** Lets the topology close everything that is open of a plant. */
    static Reading endOf(String plant) {
        return Reading.endOf(plant, ReadingStream.REPLAY, ReadingStream.START.toEpochMilli());
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
