package io.plantline.decision;

import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why a job has no start, told from the very filters that take its starts away. */
record Lack(Tasks tasks, Horizon horizon, Headroom headroom, Job job) {
    /** None where it has one. */
    List<Sentence> said(int number) {
        BitSet starts = tasks.window(number, Without.NOTHING);
        if (starts.isEmpty()) {
            return List.of(said(PlanWord.NO_TIME, "steps", job.watts().size()));
        }
        Tasks.clear(starts, start -> !tasks.hasCrew(job, start));
        if (starts.isEmpty()) {
            String crew = job.crew().stream().sorted().collect(Collectors.joining(", "));
            return List.of(
                    said(PlanWord.NO_CREW, "crew", crew, "steps", job.watts().size()));
        }
        Tasks.clear(starts, start -> !tasks.fits(job, start));
        if (starts.isEmpty()) {
            return List.of(said(PlanWord.NO_POWER, "kw", most(), "left", left()));
        }
        Tasks.clear(starts, start -> !tasks.isPriced(job, start));
        if (!starts.isEmpty()) {
            return List.of();
        }
        List<Sentence> said = new ArrayList<>(List.of(said(PlanWord.NO_PRICE)));
        said.addAll(tasks.unknown());
        return said;
    }

    private BigDecimal most() {
        return BigDecimal.valueOf(
                job.watts().stream().max(Comparator.naturalOrder()).orElseThrow(), 3);
    }

    private BigDecimal left() {
        return IntStream.range(horizon.ceil(job.release()), horizon.floor(job.due()))
                .mapToObj(headroom::leftKilowatts)
                .flatMap(left -> left.stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private Sentence said(PlanWord word, Object... more) {
        List<Object> all = new ArrayList<>(List.of(
                "job",
                job.id(),
                "line",
                job.line(),
                "from",
                horizon.instant(horizon.ceil(job.release())),
                "to",
                horizon.instant(horizon.floor(job.due()))));
        all.addAll(List.of(more));
        return word.of(all.toArray());
    }
}
