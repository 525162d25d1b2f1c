package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.meters.SheetException;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.signals.SignalPoll;
import io.plantline.ingest.signals.SignalSheet;
import io.plantline.ingest.signals.SignalSubscription;
import io.plantline.ingest.signals.SignalUse;
import io.plantline.ingest.signals.SignalWriter;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plantline signals}: carbon intensities and prices that change with time. */
@Command(
        name = "signals",
        description = {
            "Takes in signals: carbon intensities and prices, from tables, MQTT or a publisher.",
            "The columns of a table are signal, start, end, value, unit, estimated, retrieved. A plant file refers to a",
            "signal by its id; an actual value takes the place of an estimate, and what it restates is a revision.",
            "With plant files, a signal that none of them names, or in a unit they cannot use, is refused before it is sent."
        },
        mixinStandardHelpOptions = true)
final class SignalsCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Mixin
    private PublisherOptions publisher = new PublisherOptions();

    @Parameters(arity = "0..*", paramLabel = "SIGNALS.csv", description = "tables of signals: all of each or nothing")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--signal", paramLabel = "ID", description = "the signal, where the table or publisher names none")
    private String signal;

    @Option(
            names = "--mqtt",
            paramLabel = "URL",
            description = "listen on plantline/signals/v1/ID of this broker until stopped")
    private String mqtt;

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            description = "ask the publisher again so often, until stopped (default: once)")
    private Duration every;

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;
    private final InstantSource clock;

    SignalsCommand(StopSignal stop, InstantSource clock) {
        this.stop = stop;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refusal, SettingsException, InterruptedException {
        checkUsage();
        Settings settings = stack.settings();
        SignalUse use = new SignalUse(stack.plants(settings));
        List<Signal> tables = tables(use.plants()); // what is wrong is told whether or not Kafka is there
        SignalPoll poll = publisher.isNamed() ? publisher.poll(signal, use, clock) : null;
        new Topics(settings).ensure();
        try (SignalWriter writer = new SignalWriter(KafkaOfStack.access(settings))) {
            if (!tables.isEmpty()) {
                writer.write(tables);
                say(tables.size());
            }
            if (poll != null) {
                ask(poll, use, writer);
            }
            if (mqtt != null) {
                listen(writer, use);
            }
            return ExitCode.DONE;
        } catch (NotReachableException silent) {
            throw Refusal.unreachable(silent.getMessage());
        }
    }

    private void checkUsage() throws Refusal {
        if (files.isEmpty() && !publisher.isNamed() && mqtt == null) {
            throw Refusal.wrongUsage("signals come from tables, from --publisher or from --mqtt; name one");
        }
        if (publisher.isNamed() && signal == null) {
            throw Refusal.wrongUsage("--publisher needs --signal, the id by which plant files refer to it");
        }
    }

    private List<Signal> tables(List<Plant> plants) throws Refusal {
        List<Signal> all = new ArrayList<>();
        for (Path file : files) {
            try {
                all.addAll(SignalSheet.signals(file, signal, clock.millis(), plants));
            } catch (SheetException mistakes) {
                throw Refusal.wrongInput(mistakes.getMessage());
            }
        }
        return all;
    }

    private void ask(SignalPoll poll, SignalUse use, SignalWriter writer) throws Refusal, InterruptedException {
        boolean again;
        do {
            try {
                List<Signal> told = publisher.ask(poll, use, clock);
                writer.write(told);
                say(told.size());
            } catch (NotReachableException silent) {
                if (every == null) {
                    throw Refusal.unreachable(silent.getMessage());
                }
                spec.commandLine().getErr().println(silent.getMessage() + "; trying again in " + every);
            }
            again = every != null && !stop.await(every);
        } while (again);
    }

    private void listen(SignalWriter writer, SignalUse use) throws Refusal, InterruptedException {
        try (SignalSubscription subscription =
                new SignalSubscription(MqttAccess.at(mqtt, "plantline-signals"), writer, use, clock)) {
            awaitSubscribed(subscription);
            spec.commandLine().getOut().println("listening on " + SignalSubscription.PREFIX + "+ of " + mqtt);
            spec.commandLine().getOut().flush();
            while (!stop.await(LOOK)) {
                if (!subscription.isUp()) {
                    throw Refusal.unreachable("the connection to %s was lost".formatted(mqtt));
                }
            }
            say((int) subscription.taken());
        } catch (IOException unreachable) {
            throw Refusal.unreachable("signals: " + unreachable.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrongUsage("signals: --mqtt: " + wrong.getMessage());
        }
    }

    /** Who is told that it listens may send at once. */
    private void awaitSubscribed(SignalSubscription subscription) throws Refusal, InterruptedException {
        try {
            Map<String, String> refused = subscription.refused().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            if (!refused.isEmpty()) {
                throw Refusal.unreachable("%s does not let signals be heard: %s".formatted(mqtt, refused));
            }
        } catch (ExecutionException | TimeoutException silent) {
            throw Refusal.unreachable(
                    "%s did not answer the subscription within %d s".formatted(mqtt, ANSWER.toSeconds()));
        }
    }

    private void say(int signals) {
        spec.commandLine().getOut().printf("%d signals taken in%n", signals);
        spec.commandLine().getOut().flush();
    }
}
