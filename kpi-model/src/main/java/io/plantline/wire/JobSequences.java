package io.plantline.wire;

import io.plantline.decision.Job;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what jobs say of one another: ids are told once, what is followed is there, and nothing follows itself. */
final class JobSequences {
    private final List<Job> jobs;
    private final List<Section> sections;
    private final Map<String, Job> byId = new HashMap<>();

    JobSequences(List<Job> jobs, List<Section> sections) {
        this.jobs = jobs;
        this.sections = sections;
    }

    void check() {
        for (int number = 0; number < jobs.size(); number++) {
            Job before = byId.putIfAbsent(jobs.get(number).id(), jobs.get(number));
            if (before != null) {
                sections.get(number)
                        .problem(
                                "id",
                                "'%s' is in line %d already".formatted(before.id(), before.line()),
                                "give each job its own id");
            }
        }
        for (int number = 0; number < jobs.size(); number++) {
            checkAfter(jobs.get(number), sections.get(number));
        }
    }

    private void checkAfter(Job job, Section section) {
        if (job.after().isEmpty()) {
            return;
        }
        String after = job.after().orElseThrow().job();
        if (!byId.containsKey(after)) {
            section.problem("after", "there is no job '%s'".formatted(after), Nearest.remedy(after, byId.keySet()));
            return;
        }
        List<String> way = new ArrayList<>(List.of(job.id()));
        for (Job at = byId.get(after); at != null; at = next(at)) {
            way.add(at.id());
            if (at.id().equals(job.id())) {
                section.problem(
                        "after", "it follows itself: " + String.join(" after ", way), "leave one 'after' of them out");
                return;
            }
            if (way.size() > jobs.size()) {
                return; // into a circle of others, which is told there
            }
        }
    }

    private Job next(Job job) {
        return job.after().map(link -> byId.get(link.job())).orElse(null);
    }
}
