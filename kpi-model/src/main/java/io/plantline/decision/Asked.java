package io.plantline.decision;

import io.plantline.decision.Advice.Basis;
import io.plantline.decision.Advice.Given;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody asked of planning beside the plant. It is kept with the advice, so that the same can be asked again.
 *
 * @param jobs the jobs file
 * @param baseLoad in kW, or null for what was learnt
 * @param limit in kW, or null for what is contracted
 * @param carbonPrice of a tonne of CO2e, or null
 * @param commit how long before its start a job of the plan in force is moved no more, minutes, or null for two hours
 * @param threshold of gain for which a plan in force is left, or null
 */
public record Asked(
        String jobs,
        BigDecimal baseLoad,
        BigDecimal limit,
        BigDecimal carbonPrice,
        BigDecimal commit,
        BigDecimal threshold) {
    private static final String JOBS = "jobs";
    private static final String BASE_LOAD = "base load asked with";
    private static final String LIMIT = "limit asked with";
    private static final String CARBON_PRICE = "price of a tonne of CO2e";
    private static final String COMMIT = "not moved within";
    private static final String THRESHOLD = "moved only for a gain of more than";
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    public Asked {
        Objects.requireNonNull(jobs, "asked: jobs are missing");
    }

    /** What was asked for an advice; empty where it does not say. */
    public static Optional<Asked> of(Advice advice) {
        return advice.bases().stream()
                .filter(basis -> basis.what().equals(JOBS))
                .findFirst()
                .map(basis -> new Asked(
                        basis.version(),
                        figure(advice, BASE_LOAD),
                        figure(advice, LIMIT),
                        figure(advice, CARBON_PRICE),
                        figure(advice, COMMIT),
                        figure(advice, THRESHOLD)));
    }

    public long commitMillis() {
        return commit == null
                ? TWO_HOURS.toMillis()
                : Duration.ofMinutes(commit.longValue()).toMillis();
    }

    Basis basis() {
        return new Basis(JOBS, JOBS, jobs);
    }

    List<Given> inputs() {
        List<Given> inputs = new ArrayList<>();
        add(inputs, BASE_LOAD, baseLoad, "kW");
        add(inputs, LIMIT, limit, "kW");
        add(inputs, CARBON_PRICE, carbonPrice, "1/t");
        add(inputs, COMMIT, commit, "min");
        add(inputs, THRESHOLD, threshold, "1");
        return inputs;
    }

    private static void add(List<Given> inputs, String name, BigDecimal figure, String unit) {
        if (figure != null) {
            inputs.add(new Given(name, figure.doubleValue(), unit, "", null));
        }
    }

    private static BigDecimal figure(Advice advice, String name) {
        return advice.inputs().stream()
                .filter(given -> given.name().equals(name) && given.value() != null)
                .findFirst()
                .map(given -> BigDecimal.valueOf(given.value()))
                .orElse(null);
    }
}
