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
        BitSet staffed = (BitSet) starts.clone();
        Tasks.clear(starts, start -> !tasks.fits(job, start));
        if (starts.isEmpty()) {
            return List.of(noPower(staffed));
        }
        Tasks.clear(starts, start -> !tasks.isPriced(job, start));
        if (!starts.isEmpty()) {
            return List.of();
        }
        List<Sentence> said = new ArrayList<>(List.of(said(PlanWord.NO_PRICE)));
        said.addAll(tasks.unknown().missing());
        return said;
    }

    /** Where most is lacking of the start at which that is least. */
    private Sentence noPower(BitSet starts) {
        int best = starts.stream()
                .boxed()
                .min(Comparator.comparingLong(start -> lacking(start, tightest(start))))
                .orElseThrow();
        int at = tightest(best);
        return said(
                PlanWord.NO_POWER,
                "since",
                horizon.instant(at),
                "kw",
                BigDecimal.valueOf(job.watts().get(at - best), 3),
                "left",
                headroom.leftKilowatts(at).orElseThrow());
    }

    private int tightest(int start) {
        return IntStream.range(start, start + job.watts().size())
                .boxed()
                .max(Comparator.comparingLong(at -> lacking(start, at)))
                .orElseThrow();
    }

    private long lacking(int start, int at) {
        return job.watts().get(at - start) - Math.max(0, headroom.watts(at));
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
