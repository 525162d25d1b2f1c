package io.plantline.dashboards.schedule;

import io.plantline.batch.BatchNews;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.decision.Job;
import io.plantline.plant.BatchLine;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes the starts first asked for with the batches of the jobs, for good: savings are booked against them. */
final class Requested {
    private final HandEntries entries;
    private final InstantSource clock;

    Requested(HandEntries entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * What was noted of a job.
     *
     * @param why it was not, and its savings will not be booked; null where it was
     */
    record Noted(String job, boolean noted, String why) {}

    List<Noted> note(Plant plant, List<Job> jobs, String by) {
        PlantIndex index = new PlantIndex(plant);
        return jobs.stream().map(job -> note(index, job, by)).toList();
    }

    private Noted note(PlantIndex plant, Job job, String by) {
        Optional<BatchLine> line = plant.batchLines().of(job.machine());
        if (line.isEmpty()) {
            return new Noted(
                    job.id(),
                    false,
                    "the plant file tells of no batches of %s; add it below 'batches:', or its savings are not booked"
                            .formatted(job.machine()));
        }
        String news = BatchNews.text(Map.of(
                "batch",
                job.id(),
                "requested",
                Instant.ofEpochMilli(job.requested()).toString()));
        try {
            entries.enter(new HandEntries.Wanted(
                    plant.plant().id(),
                    line.get().source(),
                    Instant.ofEpochMilli(clock.millis()).toString(),
                    news,
                    null,
                    by,
                    "the start first asked for, before it was planned"));
            return new Noted(job.id(), true, null);
        } catch (HandEntries.Wrong | HandEntries.Unavailable refused) {
            return new Noted(job.id(), false, refused.getMessage());
        }
    }
}
