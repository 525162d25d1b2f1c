package io.plantline.ingest.delivery;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Counts down the records of one delivery. */
final class Outcome implements Callback {
    private final AtomicInteger open;
    private final Delivery delivery;
    private volatile Exception failure;

    Outcome(int records, Delivery delivery) {
        this.open = new AtomicInteger(records);
        this.delivery = delivery;
    }

    @Override
    public void onCompletion(RecordMetadata metadata, Exception exception) {
        if (exception != null) {
            failure = exception;
        }
        if (open.decrementAndGet() == 0) {
            tell();
        }
    }

    private void tell() {
        if (failure == null) {
            delivery.delivered();
        } else {
            delivery.failed(failure);
        }
    }
}
