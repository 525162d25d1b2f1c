package io.plantline.ingest.replay;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.Delivery;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.KafkaProbe;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Straight to Kafka. */
final class KafkaOutlet implements Outlet {
    private static final int WINDOW = 20_000;
    private static final long LOOK_MILLIS = 100;

    private final KafkaAccess access;
    private final RecordWriter writer;
    private final Semaphore window = new Semaphore(WINDOW);
    private volatile Exception failure;

    private KafkaOutlet(KafkaAccess access, RecordWriter writer) {
        this.access = access;
        this.writer = writer;
    }

    static KafkaOutlet open(KafkaAccess access, InstantSource clock) throws NotReachableException {
        Optional<String> problem = KafkaProbe.problem(access);
        if (problem.isPresent()) {
            throw new NotReachableException("replay: " + problem.get(), null);
        }
        return new KafkaOutlet(access, new RecordWriter(access, "plantline-replay", clock));
    }

    @Override
    public void send(Reading reading, Runnable safe) throws NotReachableException, InterruptedException {
        write(List.of(reading), List.of(), safe);
    }

    @Override
    public void send(Rejection rejection, Runnable safe) throws NotReachableException, InterruptedException {
        write(List.of(), List.of(rejection), safe);
    }

    @Override
    public boolean settle() throws NotReachableException, InterruptedException {
        checkFailure();
        if (window.tryAcquire(WINDOW, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            window.release(WINDOW);
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        writer.close();
    }

    private void write(List<Reading> readings, List<Rejection> rejections, Runnable safe)
            throws NotReachableException, InterruptedException {
        checkFailure();
        window.acquire();
        writer.write(readings, rejections, new Delivery() {
            @Override
            public void delivered() {
                safe.run();
                window.release();
            }

            @Override
            public void failed(Exception cause) {
                failure = cause; // the permit is not given back: what failed is not settled
            }
        });
    }

    private void checkFailure() throws NotReachableException {
        if (failure != null) {
            throw new NotReachableException(
                    "replay: %s refuses records: %s".formatted(access, failure.getMessage()), failure);
        }
    }
}
