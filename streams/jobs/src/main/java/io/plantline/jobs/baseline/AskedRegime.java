package io.plantline.jobs.baseline;

import io.plantline.jobs.JobRefused;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Regime;
import io.plantline.wire.Nearest;
import java.util.Set;
import picocli.CommandLine.Option;

/** The regime that was asked for on the command line, and whether the plant has it. */
final class AskedRegime {
    @Option(
            names = "--regime",
            defaultValue = Regime.ALL,
            paramLabel = "NAME",
            description = "learn from the time of this regime of the plant file, and hold in it (default: "
                    + "${DEFAULT-VALUE} the time); what the plant was doing, where its file names none")
    private String name;

    String name() {
        return name;
    }

    /** What is added where it is said from when on a baseline holds. */
    String words() {
        return name.equals(Regime.ALL) ? "" : ", in regime " + name;
    }

    void require(PlantIndex plant) throws JobRefused {
        Set<String> names = plant.regimes().names();
        if (!names.isEmpty() && !names.contains(name) && !name.equals(Regime.ALL)) {
            throw JobRefused.wrongUsage("--regime %s: plant %s has no such regime; %s"
                    .formatted(name, plant.plant().id(), Nearest.remedy(name, names)));
        }
    }
}
