package io.plantline.jobs.rebuild;

import io.plantline.jobs.JobRefused;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Baselines and what adjusts them in a file, a line each as on their topic; whoever starts the job has read it. */
final class FrozenFile {
    private FrozenFile() {}

    /** The readings that they enter by, in JSON; none where there is no file. */
    static List<String> readings(Path file) throws JobRefused, IOException {
        List<String> all = new ArrayList<>();
        for (String line : file == null ? List.<String>of() : Files.readAllLines(file)) {
            try {
                byte[] reading = ReadingJson.write(
                        FrozenJson.read(line.getBytes(StandardCharsets.UTF_8)).reading());
                all.add(new String(reading, StandardCharsets.UTF_8));
            } catch (MalformedJson malformed) {
                throw JobRefused.wrongInput("--baselines %s: %s".formatted(file, malformed.getMessage()));
            }
        }
        return all;
    }
}
