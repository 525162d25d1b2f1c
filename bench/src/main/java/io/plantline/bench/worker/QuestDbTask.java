package io.plantline.bench.worker;

import io.plantline.history.EmbeddedQuestDb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** QuestDB for the others, until it is told to stop. */
final class QuestDbTask implements Task {
    private final Path folder;
    private final int port;
    private EmbeddedQuestDb database;

    QuestDbTask(String folder, String port) {
        this.folder = Path.of(folder);
        this.port = Integer.parseInt(port);
    }

    @Override
    public void prepare() throws IOException {
        database = EmbeddedQuestDb.start(folder, port);
    }

    @Override
    public void run(CountDownLatch stop) throws InterruptedException {
        stop.await();
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
