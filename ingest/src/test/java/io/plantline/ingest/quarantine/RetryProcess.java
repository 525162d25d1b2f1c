package io.plantline.ingest.quarantine;

import io.plantline.ingest.delivery.KafkaAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A retry in a process of its own, a few messages at a time: arguments are the Kafka bootstrap and the plant. */
public final class RetryProcess {
    private static final int A_FEW = 50;

    private RetryProcess() {}

    public static void main(String[] args) throws Exception {
        new Retry(
                        KafkaAccess.at(args[0]),
                        List.of(MendedFoundry.mended(args[1])),
                        new Selection(Set.of(), Set.of(args[1])),
                        Duration.ofMinutes(5),
                        false,
                        Instant::now,
                        A_FEW)
                .run();
    }
}
