package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.simulator.Fault;
import io.plantline.ingest.simulator.FaultCall;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plantline fault}: lets something go wrong in a plant of the running demo. */
@Command(
        name = "fault",
        description = {
            "Switches a fault on in a simulated plant of the running demo, to see what becomes of it.",
            "It begins with the next minute and ends by itself."
        },
        mixinStandardHelpOptions = true)
final class FaultCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the fault, see --list")
    private String name;

    @Option(names = "--list", description = "say which faults there are")
    private boolean list;

    @Option(names = "--pilot", paramLabel = "PLANT", description = "the plant, by its id")
    private String plant;

    @Option(names = "--at", paramLabel = "ID", description = "the machine or meter (default: the first there is)")
    private String place;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "how long; 0s switches it off (default: half an hour longer than its rule needs)")
    private Duration length;

    @Option(
            names = "--mqtt",
            paramLabel = "URL",
            defaultValue = "tcp://127.0.0.1:1883",
            description = "MQTT broker of the demo (default: ${DEFAULT-VALUE})")
    private String mqtt;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Refusal, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            for (Fault fault : Fault.values()) {
                out.printf("%-16s %s (rule %s)%n", fault.id(), fault.words(), fault.rule());
            }
            return ExitCode.DONE;
        }
        if (name == null || plant == null) {
            throw Refusal.wrongUsage("name a fault and its plant, as in: fault machine-left-on --pilot uk --for 15m");
        }
        Fault fault = Fault.of(name)
                .orElseThrow(() ->
                        Refusal.wrongUsage("there is no fault '%s'; there are %s".formatted(name, Fault.known())));
        FaultCall.Done done = switchOn(fault);
        out.printf("%s: %s at %s%n", plant, fault.id(), said(fault, done));
        return ExitCode.DONE;
    }

    private String said(Fault fault, FaultCall.Done done) {
        if (length != null && length.isZero()) {
            return done.place() + " is off";
        }
        String found = done.sought()
                ? found(fault, done)
                : "no rule of this plant looks for it: %s is off or has no limit in its plant file"
                        .formatted(fault.rule());
        return "%s until %s; %s".formatted(done.place(), time(done.until()), found);
    }

    /** What is promised is what can be: a rule that has not learnt yet finds nothing. */
    private static String found(Fault fault, FaultCall.Done done) {
        return "rule %s is to find it by %s at the latest%s%s"
                .formatted(
                        fault.rule(),
                        time(done.earliest()),
                        done.needs().isEmpty() ? "" : ", if it has had " + done.needs(),
                        done.endsTooSoon() ? "; it may end before that: leave --for away, or make it longer" : "");
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private FaultCall.Done switchOn(Fault fault) throws Refusal, InterruptedException {
        String id = UUID.randomUUID().toString();
        try {
            return new FaultCall(MqttAccess.at(mqtt, "plantline-fault-" + id), PATIENCE)
                    .on(id, plant, fault, place, length);
        } catch (IllegalArgumentException refused) {
            throw Refusal.wrongInput(refused.getMessage());
        } catch (IOException silent) {
            throw Refusal.unreachable(
                    silent.getMessage() + "; --mqtt names the broker of the demo, as it says when it starts");
        }
    }
}
