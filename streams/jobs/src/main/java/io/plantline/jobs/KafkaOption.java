package io.plantline.jobs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** The Kafka of a stack, as every job is told of it. */
public final class KafkaOption {
    @Option(names = "--kafka", paramLabel = "HOST:PORT", defaultValue = "127.0.0.1:9092", description = "Kafka")
    private String bootstrap;

    @Option(names = "--kafka-properties", paramLabel = "FILE", description = "further settings of the Kafka clients")
    private Path further;

    /** Settings of its clients. */
    public Properties properties() throws IOException {
        Properties properties = new Properties();
        if (further != null) {
            try (Reader text = Files.newBufferedReader(further)) {
                properties.load(text);
            }
        }
        properties.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return properties;
    }
}
