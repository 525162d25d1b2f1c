package io.plantline.cell;

import io.plantline.model.Signal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What signals say in one unit, so that they can be weighed. */
public final class PerKwh {
    private static final String PER_KWH = "/kWh";
    private static final String PER_MWH = "/MWh";
    private static final Map<String, String> KILOGRAMS =
            Map.of("kgCO2e", "1", "kgCO2", "1", "gCO2e", "0.001", "gCO2", "0.001", "gCO2eq", "0.001");

    private PerKwh() {}

    /**
     * What a signal says in a unit.
     *
     * @param wanted as {@code kgCO2e/kWh} or {@code EUR/kWh}
     * @return empty where its own unit does not become that
     */
    public static Optional<BigDecimal> of(Signal signal, String wanted) {
        String said = signal.unit();
        boolean perMwh = said.endsWith(PER_MWH);
        if (!perMwh && !said.endsWith(PER_KWH)) {
            return Optional.empty();
        }
        String of = said.substring(0, said.length() - PER_KWH.length());
        String wantedOf = wanted.substring(0, wanted.length() - PER_KWH.length());
        BigDecimal value = perMwh ? signal.value().movePointLeft(3) : signal.value();
        if (of.equals(wantedOf)) {
            return Optional.of(value);
        }
        return KILOGRAMS.containsKey(of) && KILOGRAMS.containsKey(wantedOf)
                ? Optional.of(value.multiply(new BigDecimal(KILOGRAMS.get(of))))
                : Optional.empty();
    }
}
