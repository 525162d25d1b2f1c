package io.plantline.bench.line;

import io.plantline.app.settings.Setting;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.LivePlant;
import io.plantline.bench.load.Shape;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Work;
import io.plantline.parts.LoopbackPorts;
import java.io.IOException;
import java.net.URI;

/** Gateway, topology and dashboards in one process, and the live stream of what is probed. */
final class LiveRoles {
    private static final double LITRES = 1000;

    private LiveRoles() {}

    /** @param every how often values of open intervals are given out */
    static Child start(Workbench bench, Workbench.Broker mqtt, KafkaBroker kafka, int port, String every, Shape plant)
            throws IOException, InterruptedException {
        return bench.measured(
                Work.RUN_ROLES,
                "shape:" + plant,
                "gateway",
                "topology",
                "dashboards",
                Setting.MQTT_URL.name() + '=' + mqtt.url(),
                Setting.KAFKA_BOOTSTRAP.name() + '=' + kafka.bootstrap(),
                Setting.TOPOLOGY_STATE_DIR.name() + '=' + bench.newFolder("state"),
                Setting.TOPOLOGY_PROVISIONAL_EVERY.name() + '=' + every,
                Setting.HISTORY_URL.name() + "=http://127.0.0.1:1", // nothing stored is asked for
                Setting.HTTP_PORT.name() + '=' + port);
    }

    /** Follows the monthly sum that holds every reading of the probe. */
    static LiveEvents follow(int port, Reflections seen) throws IOException, InterruptedException {
        URI stream = URI.create("http://%s:%d/api/v1/plants/%s/live?scope=%s&interval=month&kpi=water-withdrawal"
                .formatted(LoopbackPorts.HOST, port, BenchPlant.ID, LivePlant.PROBED));
        return LiveEvents.open(stream, value -> seen.see(litres(value.value())));
    }

    private static long litres(Double cubicMetres) {
        return cubicMetres == null ? 0 : Math.round(cubicMetres * LITRES);
    }
}
