package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.settings.Settings;
import io.plantline.app.whatif.Answer;
import io.plantline.app.whatif.AnswerStore;
import io.plantline.app.whatif.AnswerText;
import io.plantline.app.whatif.Reckoning;
import io.plantline.app.whatif.SideValues;
import io.plantline.app.whatif.Sides;
import io.plantline.app.whatif.Volumes;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.plant.Span;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Scenario;
import io.plantline.whatif.Side;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.ScenarioFile;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plantline whatif}: recorded history worked out anew under other conditions. */
@Command(
        name = "whatif",
        description = {
            "Works recorded history out once as it was and once for each alternative of a scenario, by the job of",
            "'rebuild': every KPI beside the recorded one, its difference by cause, what an investment is worth over",
            "its years, what a tonne of CO2e costs to avoid, and which choices no other is better than."
        },
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "SCENARIO.yaml",
            description = "what could have been done, see docs/what-if.md")
    private Path file;

    @Mixin
    private RebuildInput input = new RebuildInput();

    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Mixin
    private RebuildSignals signals = new RebuildSignals();

    @Mixin
    private RebuildBaselines baselines = new RebuildBaselines();

    @Option(names = "--from", required = true, paramLabel = "TIME", description = "the first day, from its beginning")
    private OffsetDateTime from;

    @Option(names = "--to", required = true, paramLabel = "TIME", description = "the end, at the beginning of a day")
    private OffsetDateTime to;

    @Option(
            names = "--scope",
            split = ",",
            paramLabel = "SCOPE",
            description = "whose KPIs are printed beside those of the plant; all are in --json")
    private Set<String> scopes = new LinkedHashSet<>();

    @Option(names = "--json", description = "print the answer as JSON, with every KPI of every scope in it")
    private boolean json;

    @Option(
            names = "--file-as",
            paramLabel = "ID",
            description = "file the answer under this name, for the page to show")
    private String fileAs;

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;
    private final Clock clock;

    WhatIfCommand(StopSignal stop, Clock clock) {
        this.stop = stop;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        input.begin(file);
        input.requireNamed();
        Settings settings = stack.settings();
        Plant plant = plant(settings);
        Scenario scenario = scenario(plant);
        Span span = span(plant);
        checkScopes(plant);
        signals.check(input.isKafka());
        baselines.check(input.isKafka());
        if (input.isKafka() || signals.isOfKafka() || baselines.isOfKafka(false) || fileAs != null) {
            stack.requireAnswer(settings);
        }
        WhatIfJob job = new WhatIfJob(file, input, signals, baselines, settings, stop, clock);
        job.plant(stack.plantFiles(settings).get(0), span);
        Answer answer = answer(job, scenario, span);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(AnswerStore.json(answer));
        } else {
            AnswerText.of(answer, shown(plant)).forEach(out::println);
        }
        if (fileAs != null) {
            AnswerStore.file(answer, settings);
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** What the mix is beside the volume is known once what was made is; then everything is worked out in one pass. */
    private Answer answer(WhatIfJob job, Scenario scenario, Span span) throws Exception {
        Map<String, BigDecimal> volumes = Map.of();
        if (scenario.alternatives().stream().anyMatch(Alternative::changesMix)) {
            volumes = Volumes.of(scenario, job.run(List.of(Side.recorded())).get(Side.RECORDED));
        }
        Sides sides = Sides.of(scenario, volumes);
        Map<String, SideValues> values = job.run(sides.all());
        if (values.get(Side.RECORDED).isEmpty()) {
            throw Refusal.wrongInput(
                    "nothing was recorded of plant %s from %s to %s in run %s; name days that were, or another --run"
                            .formatted(span.plant().id(), from, to, input.run()));
        }
        return new Reckoning(span, scenario, sides, values).answer(fileAs == null ? "unfiled" : fileAs, input.run());
    }

    private Plant plant(Settings settings) throws Refusal {
        List<Plant> plants = stack.plants(settings);
        if (plants.size() != 1) {
            throw Refusal.wrongUsage(
                    "--pilot names the one plant that the scenario is of; %d were named".formatted(plants.size()));
        }
        return plants.get(0);
    }

    private Scenario scenario(Plant plant) throws Refusal {
        try {
            return ScenarioFile.read(file, plant);
        } catch (PlantFileException mistakes) {
            throw Refusal.wrongInput(mistakes.getMessage());
        }
    }

    private Span span(Plant plant) throws Refusal {
        for (OffsetDateTime time : List.of(from, to)) {
            if (!time.atZoneSameInstant(plant.zone()).toLocalTime().equals(LocalTime.MIDNIGHT)) {
                throw Refusal.wrongUsage(
                        "%s is no beginning of a day in %s; give whole days, or whole months for what is charged by the month"
                                .formatted(time, plant.zone()));
            }
        }
        Instant now = clock.instant();
        if (!from.isBefore(to) || to.toInstant().isAfter(now)) {
            throw Refusal.wrongUsage(
                    "--to %s: it is not after --from %s, or still to come at %s; name days that were recorded"
                            .formatted(to, from, now));
        }
        return new Span(plant, from.toInstant().toEpochMilli(), to.toInstant().toEpochMilli());
    }

    private void checkScopes(Plant plant) throws Refusal {
        Set<String> unknown = new HashSet<>(scopes);
        plant.scopes().stream().map(Scope::id).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw Refusal.wrongUsage("--scope %s: plant %s has no such scope; it has %s"
                    .formatted(
                            unknown,
                            plant.id(),
                            plant.scopes().stream().map(Scope::id).toList()));
        }
    }

    private Set<String> shown(Plant plant) {
        Set<String> shown = new LinkedHashSet<>(scopes);
        shown.add(plant.id());
        return shown;
    }
}
