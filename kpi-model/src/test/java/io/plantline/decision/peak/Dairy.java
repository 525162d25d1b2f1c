package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.decision.AdviceSaid;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A dairy whose supply counts once a minute, with a chiller that may wait and an oven that comes on. */
final class Dairy {
    private static final String FILE =
            """
            plant: {id: dairy, name: Dairy, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}
            scopes:
              - {id: chiller, name: Chiller, kind: machine}
              - {id: oven, name: Oven, kind: machine}
            meters:
              - {id: main, scope: dairy, quantity: electricity-import, kind: register, unit: kWh, period: 60s, quantum: 0.01, max: 1 MW}
              - {id: chiller-power, scope: chiller, quantity: electricity-import, kind: power-mean, unit: kW, period: 10s, max: 100 kW}
              - {id: oven-power, scope: oven, quantity: electricity-import, kind: power-mean, unit: kW, period: 10s, max: 300 kW}
            charges:
              demand:
                - {id: contracted, validFrom: 2025-01-01, source: a contract, %s}
            sheddable:
              - {id: chiller, name: Chiller, scope: chiller, perEvent: 2, rebound: 0.5, mostPerDay: 2%s}
            """;
    private static final String CONTRACT = "statistic: contracted, contracted: 280, price: 10";
    private static final String OVEN = "}\n  - {id: oven, name: Oven, scope: oven, perEvent: 3";
    private static final long START = 1_767_571_200_000L; // Monday 5 January 2026
    private static final long FEBRUARY = START + 27 * 86_400_000L;
    private static final long STEP = 10_000;

    private final Plant plant;
    private final List<AdviceSaid> said = new ArrayList<>();
    private PeakAdvisor advisor;
    private Experience experience;
    private long now = START;
    private double kwh = 1_000;
    private int readings;
    private int restartEvery = Integer.MAX_VALUE;
    private boolean silent;
    private boolean twice;
    private boolean crossed;
    private Reading waiting;

    Dairy() {
        this(CONTRACT, "");
    }

    private Dairy(String charge, String more) {
        try {
            plant = PlantFile.read("dairy.yaml", FILE.formatted(charge, more));
        } catch (PlantFileException wrong) {
            throw new IllegalStateException(wrong);
        }
        experience = new Experience(plant);
        advisor = new PeakAdvisor(plant, "live", experience);
    }

    static Dairy withCharge(String charge) {
        return new Dairy(charge, "");
    }

    /** Beside the contract something else is billed, and beside the chiller the oven may wait. */
    static Dairy thatAlsoPays(String charge) {
        return new Dairy(CONTRACT + "}\n    - {id: other, validFrom: 2025-01-01, source: a contract, " + charge, OVEN);
    }

    void restartEvery(int count) {
        restartEvery = count;
    }

    /** Everything is told again a while after it was told. */
    void tellsTwice() {
        twice = true;
    }

    /** Of each two readings the later is told before the earlier. */
    void tellsCrossed() {
        crossed = true;
    }

    Plant plant() {
        return plant;
    }

    PeakAdvisor advisor() {
        return advisor;
    }

    Experience experience() {
        return experience;
    }

    long now() {
        return now;
    }

    List<AdviceSaid> said() {
        return said;
    }

    /** Between 234 and 246 kW, a chiller of 60 among them. */
    void usualDays(int days) {
        run(days * 86_400_000L, 0, 60);
    }

    /** Until another interval begins. */
    void usualUntilInterval() {
        run(900_000 - Math.floorMod(now, 900_000L), 0, 60);
    }

    void usualUntilFebruary() {
        run(FEBRUARY - now, 0, 60);
    }

    /** In the third minute of an interval an oven of 90 kW comes on; the chiller waits from a minute after it is asked. */
    List<AdviceSaid> ovenComesOn(boolean chillerWaits) {
        return ovenComesOn(90, chillerWaits);
    }

    List<AdviceSaid> ovenComesOn(double oven, boolean chillerWaits) {
        int before = said.size();
        run(180_000, 0, 60);
        long end = Math.floorDiv(now, 900_000) * 900_000 + 900_000;
        while (now < end && said.size() == before) {
            run(STEP, oven, 60);
        }
        run(Math.max(0, Math.min(60_000, end - now)), oven, 60);
        run(end - now, oven, chillerWaits ? 0 : 60);
        run(120_000, 0, 60);
        return said.subList(before, said.size());
    }

    /** The same, but from the fifth minute on the supply is not heard. */
    List<AdviceSaid> ovenComesOnUnheard() {
        int before = said.size();
        run(180_000, 0, 60);
        run(120_000, 90, 60);
        silent = true;
        run(600_000, 90, 60);
        return said.subList(before, said.size());
    }

    List<AdviceSaid> ovenOnTheFirstDay() {
        run(12 * 3_600_000L, 0, 60);
        return ovenComesOn(false);
    }

    private void run(long millis, double oven, double chiller) {
        for (long left = millis; left > 0; left -= STEP) {
            now += STEP;
            double rest = 180 + 4 * Math.sin(now / 1.7e6) + 2 * Math.sin(now / 3.1e5);
            kwh += (rest + oven + chiller) * STEP / 3.6e6;
            say("chiller-power", chiller);
            say("oven-power", oven);
            if (now % 60_000 == 0 && !silent) {
                say("main", kwh);
            }
        }
    }

    private void say(String meter, double value) {
        BigDecimal exact = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        Reading reading = new Reading("dairy", meter, "live", now, exact, null, null, Quality.GOOD, -1, now + 500);
        Reading earlier = waiting;
        if (!crossed || earlier != null) {
            advisor.accept(reading, said::add);
            if (earlier != null) {
                advisor.accept(earlier, said::add);
            }
            waiting = null;
        }
        if (twice || (crossed && earlier == null)) {
            waiting = reading;
        }
        if (++readings % restartEvery == 0) {
            restart();
        }
    }

    private void restart() {
        Experience kept = new Experience(plant);
        Memory.restore(kept, Memory.of(experience));
        experience = kept;
        PeakAdvisor next = new PeakAdvisor(plant, "live", kept);
        Memory.restore(next, Memory.of(advisor));
        advisor = next;
    }
}
