package io.plantline.wire;

import io.plantline.decision.Job;
import io.plantline.model.InWords;
import io.plantline.model.Quantity;
import io.plantline.plant.MeterTree;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the jobs of a plant; whether they fit together is not asked here. */
final class JobsReader {
    private static final int MOST_JOBS = 60;
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Plant plant;
    private final Problems problems;
    private final Times times;
    private final Duration slot;
    private final MeterTree tree;
    private final List<Job> jobs = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    JobsReader(Plant plant, Problems problems) {
        this.plant = plant;
        this.problems = problems;
        this.times = new Times(plant.zone());
        this.slot = Duration.ofMinutes(plant.settlementMinutes());
        this.tree = new MeterTree(plant);
    }

    JobsFile read(YamlNode root) {
        Section section = new Field("", root.line(), root, problems).section("plant", "price", "carbon", "jobs");
        if (section == null) {
            return null;
        }
        section.required(
                "plant",
                "name the plant, for example " + plant.id(),
                field -> Words.choice(field, "plant", List.of(plant.id())));
        String price = section.optional("price", null, Words::id);
        String carbon = section.optional("carbon", null, Words::id);
        List<Field> items = section.required("jobs", "list the jobs", Field::items);
        if (items != null) {
            items.forEach(this::add);
            if (items.isEmpty() || items.size() > MOST_JOBS) {
                section.problem("jobs", "%d jobs".formatted(items.size()), "list 1 to %d".formatted(MOST_JOBS));
            }
        }
        if (problems.count() == 0) {
            new JobSequences(jobs, sections).check();
            checkLength(section);
        }
        return problems.count() == 0 ? new JobsFile(price, carbon, jobs, problems.warnings()) : null;
    }

    private void checkLength(Section section) {
        long from = jobs.stream().mapToLong(Job::release).min().orElse(0);
        long to = jobs.stream().mapToLong(Job::due).max().orElse(0);
        if (to - from > LONGEST.toMillis()) {
            section.problem(
                    "jobs",
                    "from the first release to the last due time it is %s"
                            .formatted(InWords.of(Duration.ofMillis(to - from))),
                    "plan no more than %s at once".formatted(InWords.of(LONGEST)));
        }
    }

    private void add(Field item) {
        Section section = item.section(
                "id", "machine", "load", "step", "release", "due", "requested", "crew", "after", "minGap", "maxGap");
        if (section == null) {
            return;
        }
        int before = problems.count();
        String id = section.required("id", "name the job, for example melt-7", Words::id);
        String machine = section.required("machine", "name the scope it runs on", this::machine);
        List<Long> watts = new LoadReader(slot).watts(section);
        String when = "write a time, for example 2026-02-04T06:00";
        Long release = section.required("release", when, times::instant);
        Long due = section.required("due", when, times::instant);
        Long requested = section.required(
                "requested", "write the start first asked for: savings are held against it", times::instant);
        Set<String> crew = section.optional("crew", Set.of(), this::crew);
        Optional<Job.Link> after = after(section);
        if (problems.count() == before) {
            Job job = new Job(id, machine, watts, release, due, requested, crew, after, item.line());
            checkWindow(section, job);
            jobs.add(job);
            sections.add(section);
        }
    }

    private String machine(Field field) {
        String machine = Words.choice(
                field,
                "machine",
                plant.scopes().stream()
                        .filter(scope -> !scope.isPlant())
                        .map(Scope::id)
                        .toList());
        if (machine != null && !tree.measures(machine, Quantity.ELECTRICITY_IMPORT)) {
            field.warning(
                    "%s has no electricity meter, so nobody will see whether a job there takes what its load says"
                            .formatted(machine),
                    "add one to the plant file");
        }
        return machine;
    }

    private Set<String> crew(Field field) {
        List<String> shifts = plant.shifts().shifts().stream()
                .map(shift -> shift.name())
                .distinct()
                .toList();
        Set<String> crew = new LinkedHashSet<>();
        (field.isList() ? field.items() : List.of(field)).forEach(each -> {
            String shift = Words.choice(each, "shift", shifts);
            if (shift != null) {
                crew.add(shift);
            }
        });
        return crew;
    }

    private static Optional<Job.Link> after(Section section) {
        String after = section.optional("after", null, Words::id);
        Duration least = section.optional("minGap", Duration.ZERO, Times::durationOrZero);
        Duration most = section.optional("maxGap", null, Times::durationOrZero);
        if (after == null) {
            for (String gap : List.of("minGap", "maxGap")) {
                if (section.has(gap)) {
                    section.problem(gap, "a gap behind nothing", "name the job it follows with 'after'");
                }
            }
            return Optional.empty();
        }
        if (least != null && most != null && most.compareTo(least) < 0) {
            section.problem("maxGap", "it is shorter than minGap", "write a maxGap of at least minGap");
        }
        return Optional.of(new Job.Link(
                after,
                least == null ? 0 : least.toMillis(),
                most == null ? OptionalLong.empty() : OptionalLong.of(most.toMillis())));
    }

    private void checkWindow(Section section, Job job) {
        long length = job.watts().size() * slot.toMillis();
        if (job.due() <= job.release()) {
            section.problem("due", "it is not after release", "write a due time after the release");
        } else if (job.due() - job.release() < length) {
            section.problem(
                    "due",
                    "the job takes %s, but from release to due it is %s"
                            .formatted(
                                    InWords.of(Duration.ofMillis(length)),
                                    InWords.of(Duration.ofMillis(job.due() - job.release()))),
                    "move 'due' or 'release', or shorten 'load'");
        } else if (job.requested() < job.release() || job.requested() + length > job.due()) {
            section.problem(
                    "requested",
                    "a job that starts then does not lie between release and due",
                    "write a start within them, or widen them");
        }
        if (job.requested() % slot.toMillis() != 0) {
            section.problem(
                    "requested", "it is no start of a settlement interval of " + InWords.of(slot), "move it to one");
        }
    }
}
