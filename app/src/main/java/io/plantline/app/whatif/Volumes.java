package io.plantline.app.whatif;

import io.plantline.kpi.Together;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** By how much production as a whole changes where its parts change unlike: the good output then, over that recorded. */
public final class Volumes {
    private static final String PER_OUTPUT = "energy-intensity";

    private Volumes() {}

    /** Of each alternative that changes the mix; without one whose output nobody has metered part by part. */
    public static Map<String, BigDecimal> of(Scenario scenario, SideValues recorded) {
        Map<String, BigDecimal> volumes = new HashMap<>();
        scenario.alternatives().stream().filter(Alternative::changesMix).forEach(each -> of(each, recorded)
                .ifPresent(volume -> volumes.put(each.id(), volume)));
        return volumes;
    }

    private static Optional<BigDecimal> of(Alternative alternative, SideValues recorded) {
        BigDecimal was = BigDecimal.ZERO;
        BigDecimal is = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> part : alternative.production().entrySet()) {
            Optional<BigDecimal> output = recorded.of(PER_OUTPUT, part.getKey())
                    .map(Together::denominator)
                    .map(BigDecimal::valueOf);
            if (output.isEmpty()) {
                return Optional.empty();
            }
            was = was.add(output.get());
            is = is.add(output.get().multiply(part.getValue()));
        }
        return was.signum() == 0 ? Optional.empty() : Optional.of(is.divide(was, MathContext.DECIMAL64));
    }
}
