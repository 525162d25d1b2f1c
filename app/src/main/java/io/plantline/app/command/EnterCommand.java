package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.entry.EntryDesk;
import io.plantline.ingest.entry.EntryRefused;
import io.plantline.ingest.entry.EntrySheet;
import io.plantline.ingest.entry.EntryWriter;
import io.plantline.ingest.entry.HandEntry;
import io.plantline.ingest.entry.Trail;
import io.plantline.ingest.meters.SheetException;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline enter}: readings that people take off a meter. */
@Command(
        name = "enter",
        description = {
            "Enters what somebody read off a meter, one reading or a CSV table of them, with who and when.",
            "A second entry for the same meter and time corrects the first: it counts from then on, the KPIs restate",
            "themselves, and --list shows both. The columns of a table are meter, time, value, unit, by, note."
        },
        mixinStandardHelpOptions = true)
final class EnterCommand implements Callable<Integer> {
    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Option(names = "--plant", required = true, paramLabel = "ID", description = "the plant")
    private String plant;

    @Option(names = "--meter", paramLabel = "ID", description = "the meter")
    private String meter;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "when it was read: 2026-03-01T07:30 by the clock of the plant, or with an offset")
    private String time;

    @Option(names = "--value", paramLabel = "NUMBER", description = "what it showed")
    private String value;

    @Option(names = "--unit", paramLabel = "UNIT", description = "unit of the value (default: the meter's own)")
    private String unit;

    @Option(names = "--by", paramLabel = "NAME", description = "who read it")
    private String by;

    @Option(names = "--note", paramLabel = "TEXT", description = "what there is to say about it")
    private String note;

    @Option(names = "--file", paramLabel = "READINGS.csv", description = "a table of readings: all of it or nothing")
    private Path file;

    @Option(names = "--list", description = "show what was entered, instead of entering something")
    private boolean list;

    @Spec
    private CommandSpec spec;

    private final InstantSource clock;

    EnterCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refusal, SettingsException {
        Settings settings = stack.settings();
        Plant known = plant(stack.plants(settings));
        KafkaAccess kafka = KafkaOfStack.access(settings);
        try {
            if (list) {
                print(TrailText.of(Trail.of(kafka, known.id()), meter, known.zone()));
            } else {
                checkUsage();
                enter(settings, known, kafka);
            }
            return ExitCode.DONE;
        } catch (NotReachableException silent) {
            throw Refusal.unreachable(silent.getMessage());
        }
    }

    private void enter(Settings settings, Plant known, KafkaAccess kafka) throws Refusal, NotReachableException {
        EntryDesk desk = new EntryDesk(known, clock);
        readings(desk, clock.millis()); // what is wrong is told whether or not Kafka is there
        Trail before = Trail.of(kafka, known.id());
        List<Reading> readings = readings(desk, before.nextSequence(clock.millis()));
        new Topics(settings).ensure();
        new EntryWriter(kafka).write(readings);
        print(TrailText.entered(readings, before, known.zone()));
    }

    private List<Reading> readings(EntryDesk desk, long sequence) throws Refusal {
        try {
            return file == null
                    ? List.of(desk.reading(new HandEntry(meter, time, value, unit, by, note), sequence))
                    : EntrySheet.readings(file, desk, meter, by, sequence);
        } catch (EntryRefused refused) {
            throw Refusal.wrongInput("--%s: %s".formatted(refused.field(), refused.getMessage()));
        } catch (SheetException mistakes) {
            throw Refusal.wrongInput(mistakes.getMessage());
        }
    }

    private void checkUsage() throws Refusal {
        if (file != null && (time != null || value != null || unit != null || note != null)) {
            throw Refusal.wrongUsage("--file has times, values, units and notes in its columns");
        }
        if (file == null && (meter == null || time == null || value == null || by == null)) {
            throw Refusal.wrongUsage("one reading needs --meter, --time, --value and --by; a table needs --file");
        }
    }

    private Plant plant(List<Plant> plants) throws Refusal {
        if (plants.isEmpty()) {
            throw Refusal.wrongUsage("enter needs the plant file: --pilot, or plants in --config");
        }
        return plants.stream()
                .filter(each -> each.id().equals(plant))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongUsage("--plant %s: no such plant in the files given; there are %s"
                        .formatted(plant, plants.stream().map(Plant::id).collect(Collectors.joining(", ")))));
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
