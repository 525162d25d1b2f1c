package io.plantline.ingest.replay;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.parts.Plants;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A replay in a process of its own: arguments are the file, the run, the MQTT url and the state directory. */
public final class ReplayProcess {
    private ReplayProcess() {}

    public static void main(String[] args) throws Exception {
        ReplaySettings settings = ReplaySettings.of(
                        List.of(Path.of(args[0])),
                        args[1],
                        new Destination.Mqtt(MqttAccess.at(args[2], "replay-" + args[1])))
                .resumableIn(Path.of(args[3]));
        new ReplayPublisher(Plants.foundry(), settings, Clock.systemUTC()).run(progress -> {});
    }
}
