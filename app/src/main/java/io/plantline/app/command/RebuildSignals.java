package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.Manifest;
import io.plantline.app.settings.Settings;
import io.plantline.cell.SignalCut;
import io.plantline.cell.UnusableReading;
import io.plantline.model.Reading;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What carbon intensities and prices a rebuild from files works with: tables of them, or those a stack has taken in. */
final class RebuildSignals {
    @Option(
            names = "--signals",
            arity = "1..*",
            paramLabel = "SIGNALS.csv|kafka",
            description = "files: the signals of the plant, in tables as for 'signals', or those a stack has taken in")
    private List<Path> sources = new ArrayList<>();

    /** True where some have to be asked for at Kafka. */
    boolean isOfKafka() {
        return sources.stream().anyMatch(SignalSources::isKafka);
    }

    void check(boolean readingsOfKafka) throws Refusal {
        if (readingsOfKafka && !sources.isEmpty()) {
            throw Refusal.wrongUsage("--signals is for recorded files; on Kafka signals stand among the readings");
        }
        SignalSources.requireReadable(sources);
    }

    /** What signals say to a plant, as readings of a run, which come before all others. */
    List<Reading> readings(Plant plant, String run, Settings settings, Clock clock) throws Refusal {
        List<Reading> readings = new ArrayList<>();
        for (Path source : sources) {
            int before = readings.size();
            List<Signal> signals = SignalSources.read(source, settings, clock);
            for (Signal signal : signals) {
                if (plant.signalUnit(signal.id()).isPresent()) {
                    cut(source, plant, signal).stream()
                            .map(reading -> of(reading, run))
                            .forEach(readings::add);
                }
            }
            if (readings.size() == before) {
                throw Refusal.wrongInput("--signals %s: it says nothing of a signal that plant %s uses: %s"
                        .formatted(source, plant.id(), plant.signals()));
            }
        }
        return readings;
    }

    void describe(Manifest manifest, List<Reading> readings) throws IOException {
        if (!sources.isEmpty()) {
            manifest.signals(
                    sources.stream()
                            .filter(source -> !SignalSources.isKafka(source))
                            .toList(),
                    readings.size());
        }
    }

    private static List<Reading> cut(Path source, Plant plant, Signal signal) throws Refusal {
        try {
            return new SignalCut(plant).readings(signal);
        } catch (UnusableReading unusable) {
            throw Refusal.wrongInput("--signals %s: %s".formatted(source, unusable.getMessage()));
        }
    }

    private static Reading of(Reading live, String run) {
        return new Reading(
                live.plant(),
                live.meter(),
                run,
                live.time(),
                live.value(),
                live.unit(),
                live.state(),
                live.quality(),
                live.sequence(),
                live.arrived());
    }
}
