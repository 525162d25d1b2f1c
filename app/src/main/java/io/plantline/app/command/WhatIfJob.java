package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.TemporaryFolder;
import io.plantline.app.rebuild.HeldBaselines;
import io.plantline.app.rebuild.JobKafka;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.rebuild.RejectedRows;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.whatif.SideValues;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.plant.Span;
import io.plantline.whatif.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The job of a rebuild, run for the sides of a scenario. */
final class WhatIfJob {
    private final Path scenario;
    private final RebuildInput input;
    private final RebuildSignals signals;
    private final RebuildBaselines baselines;
    private final Settings settings;
    private final StopSignal stop;
    private final Clock clock;
    private Path pilot;
    private Span span;

    WhatIfJob(
            Path scenario,
            RebuildInput input,
            RebuildSignals signals,
            RebuildBaselines baselines,
            Settings settings,
            StopSignal stop,
            Clock clock) {
        this.scenario = scenario;
        this.input = input;
        this.signals = signals;
        this.baselines = baselines;
        this.settings = settings;
        this.stop = stop;
        this.clock = clock;
    }

    /** Which plant it is, and what time of it; its recorded files are looked at before anything is started for them. */
    void plant(Path file, Span of) throws Refusal, IOException {
        pilot = file;
        span = of;
        if (!input.isKafka()) {
            input.check(of.plant(), clock);
        }
    }

    /** The values of each side. */
    Map<String, SideValues> run(List<Side> sides) throws Refusal, IOException, InterruptedException {
        Plant plant = span.plant();
        List<Reading> before = input.isKafka() ? List.of() : signals.readings(plant, input.run(), settings, clock);
        Optional<HeldBaselines> held = baselines.held(List.of(plant), input.isKafka(), settings, null);
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            try (JobProcess job = JobProcess.start(arguments(folder.root(), sides, held))) {
                stop.onRequest(job::end);
                tell(plant, before, job, folder.root());
                int ended = job.await();
                if (ended != ExitCode.DONE) {
                    throw Refusal.wrongInput("the job ended with %d; it has said why above".formatted(ended));
                }
            }
            return read(folder.root(), sides);
        }
    }

    private void tell(Plant plant, List<Reading> before, JobProcess job, Path folder) throws Refusal, IOException {
        if (input.isKafka()) {
            return;
        }
        try (RejectedRows rejected = input.rejected(folder.resolve(RejectedRows.FILE))) {
            input.tell(plant, before, clock, job.input(), rejected, read -> {});
        } catch (IOException broken) {
            if (!job.isEnding()) {
                throw broken;
            }
        }
    }

    private Map<String, SideValues> read(Path folder, List<Side> sides) throws Refusal, IOException {
        Map<String, SideValues> values = new LinkedHashMap<>();
        for (Side side : sides) {
            Path file = folder.resolve(side.id()).resolve(span.plant().id() + ".csv");
            if (!Files.isRegularFile(file)) {
                throw Refusal.wrongInput("no values of plant %s: there is no reading of it in run %s"
                        .formatted(span.plant().id(), input.run()));
            }
            values.put(side.id(), SideValues.read(file, span));
        }
        return values;
    }

    private List<String> arguments(Path folder, List<Side> sides, Optional<HeldBaselines> held) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("rebuild", input.isKafka() ? "kafka" : "-"));
        arguments.addAll(List.of("--pilot", pilot.toString(), "--out", folder.toString(), "--run", input.run()));
        arguments.addAll(List.of("--from", Instant.ofEpochMilli(span.from()).toString()));
        arguments.addAll(List.of("--to", Instant.ofEpochMilli(span.to()).toString()));
        arguments.addAll(List.of("--interval", IntervalKind.DAY.name() + ',' + IntervalKind.MONTH.name()));
        arguments.addAll(List.of("--scenario", scenario.toString()));
        sides.forEach(side -> arguments.addAll(List.of("--side", side.written())));
        if (held.isPresent()) {
            arguments.addAll(List.of("--baselines", held.get().write(folder).toString()));
        }
        if (input.isKafka()) {
            arguments.addAll(List.of("--kafka", settings.text(Setting.KAFKA_BOOTSTRAP)));
            arguments.addAll(List.of(
                    "--kafka-properties", JobKafka.properties(settings, folder).toString()));
            arguments.addAll(List.of("--since", since()));
        }
        return arguments;
    }

    /** As for a rebuild: a live reading is no older than the retention, and a replay may hold those of any time. */
    private String since() {
        return input.run().equals(Reading.LIVE)
                ? Instant.ofEpochMilli(span.from())
                        .minus(span.plant().retention())
                        .minus(Duration.ofDays(1))
                        .toString()
                : "earliest";
    }
}
