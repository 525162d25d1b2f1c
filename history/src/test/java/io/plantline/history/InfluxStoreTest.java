package io.plantline.history;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import io.plantline.parts.Influxd;
import io.plantline.parts.Installed;
import io.plantline.parts.Required;
import java.net.URI;
import java.nio.file.Path;

/** The contract with InfluxDB 1.6.7, the oldest that is supported. */
class InfluxStoreTest extends StoreContract {
    @Override
    StoreUnderTest start(Path directory) throws Exception {
        Required.part(Installed.INFLUXD);
        Influxd influx = Influxd.start(directory);
        return new StoreUnderTest() {
            @Override
            public HistorySettings.Kind kind() {
                return HistorySettings.Kind.INFLUX;
            }

            @Override
            public URI url() {
                return influx.url();
            }

            @Override
            public void stop() throws Exception {
                influx.stop();
            }

            @Override
            public void startAgain() throws Exception {
                influx.start();
            }

            @Override
            public void close() throws Exception {
                influx.close();
            }
        };
    }

    /** Line protocol has no way to end a tag in a backslash. */
    @Override
    KpiValue refused(Paperworks anywhere) {
        return anywhere.in("line 1\\").hour(7, 1, 0, Status.FINAL);
    }
}
