package io.plantline.bench.anomaly;

import io.plantline.bench.line.Line;
import io.plantline.bench.line.Workbench;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import io.plantline.kpi.DemandForecast;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Peak advice over simulated plants and a recorded one, against a contract that one interval in a hundred of the learned part
 * exceeds, on a part held out: how early, how often right, how often crying wolf, how honest its band, how much of what exceeds
 * could have been kept, and the money.
 */
public final class PeakLine implements Line {
    private static final String TITLE = "Peak advice";
    private static final Path PILOTS = Path.of(System.getProperty("plantline.home", ""), "pilots");
    private static final String STEEL = "steel-industry/steel-jan-aug-2018.csv";
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int DAYS = 84;
    private static final long SEED = 20;
    private static final int QUARTERS_MINUTES = 15;
    private static final double FURNACE = 0.3;
    private static final double HUNDREDTH = 0.99;
    private static final Map<String, Double> KEPT =
            new TreeMap<>(Map.of("one in a hundred", HUNDREDTH, "one in a thousand", 0.999));
    /** What is billed beside the contract would ask for loads of its own. */
    private static final String ANOTHER_CHARGE = "price: 95\n";

    private static final String LEFT_OUT = "price: null\n      status: left out of this trial\n";
    private static final String WORKS =
            """
            plant: {id: steel, name: Steel, country: KR, timeZone: UTC, currency: KRW, settlement: 60m}
            scopes:
              - {id: furnace, name: Furnace, kind: machine}
            meters:
              - {id: main, scope: steel, quantity: electricity-import, kind: power-mean, unit: kW, period: 15m}
              - {id: furnace-power, scope: furnace, quantity: electricity-import, kind: power-mean, unit: kW, period: 15m}
            charges:
              demand:
                - {id: contract, statistic: contracted, contracted: %s, price: 10, validFrom: 2017-01-01, source: none}
            sheddable:
              - {id: furnace, scope: furnace, perEvent: 0, mostPerDay: 20}
            """;

    @Override
    public LineReport measure(Workbench bench) throws IOException {
        bench.progress().accept("peak advice: simulated plants and recorded load");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "plant",
                "exceeding",
                "foreseen",
                "cried wolf",
                "earlier, mean",
                "inside 50 / 80 / 90 % at half",
                "advised if followed",
                "doing nothing, money",
                "saved if followed, money",
                "saved knowing the future, money"));
        try {
            rows.addAll(simulated("sweden", "main-import", "contracted: 320"));
            rows.addAll(simulated("portugal", "mv-import", "contracted: 3000"));
            Optional<Path> steel = Recordings.find(STEEL);
            if (steel.isPresent()) {
                rows.add(recorded(Files.readAllLines(steel.get()))
                        .row("steel works, by the quarter, hours billed, one in a hundred"));
            }
        } catch (PlantFileException wrong) {
            throw new IOException(wrong);
        }
        return new LineReport(
                TITLE,
                "The advisor reads every reading once and in order, and knows nothing of what comes. The contract is what one interval in a hundred, or in a thousand, of the first two thirds exceeds, and all that is billed; told is what came of the last third, of which the contract knows nothing. Foreseen are intervals whose chance of exceeding the contract was above 85 % in time to act, whatever that is worth, where nobody acts. Who follows every advice holds what is named from a minute after, and what is taken later by the rebound is in his readings and his bill. Doing nothing costs the highest excess of each month at the price of the contract; saved is net of what holding costs.",
                rows,
                List.of(),
                List.of(
                        "the steel works meter their load by the quarter, so that there are three looks into an hour; three tenths of it are taken to be a furnace that may wait at no cost",
                        "who knows the future chooses for each month the excess that it is cheapest not to go beyond, and holds the cheapest loads from the beginning of the intervals that would, however often; what they take later is not in his bill"),
                check());
    }

    private static List<List<String>> simulated(String pilot, String supply, String contract)
            throws IOException, PlantFileException {
        Path file = PILOTS.resolve(pilot + ".yaml");
        String text = Files.readString(file).replace(ANOTHER_CHARGE, LEFT_OUT);
        Physics physics = new Physics(PlantFile.read(file), START, DAYS, SEED);
        double[] power = physics.flow(supply);
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Double> share : KEPT.entrySet()) {
            long limit = (long) Math.ceil(Tried.exceededByAllBut(share.getValue(), power, QUARTERS_MINUTES));
            Plant plant = PlantFile.read(file.toString(), text.replace(contract, "contracted: %d".formatted(limit)));
            Map<String, double[]> flows = new HashMap<>();
            plant.sheddable().forEach(load -> flows.put(load.meter(), physics.flow(load.meter())));
            rows.add(Tried.of(plant, new Samples(supply, power, flows, START.toEpochMilli(), 1), QUARTERS_MINUTES)
                    .row("%s, simulated, %s".formatted(pilot, share.getKey())));
        }
        return rows;
    }

    private static Tried recorded(List<String> lines) throws PlantFileException {
        double[] power = lines.stream()
                .skip(1)
                .mapToDouble(line -> 4 * Double.parseDouble(line.split(",", 3)[1]))
                .toArray();
        double[] furnace = new double[power.length];
        for (int i = 0; i < power.length; i++) {
            furnace[i] = FURNACE * power[i];
        }
        double limit = Tried.exceededByAllBut(HUNDREDTH, power, 4);
        Plant plant = PlantFile.read("steel.yaml", WORKS.formatted((long) Math.ceil(limit)));
        return Tried.of(
                plant,
                new Samples(
                        "main",
                        power,
                        Map.of("furnace-power", furnace),
                        Instant.parse("2018-01-01T00:00:00Z").toEpochMilli(),
                        QUARTERS_MINUTES),
                60);
    }

    private static Verdict check() {
        DemandForecast forecast = DemandForecast.of(42, 310, Duration.ofMinutes(15), Duration.ofMinutes(6), 280);
        boolean right = Math.abs(forecast.projected() - 292) < 1e-9 && Math.abs(forecast.shed() - 30) < 1e-9;
        return right
                ? Verdict.right("42 kWh after 9 of 15 minutes and 310 kW more: 292 kW, and 30 to be shed for 280")
                : Verdict.wrong("the worked example gives " + forecast);
    }
}
