package io.plantline.jobs.rebuild;

import io.plantline.jobs.LocalFlink;
import io.plantline.model.Reading;
import io.plantline.parity.Engine;
import io.plantline.parity.KpiContract;
import io.plantline.parity.Outcome;
import io.plantline.parity.Story;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The rebuild job on a real Flink tells the stories right, bit for bit, through the file that it writes. */
class RebuildContractTest extends KpiContract {
    private static final AtomicInteger STORIES = new AtomicInteger();

    @TempDir
    static Path directory;

    private static LocalFlink flink;

    @BeforeAll
    static void startFlink() throws Exception {
        flink = new LocalFlink();
    }

    @AfterAll
    static void stopFlink() throws Exception {
        flink.close();
    }

    @Override
    public Engine engine() {
        return new Engine() {
            @Override
            public Outcome run(Plant plant, List<Reading> readings) {
                return runAll(List.of(Story.of(plant, readings))).get(0);
            }

            @Override
            public boolean tellsWhyRestated() {
                return false;
            }

            @Override
            public List<Outcome> runAll(List<Story> stories) {
                Path folder = directory.resolve(Integer.toString(STORIES.incrementAndGet()));
                return new Retelling(flink, 1 + STORIES.get() % 3).tell(stories, folder);
            }
        };
    }
}
