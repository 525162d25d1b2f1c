package io.plantline.dashboards.schedule;

import io.plantline.batch.BatchNews;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.dashboards.explain.Remark;
import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.Job;
import io.plantline.model.Sentence;
import io.plantline.plant.BatchLine;
import io.plantline.plant.BatchLines;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes the starts first asked for with the batches of the jobs, for good: savings are booked against them. */
final class Requested {
    private final HandEntries entries;

    Requested(HandEntries entries) {
        this.entries = entries;
    }

    /**
     * What was noted of a job.
     *
     * @param why it was not, and its savings will not be booked; null where it was
     * @param said the same as a sentence with places
     */
    record Noted(String job, boolean noted, String why, Sentence said) {}

    /** Notes them with what is said of the plan: all of it is kept, or nothing. */
    List<Noted> note(Plant plant, List<Job> jobs, String by, List<AdviceSaid> said)
            throws HandEntries.Wrong, HandEntries.Unavailable {
        BatchLines lines = new PlantIndex(plant).batchLines();
        List<Noted> noted = new ArrayList<>();
        List<HandEntries.Wanted> wanted = new ArrayList<>();
        long made = ((Advice) said.get(0)).made();
        for (Job job : jobs) {
            Optional<BatchLine> line = lines.of(job.machine());
            noted.add(line.isPresent() ? new Noted(job.id(), true, null, null) : unbooked(job));
            // of two entries of a line at one time the later would take the place of the other
            line.ifPresent(told -> wanted.add(wanted(plant, told, job, made - wanted.size(), by)));
        }
        entries.enter(plant.id(), wanted, said);
        return noted;
    }

    private static Noted unbooked(Job job) {
        Sentence said = Remark.NO_BATCHES_OF_MACHINE.of("job", job.id(), "machine", job.machine());
        return new Noted(job.id(), false, said.text(), said);
    }

    private static HandEntries.Wanted wanted(Plant plant, BatchLine line, Job job, long at, String by) {
        String requested = Instant.ofEpochMilli(job.requested()).toString();
        return new HandEntries.Wanted(
                plant.id(),
                line.source(),
                Instant.ofEpochMilli(at).toString(),
                BatchNews.text(Map.of("batch", job.id(), "requested", requested)),
                null,
                by,
                "the start first asked for, before it was planned");
    }
}
