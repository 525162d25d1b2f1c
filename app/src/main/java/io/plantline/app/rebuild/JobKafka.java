package io.plantline.app.rebuild;

import io.plantline.app.settings.Settings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** The settings of the Kafka clients of a job, handed over in a file: it may hold a password, and others see command lines. */
public final class JobKafka {
    private JobKafka() {}

    /** Writes the file, which nobody else may read. */
    public static Path properties(Settings settings, Path folder) throws IOException {
        Path file = Files.createTempFile(
                folder,
                ".kafka-",
                ".properties",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties properties = new Properties();
        settings.kafkaClient().forEach(properties::setProperty);
        try (Writer text = Files.newBufferedWriter(file)) {
            properties.store(text, null);
        }
        return file;
    }
}
