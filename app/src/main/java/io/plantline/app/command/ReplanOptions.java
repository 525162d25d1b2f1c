package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.Refusal;
import io.plantline.decision.Replanning;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A plan that is in force and planned again. */
final class ReplanOptions {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Option(
            names = "--last",
            paramLabel = "PLAN.json",
            description = "the answer (--json) whose recommended plan is in force: what starts soon stays as it is")
    private Path last;

    @Option(
            names = "--commit",
            paramLabel = "DURATION",
            description = "with --last: what starts within it is not moved (default: 2h)")
    private String commit;

    @Option(
            names = "--threshold",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "the plan in force, or what was asked for, is kept unless another gains more (default: ${DEFAULT-VALUE})")
    private BigDecimal threshold;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "nothing is planned before it (default: now with --last, else any time)")
    private String now;

    Optional<Replanning> replanning(Plant plant, InstantSource clock) throws Refusal {
        if (last == null && commit != null) {
            throw Refusal.wrongUsage(
                    "--commit holds what a plan in force starts soon; hand that plan in with --last PLAN.json, or leave it out");
        }
        if (last == null && threshold.signum() == 0 && now == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Replanning(
                    last == null && now == null ? Long.MIN_VALUE / 2 : time(plant, clock),
                    window(),
                    threshold,
                    inForce()));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw Refusal.wrongUsage(
                    "--commit is a time such as 2h or 45m, --threshold not below zero, --now a time such as 2026-02-04T09:00: %s"
                            .formatted(wrong.getMessage()));
        }
    }

    private long window() {
        return last == null
                ? 0
                : Duration.parse("PT" + (commit == null ? "2h" : commit)).toMillis();
    }

    private long time(Plant plant, InstantSource clock) {
        if (now == null) {
            return clock.millis();
        }
        return now.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                ? OffsetDateTime.parse(now).toInstant().toEpochMilli()
                : LocalDateTime.parse(now).atZone(plant.zone()).toInstant().toEpochMilli();
    }

    private Map<String, Long> inForce() throws Refusal {
        Map<String, Long> starts = new HashMap<>();
        if (last == null) {
            return starts;
        }
        try {
            JsonNode told = MAPPER.readTree(last.toFile()).at("/recommended/starts");
            if (!told.isObject()) {
                throw Refusal.wrongInput("%s: it has no recommended plan; hand in what --json printed".formatted(last));
            }
            told.properties()
                    .forEach(start -> starts.put(
                            start.getKey(),
                            OffsetDateTime.parse(start.getValue().asText())
                                    .toInstant()
                                    .toEpochMilli()));
            return starts;
        } catch (IOException | DateTimeException unreadable) {
            throw Refusal.wrongInput("%s: cannot be read: %s".formatted(last, unreadable.getMessage()));
        }
    }
}
