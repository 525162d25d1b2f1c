package io.plantline.dashboards.schedule;

import io.plantline.decision.Job;
import io.plantline.model.Quantity;
import io.plantline.plant.BatchLines;
import io.plantline.plant.MeterTree;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.wire.JobsFile;
import io.plantline.wire.PlantFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** A job of tomorrow on a machine of the plant, for whoever has not written any yet; to be changed. */
final class ExampleJobs {
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final List<Integer> SHAPE = List.of(3, 4, 4, 2);
    private static final long MOST_OF_METER = 20;
    private static final long BASE_UNITS_OF_KWH = 3_600_000_000L;
    private static final long USUAL_KW = 10;

    private final Plant plant;
    private final long slot;
    private final LocalDate tomorrow;

    private ExampleJobs(Plant plant, long now) {
        this.plant = plant;
        this.slot = Duration.ofMinutes(plant.settlementMinutes()).toMillis();
        this.tomorrow =
                Instant.ofEpochMilli(now).atZone(plant.zone()).toLocalDate().plusDays(1);
    }

    /** As a jobs file; empty where the plant has nothing that a job could run on. */
    static Optional<String> text(Plant plant, Optional<String> carbon, long now) {
        ExampleJobs example = new ExampleJobs(plant, now);
        return example.machine().map(machine -> example.text(machine, carbon));
    }

    /** The jobs of an example. */
    static List<Job> jobs(String text, Plant plant) {
        try {
            return JobsFile.read("example", text, plant).jobs();
        } catch (PlantFileException bug) {
            throw new IllegalStateException("the example of plant %s is wrong".formatted(plant.id()), bug);
        }
    }

    /** A line of batches if there is one, for its savings are booked; else what has a meter, machines first. */
    private Optional<Scope> machine() {
        BatchLines lines = new BatchLines(plant);
        MeterTree tree = new MeterTree(plant);
        return plant.scopes().stream()
                .filter(scope -> !scope.isPlant())
                .min(Comparator.comparing((Scope scope) -> !tree.measures(scope.id(), Quantity.ELECTRICITY_IMPORT))
                        .thenComparing(scope -> !lines.isLine(scope.id()))
                        .thenComparing(scope -> !scope.kind().equals(Scope.MACHINE)));
    }

    private String text(Scope machine, Optional<String> carbon) {
        long step = Math.floorDiv(STEP.toMillis() + slot - 1, slot) * slot;
        long requested = requested(step * SHAPE.size());
        List<String> lines = new ArrayList<>(List.of("plant: " + plant.id()));
        carbon.ifPresent(signal -> lines.add("carbon: " + signal));
        lines.add("jobs:");
        lines.add("  - id: %s-1".formatted(machine.id()));
        lines.add("    machine: " + machine.id());
        lines.add("    load: "
                + SHAPE.stream().map(part -> part * kilowatts(machine) / 4).toList());
        lines.add("    step: %dm".formatted(Duration.ofMillis(step).toMinutes()));
        lines.add("    release: " + local(release()));
        lines.add("    due: " + local(due()));
        lines.add("    requested: " + local(requested));
        Set<String> crew = crew();
        if (!crew.isEmpty()) {
            lines.add("    crew: " + crew);
        }
        return String.join("\n", lines) + '\n';
    }

    /** A fifth of what its meter can tell. */
    private long kilowatts(Scope machine) {
        long most = new MeterTree(plant)
                        .sources(machine.id(), Quantity.ELECTRICITY_IMPORT).stream()
                                .mapToLong(meter -> meter.maxRate())
                                .max()
                                .orElse(0)
                / BASE_UNITS_OF_KWH;
        return Math.max(4, most == 0 ? USUAL_KW : most * MOST_OF_METER / 100);
    }

    /** The first start from ten o'clock on at which people are there all the time; where nobody ever is, ten o'clock. */
    private long requested(long length) {
        long ten = up(at(tomorrow, MORNING.plusHours(4)));
        return starts(ten)
                .filter(start -> start + length <= due() && isStaffed(start, length))
                .findFirst()
                .orElse(ten);
    }

    private boolean isStaffed(long start, long length) {
        return starts(start)
                .takeWhile(time -> time < start + length)
                .allMatch(time -> plant.calendar().shiftAt(time).isPresent());
    }

    /** The shifts of the time in which it may run; none where a start without them had to be taken. */
    private Set<String> crew() {
        long step = Math.floorDiv(STEP.toMillis() + slot - 1, slot) * slot;
        Set<String> crew = new LinkedHashSet<>();
        if (isStaffed(requested(step * SHAPE.size()), step * SHAPE.size())) {
            starts(release()).forEach(time -> plant.calendar().shiftAt(time).ifPresent(crew::add));
        }
        return crew;
    }

    private LongStream starts(long from) {
        return LongStream.iterate(from, time -> time < due(), time -> time + slot);
    }

    private long release() {
        return at(tomorrow, MORNING);
    }

    private long due() {
        return at(tomorrow.plusDays(1), MORNING);
    }

    private long at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(plant.zone()).toInstant().toEpochMilli();
    }

    private long up(long time) {
        return Math.floorDiv(time + slot - 1, slot) * slot;
    }

    private String local(long time) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(time), plant.zone()).toString();
    }
}
