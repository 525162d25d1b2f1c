package io.plantline.app.command;

import io.plantline.anomaly.Rules;
import io.plantline.anomaly.RulesTold;
import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.rebuild.RulesInForce;
import io.plantline.app.rebuild.RulesWriter;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.wire.Channels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline rules}: changes what is told of a plant while it is watched. */
@Command(
        name = "rules",
        description = {
            "Has the anomaly rules of plant files hold from now on, without a restart of the job that watches.",
            "What is learnt and what is told goes on; a rule that is switched off ends what it told. A plant file with a",
            "mistake is refused with file, line and key, and the rules before it go on."
        },
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Option(
            names = "--dry-run",
            description =
                    "only say which rules the plant files have, and what of them differs from those in force: what "
                            + "was said last on the Kafka of the stack; without a Kafka, from what is usual")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    private final InstantSource clock;

    RulesCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refusal, SettingsException {
        Settings settings = stack.settings();
        List<Path> files = stack.plantFiles(settings);
        if (files.isEmpty()) {
            throw Refusal.wrongUsage("--pilot names the plant files, or 'plants' in --config");
        }
        List<RulesTold> all = RulesWriter.read(files, clock.millis());
        PrintWriter out = spec.commandLine().getOut();
        Optional<Map<String, RulesTold>> inForce = inForce(settings, out);
        if (!dryRun) {
            new RulesWriter(settings).write(all);
        }
        for (RulesTold told : all) {
            Optional<RulesTold> before = inForce.map(force -> force.get(told.plant()));
            if (inForce.isPresent() && before.isEmpty()) {
                out.printf("nothing was ever said of the rules of %s on %s%n", told.plant(), Channels.RULES);
            }
            say(told, before, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** What they are compared with where Kafka does not have to be there: nobody has named one. */
    private Optional<Map<String, RulesTold>> inForce(Settings settings, PrintWriter out) throws Refusal {
        try {
            stack.requireAnswer(settings);
            return Optional.of(RulesInForce.read(settings));
        } catch (Refusal silent) {
            if (stack.isNamed() || !dryRun) {
                throw silent;
            }
            out.printf("what is in force is not known: %s%n", silent.getMessage());
            return Optional.empty();
        }
    }

    private static void say(RulesTold told, Optional<RulesTold> before, PrintWriter out) {
        RulesText text = before.map(force -> new RulesText(force.rules(), "in force:"))
                .orElseGet(() -> new RulesText(Rules.USUAL, "usually"));
        out.printf("%s, from %s:%n", told.plant(), told.from());
        text.of(told.rules()).forEach(line -> out.printf("  %s%n", line));
        out.printf(
                "  %s%n",
                before.map(force -> "%s from what is in force since %s, from %s (last on %s)"
                                .formatted(
                                        count(text.differing()),
                                        Instant.ofEpochMilli(force.at()).truncatedTo(ChronoUnit.SECONDS),
                                        force.from(),
                                        Channels.RULES))
                        .orElse("%s from what is usual".formatted(count(text.differing()))));
    }

    private static String count(int differing) {
        return differing == 0 ? "none differ" : differing == 1 ? "1 differs" : differing + " differ";
    }
}
