package io.plantline.jobs.baseline;

import io.plantline.baseline.Adjustment;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.KafkaOption;
import io.plantline.jobs.PlantText;
import io.plantline.kpi.Freezable;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code adjust}: enters what happened once and no driver tells. */
@Command(
        name = "adjust",
        description = "Enters an adjustment of a frozen baseline: what happened once and no driver tells.",
        mixinStandardHelpOptions = true)
public final class AdjustCommand implements Callable<Integer> {
    @Option(names = "--pilot", required = true, paramLabel = "PLANT.yaml", description = "plant file")
    private Path pilot;

    @Option(names = "--of", required = true, paramLabel = "ID", description = "the baseline")
    private String baseline;

    @Option(names = "--id", required = true, paramLabel = "ID", description = "of the adjustment; never used again")
    private String id;

    @Option(names = "--from", required = true, paramLabel = "TIME", description = "by the plant's clock")
    private LocalDateTime from;

    @Option(names = "--to", required = true, paramLabel = "TIME", description = "by the plant's clock")
    private LocalDateTime to;

    @Option(
            names = "--kwh",
            required = true,
            paramLabel = "KWH",
            description = "expected beyond the baseline; below zero where less was to be expected")
    private BigDecimal kWh;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so")
    private String by;

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "what happened")
    private String why;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Spec
    private CommandSpec spec;

    private final InstantSource clock;

    public AdjustCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws JobRefused, IOException {
        Plant plant = PlantText.of(pilot).plant();
        Adjustment adjustment = adjustment(plant);
        FrozenTopic frozen = new FrozenTopic(kafka.properties());
        new Adjustable(plant, frozen.baselines(plant)).require(adjustment);
        if (frozen.has(adjustment.plant(), id)) {
            throw JobRefused.wrongUsage(
                    "--id %s: it is entered already and is never changed; to take it back, enter another with the opposite sign"
                            .formatted(id));
        }
        frozen.write(adjustment);
        spec.commandLine()
                .getOut()
                .println("adjusted %s by %s kWh from %s to %s".formatted(baseline, kWh.toPlainString(), from, to));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Adjustment adjustment(Plant plant) throws JobRefused {
        try {
            Adjustment adjustment = new Adjustment(
                    id,
                    plant.id(),
                    baseline,
                    from.atZone(plant.zone()).toInstant().toEpochMilli(),
                    to.atZone(plant.zone()).toInstant().toEpochMilli(),
                    kWh,
                    by,
                    why,
                    clock.millis());
            Freezable.require(new PlantIndex(plant), adjustment);
            return adjustment;
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage(wrong.getMessage());
        }
    }
}
