package io.plantline.app.command;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.RulesTold;
import io.plantline.anomaly.Threshold;
import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.rebuild.RulesWriter;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.model.InWords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
            description = "only say which rules the plant files have, and what of them is not as usual")
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
        if (!dryRun) {
            new RulesWriter(settings).write(all);
        }
        PrintWriter out = spec.commandLine().getOut();
        all.forEach(told -> say(told, out));
        out.flush();
        return ExitCode.DONE;
    }

    private static void say(RulesTold told, PrintWriter out) {
        out.printf("%s, from %s:%n", told.plant(), told.from());
        for (RuleName rule : RuleName.values()) {
            out.printf("  %s%n", say(rule, told.rules()));
        }
    }

    private static String say(RuleName rule, Rules rules) {
        if (!rules.enabled(rule)) {
            return rule.id() + ": off";
        }
        StringBuilder line = new StringBuilder(rule.id()).append(':');
        String before = " ";
        for (Threshold threshold : rule.thresholds()) {
            double value = rules.number(rule, threshold.key());
            if (!Double.isNaN(value)) {
                line.append(before).append(threshold.key()).append(' ').append(say(threshold, value));
                if (value != threshold.usual()) {
                    line.append(
                            Double.isNaN(threshold.usual())
                                    ? " (usually none)"
                                    : " (usually %s)".formatted(say(threshold, threshold.usual())));
                }
                before = ", ";
            }
        }
        return line.toString();
    }

    private static String say(Threshold threshold, double value) {
        if (threshold.isTime()) {
            return InWords.of(Duration.ofMillis((long) value));
        }
        String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return threshold.unit().isEmpty() ? number : number + ' ' + threshold.unit();
    }
}
