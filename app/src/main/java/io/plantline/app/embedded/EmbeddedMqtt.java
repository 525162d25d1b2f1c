package io.plantline.app.embedded;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.migration.meta.PersistenceType;
import io.plantline.parts.LoopbackPorts;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** An MQTT 5 broker in this JVM, on loopback only, open to everybody on this machine. */
public final class EmbeddedMqtt implements AutoCloseable {
    /** Messages waiting for one client; beyond it the broker would drop, so it is far above any back-fill. */
    private static final int LONGEST_QUEUE = 5_000_000;

    /** Whether messages not yet delivered outlive the process. */
    public enum Persistence {
        IN_MEMORY("in-memory"),
        FILE("file");

        private final String mode;

        Persistence(String mode) {
            this.mode = mode;
        }
    }

    private final EmbeddedHiveMQ broker;
    private final String url;

    private EmbeddedMqtt(EmbeddedHiveMQ broker, String url) {
        this.broker = broker;
        this.url = url;
    }

    /** Starts it on {@code port}; {@code directory} holds its configuration and, where they are kept, its messages. */
    public static EmbeddedMqtt start(Path directory, int port, Persistence persistence) {
        UncaughtExceptionHandler ours = Thread.getDefaultUncaughtExceptionHandler();
        tune();
        try {
            EmbeddedHiveMQ broker = EmbeddedHiveMQ.builder()
                    .withConfigurationFolder(configuration(directory.resolve("conf"), port, persistence))
                    .withDataFolder(Files.createDirectories(directory.resolve("data")))
                    .withExtensionsFolder(Files.createDirectories(directory.resolve("extensions")))
                    .withoutLoggingBootstrap()
                    .build();
            broker.start().get();
            return new EmbeddedMqtt(broker, "tcp://%s:%d".formatted(LoopbackPorts.HOST, port));
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("embedded MQTT broker: cannot start in " + directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting the MQTT broker", e);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(ours); // the broker installs one for the whole JVM
        }
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            broker.close();
        } catch (ExecutionException e) {
            throw new IllegalStateException("embedded MQTT broker: did not stop cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The broker's defaults are for a million clients; here are a handful, each of them fast. */
    private static void tune() {
        InternalConfigurations.PUBLISH_POLL_BATCH_SIZE = 1000;
        InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES = 1000;
        InternalConfigurations.PERSISTENCE_BUCKET_COUNT.set(4);
        InternalConfigurations.PAYLOAD_PERSISTENCE_BUCKET_COUNT.set(4);
        InternalConfigurations.PAYLOAD_PERSISTENCE_TYPE.set(PersistenceType.FILE);
        InternalConfigurations.RETAINED_MESSAGE_PERSISTENCE_TYPE.set(PersistenceType.FILE);
        InternalConfigurations.PERSISTENCE_SHUTDOWN_GRACE_PERIOD_MSEC.set(100);
    }

    private static Path configuration(Path folder, int port, Persistence persistence) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("config.xml"),
                """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners>
                    <tcp-listener><port>%d</port><bind-address>%s</bind-address></tcp-listener>
                  </listeners>
                  <mqtt>
                    <queued-messages><max-queue-size>%d</max-queue-size></queued-messages>
                    <receive-maximum><server-receive-maximum>1000</server-receive-maximum></receive-maximum>
                  </mqtt>
                  <persistence><mode>%s</mode></persistence>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """
                        .formatted(port, LoopbackPorts.HOST, LONGEST_QUEUE, persistence.mode));
        return folder;
    }
}
