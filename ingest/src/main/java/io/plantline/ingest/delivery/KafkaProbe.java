package io.plantline.ingest.delivery;

import io.plantline.ingest.NotReachableException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Optional;

/** Asks whether Kafka answers at all, by opening a connection. */
public final class KafkaProbe {
    private static final int TIMEOUT_MILLIS = 1_000;

    private KafkaProbe() {}

    /** What is wrong, or empty where one of the servers accepts a connection. */
    public static Optional<String> problem(KafkaAccess kafka) {
        String why = "";
        for (String server : kafka.servers()) {
            try {
                knock(server);
                return Optional.empty();
            } catch (IOException refused) {
                why = refused instanceof UnknownHostException ? "nobody knows its name" : refused.getMessage();
            }
        }
        return Optional.of("%s is not reachable: %s".formatted(kafka, why));
    }

    /** Refuses to go on where none of the servers accepts a connection. */
    public static void requireAnswer(KafkaAccess kafka) throws NotReachableException {
        Optional<String> problem = problem(kafka);
        if (problem.isPresent()) {
            throw new NotReachableException(problem.get(), null);
        }
    }

    private static void knock(String server) throws IOException {
        int colon = server.lastIndexOf(':');
        String host = server.substring(0, colon);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(server.substring(colon + 1))), TIMEOUT_MILLIS);
        }
    }
}
