package io.plantline.ingest.replay;

import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.payload.Admission;
import io.plantline.model.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What is replayed, how, and where to.
 *
 * @param files replayed one after the other
 * @param format null to go by the name of each file
 * @param mapping null where the files need none
 * @param run the id that keeps its values apart from live ones and from other replays
 * @param stateDirectory where it is kept how far the run has come; null to begin anew each time
 * @param futureTolerance as of the gateway
 */
public record ReplaySettings(
        List<Path> files,
        Format format,
        ReplayMapping mapping,
        String run,
        Speed speed,
        Destination destination,
        Path stateDirectory,
        Duration futureTolerance) {

    public ReplaySettings {
        files = List.copyOf(files);
        Objects.requireNonNull(speed, "replay: speed is missing");
        Objects.requireNonNull(destination, "replay: destination is missing");
        Objects.requireNonNull(futureTolerance, "replay: futureTolerance is missing");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("replay: no file is named");
        }
        checkRun(run);
    }

    /** A replay at full speed that begins anew each time. */
    public static ReplaySettings of(List<Path> files, String run, Destination destination) {
        return new ReplaySettings(
                files, null, null, run, Speed.MAX, destination, null, GatewaySettings.DEFAULT_FUTURE_TOLERANCE);
    }

    public ReplaySettings mappedBy(ReplayMapping newMapping) {
        return new ReplaySettings(files, format, newMapping, run, speed, destination, stateDirectory, futureTolerance);
    }

    public ReplaySettings as(Format newFormat) {
        return new ReplaySettings(files, newFormat, mapping, run, speed, destination, stateDirectory, futureTolerance);
    }

    public ReplaySettings at(Speed newSpeed) {
        return new ReplaySettings(files, format, mapping, run, newSpeed, destination, stateDirectory, futureTolerance);
    }

    public ReplaySettings resumableIn(Path newStateDirectory) {
        return new ReplaySettings(files, format, mapping, run, speed, destination, newStateDirectory, futureTolerance);
    }

    /** Refuses what cannot be the id of a replay's run. */
    static void checkRun(String run) {
        if (run.equals(Reading.LIVE) || !Admission.namesRun(run)) {
            throw new IllegalArgumentException(
                    "replay: run '%s' is not up to 100 letters, digits, '.', '_', ':' and '-', or it is '%s'"
                            .formatted(run, Reading.LIVE));
        }
    }
}
