package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.quarantine.Dismissing;
import io.plantline.ingest.quarantine.Overview;
import io.plantline.ingest.quarantine.Quarantine;
import io.plantline.ingest.quarantine.Retry;
import io.plantline.ingest.quarantine.RetrySummary;
import io.plantline.ingest.quarantine.Selection;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline rejected}: what could not be used, and a second way in for it. */
@Command(
        name = "rejected",
        description = {
            "Lists what was rejected and still stands: reasons, counts, when first and last seen, a sample.",
            "With --retry it is decoded once more by the plant files as they are now. What is usable becomes readings, in",
            "event-time order, and is done with; the rest stays. Mend the plant file and start the roles with it first."
        },
        mixinStandardHelpOptions = true)
final class RejectedCommand implements Callable<Integer> {
    private static final long LAST_OF_SECOND = 999;

    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Option(names = "--retry", description = "put them through again; needs --pilot or --config")
    private boolean retry;

    @Option(
            names = "--confirm",
            description =
                    "with --retry: what was held for its scale (SCALE_SUSPECT) is as the meters meant it; only that")
    private boolean confirm;

    @Mixin
    private DismissOptions dismissal = new DismissOptions();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = {
                "only what was seen up to that second, such as the last the list shows: with --dismiss, what came since",
                "then was looked at by nobody, and stays (default: all that stand)"
            })
    private Instant until;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "only those of these topics, as the list names them; may be given several times")
    private Set<String> topics = new HashSet<>();

    @Option(
            names = "--reason",
            split = ",",
            paramLabel = "REASON",
            description = "only these: ${COMPLETION-CANDIDATES} (default: all)")
    private Set<Rejection.Reason> reasons = EnumSet.noneOf(Rejection.Reason.class);

    @Option(
            names = "--plant",
            split = ",",
            paramLabel = "ID",
            description = "only those of these plants (default: all)")
    private Set<String> plants = new HashSet<>();

    @Option(
            names = "--most",
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "so many lines, the most frequent first (default: ${DEFAULT-VALUE})")
    private int most;

    @Spec
    private CommandSpec spec;

    private final InstantSource clock;

    RejectedCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refusal, SettingsException {
        Settings settings = stack.settings();
        List<Plant> known = stack.plants(settings);
        checkConfirm();
        dismissal.check(retry, !reasons.isEmpty() || !plants.isEmpty() || !topics.isEmpty());
        Selection selection = new Selection(
                confirm ? EnumSet.of(Rejection.Reason.SCALE_SUSPECT) : reasons, plants, topics, lastMeant());
        try {
            if (retry) {
                return retry(settings, known, selection);
            }
            if (dismissal.isAsked()) {
                return dismiss(settings, known, selection);
            }
            print(RejectedText.of(
                    Overview.whole(new Quarantine(KafkaOfStack.access(settings)), known, selection), most));
            warn(known);
            return ExitCode.DONE;
        } catch (NotReachableException silent) {
            throw Refusal.unreachable(silent.getMessage());
        }
    }

    /** The list shows whole seconds; all of the one named is meant. */
    private long lastMeant() {
        return until == null
                ? Long.MAX_VALUE
                : until.truncatedTo(ChronoUnit.SECONDS)
                        .plusMillis(LAST_OF_SECOND)
                        .toEpochMilli();
    }

    /** What is not of a plant that is known could be of one, and what is asked for may be nowhere. */
    private void warn(List<Plant> known) {
        if (plants.isEmpty()) {
            return;
        }
        if (known.isEmpty()) {
            say("without plant files (--pilot, --config) only messages in the native form are known by plant; those on"
                    + " topics of sources are missing here");
            return;
        }
        if (!unknown(known).isEmpty()) {
            say("no such plant in the files given: %s; there are %s"
                    .formatted(String.join(", ", unknown(known)), names(known)));
        }
    }

    private Set<String> unknown(List<Plant> known) {
        Set<String> unknown = new TreeSet<>(plants);
        known.forEach(plant -> unknown.remove(plant.id()));
        return unknown;
    }

    private static String names(List<Plant> known) {
        return known.stream().map(Plant::id).collect(Collectors.joining(", "));
    }

    private void say(String line) {
        spec.commandLine().getErr().println("# " + line);
        spec.commandLine().getErr().flush();
    }

    private int dismiss(Settings settings, List<Plant> known, Selection selection)
            throws Refusal, NotReachableException {
        KafkaAccess kafka = KafkaOfStack.access(settings);
        new Quarantine(kafka).requireAnswer();
        new Topics(settings).ensure();
        long dismissed = new Dismissing(kafka, known, selection, dismissal.saidBy(), clock).run();
        print(List.of(dismissal.told(dismissed)));
        warn(known);
        return ExitCode.DONE;
    }

    private void checkConfirm() throws Refusal {
        if (confirm && !retry) {
            throw Refusal.wrongUsage("--confirm says how to put through again: it needs --retry");
        }
        if (confirm && !reasons.isEmpty() && !reasons.equals(EnumSet.of(Rejection.Reason.SCALE_SUSPECT))) {
            throw Refusal.wrongUsage("--confirm is for SCALE_SUSPECT alone; leave --reason out");
        }
    }

    private int retry(Settings settings, List<Plant> known, Selection selection) throws Refusal, NotReachableException {
        if (known.isEmpty()) {
            throw Refusal.wrongUsage("--retry needs the plant files as they are now: --pilot, or plants in --config");
        }
        if (!unknown(known).isEmpty()) {
            throw Refusal.wrongUsage("--plant %s: no such plant in the files given; there are %s"
                    .formatted(String.join(",", unknown(known)), names(known)));
        }
        KafkaAccess kafka = KafkaOfStack.access(settings);
        new Quarantine(kafka).requireAnswer();
        new Topics(settings).ensure();
        RetrySummary summary = new Retry(
                        kafka, known, selection, settings.duration(Setting.GATEWAY_FUTURE_TOLERANCE), confirm, clock)
                .run();
        print(RejectedText.of(summary));
        return ExitCode.DONE;
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
