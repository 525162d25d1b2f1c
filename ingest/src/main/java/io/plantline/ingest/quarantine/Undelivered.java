package io.plantline.ingest.quarantine;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;

/** Kafka did not take what was written; carried through the reading of the quarantine as it stands. */
final class Undelivered extends RuntimeException {
    Undelivered(String message, Throwable cause) {
        super(message, cause);
    }

    NotReachableException told(KafkaAccess kafka) {
        return new NotReachableException("%s: %s".formatted(kafka, getMessage()), this);
    }
}
