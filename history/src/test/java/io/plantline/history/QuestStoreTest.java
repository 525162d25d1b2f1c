package io.plantline.history;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.parts.LoopbackPorts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The contract with QuestDB as the demo runs it. */
class QuestStoreTest extends StoreContract {
    @Override
    StoreUnderTest start(Path directory) throws Exception {
        int port = LoopbackPorts.free();
        return new StoreUnderTest() {
            private EmbeddedQuestDb quest = EmbeddedQuestDb.start(directory, port);

            @Override
            public HistorySettings.Kind kind() {
                return HistorySettings.Kind.QUESTDB;
            }

            @Override
            public URI url() {
                return quest.url();
            }

            @Override
            public void stop() {
                quest.close();
            }

            @Override
            public void startAgain() throws IOException {
                quest = EmbeddedQuestDb.start(directory, port);
            }

            @Override
            public void close() {
                quest.close();
            }
        };
    }

    /** QuestDB knows no time before 1970. */
    @Override
    KpiValue refused(Paperworks anywhere) {
        return anywhere.hour((int) -Duration.ofDays(30_000).toHours(), 1, 0, Status.FINAL);
    }
}
