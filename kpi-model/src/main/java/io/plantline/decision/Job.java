package io.plantline.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A batch that may be moved. Times are epoch milliseconds.
 *
 * @param machine the scope it runs on; a machine runs one job at a time
 * @param watts the mean power of each settlement interval from its start on
 * @param release before which it does not start
 * @param due by which it has ended
 * @param requested the start first asked for, what every other is held against
 * @param crew the shifts it needs, each of its intervals in one of them; none where it needs nobody
 * @param after what it follows, if it follows one
 * @param line of the jobs file, to report it by
 */
public record Job(
        String id,
        String machine,
        List<Long> watts,
        long release,
        long due,
        long requested,
        Set<String> crew,
        Optional<Link> after,
        int line) {

    /**
     * That a job follows another.
     *
     * @param leastGap milliseconds between the end of the one and the start of the other, at least
     * @param mostGap and at most
     */
    public record Link(String job, long leastGap, OptionalLong mostGap) {
        public Link {
            Objects.requireNonNull(job, "link: job is missing");
        }
    }

    /** The same in another window. */
    Job within(long from, long to) {
        return new Job(id, machine, watts, from, to, requested, crew, after, line);
    }

    public Job {
        Objects.requireNonNull(id, "job: id is missing");
        Objects.requireNonNull(machine, "job %s: machine is missing".formatted(id));
        watts = List.copyOf(watts);
        crew = Set.copyOf(crew);
        if (watts.isEmpty()) {
            throw new IllegalArgumentException("job %s: its load has no step".formatted(id));
        }
    }
}
