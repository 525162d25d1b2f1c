package io.plantline.bench.anomaly;

import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.Worth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The series of recorded load: a steel works by quarter hours, and the meters of a household by hours. */
final class RecordedSeries {
    static final String STEEL = "steel-industry/steel-jan-aug-2018.csv";
    static final String HOUSEHOLD = "opsd-konstanz/konstanz-counters-60min-to-2016-06.csv";

    private static final long QUARTER = 900_000;
    private static final List<String> HOUSEHOLD_METERS = List.of("grid_import", "heat_pump", "refrigerator");

    private RecordedSeries() {}

    /** The works' one meter, with active and reactive energy; its rows are in order and without gaps. */
    static List<Series> steel(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        double[] power = new double[lines.size() - 1];
        double[] reactive = new double[power.length];
        for (int i = 0; i < power.length; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            power[i] = 4 * Double.parseDouble(cells[1]);
            reactive[i] = 4 * Double.parseDouble(cells[2]);
        }
        EnumMap<Signal, double[]> signals = new EnumMap<>(Map.of(Signal.POWER, power, Signal.REACTIVE, reactive));
        Rules rules = Contract.tanPhi(Rules.USUAL, power, reactive, (int) (Series.DAY / QUARTER));
        ZoneId zone = ZoneId.of("Asia/Seoul");
        long start = LocalDate.of(2018, 1, 1).atStartOfDay(zone).toInstant().toEpochMilli();
        return List.of(new Series(
                "steel works",
                subject("steel", zone, QUARTER),
                rules,
                Signal.POWER,
                start,
                QUARTER,
                new BitSet(),
                signals));
    }

    /** Counters turned into hourly power; hours that the publisher filled in are left out. */
    static List<Series> household(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split(",", -1));
        List<Series> all = new ArrayList<>();
        for (String meter : HOUSEHOLD_METERS) {
            all.add(household(lines, header.indexOf("DE_KN_residential4_" + meter), meter));
        }
        return all;
    }

    private static Series household(List<String> lines, int column, String meter) {
        double[] power = new double[lines.size() - 1];
        double before = Double.NaN;
        for (int i = 0; i < power.length; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            double counter = cells[column].isEmpty() || cells[cells.length - 1].contains(meter)
                    ? Double.NaN
                    : Double.parseDouble(cells[column]);
            power[i] = counter - before;
            before = counter;
        }
        int first = 0;
        while (Double.isNaN(power[first])) {
            first++;
        }
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant from = Instant.parse(lines.get(1 + first).substring(0, 20));
        return new Series(
                "household",
                subject(meter, zone, Series.HOUR),
                Rules.USUAL,
                Signal.POWER,
                from.toEpochMilli() - Series.HOUR,
                Series.HOUR,
                new BitSet(),
                new EnumMap<>(Map.of(Signal.POWER, Arrays.copyOfRange(power, first, power.length))));
    }

    /** The works close at night; at home nobody is ever closed. */
    private static Subject subject(String name, ZoneId zone, long step) {
        return new Subject(
                name,
                "live",
                name,
                name,
                name,
                "kW",
                step,
                Double.NaN,
                false,
                true,
                step,
                zone,
                time -> !name.equals("steel")
                        || isOpen(Instant.ofEpochMilli(time).atZone(zone)),
                Worth.UNKNOWN);
    }

    private static boolean isOpen(ZonedDateTime local) {
        return local.getHour() >= 7 && local.getHour() < 22;
    }
}
