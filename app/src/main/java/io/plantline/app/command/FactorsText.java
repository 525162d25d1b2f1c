package io.plantline.app.command;

import io.plantline.kpi.Kpis;
import io.plantline.kpi.Use;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Tariff;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plant multiplies with, in words. */
final class FactorsText {
    private static final Duration SOON = Duration.ofDays(90);
    private static final String ROW = "%-8s %-30s %-26s %s";
    private static final String MORE = " ".repeat(9);

    private final Plant plant;
    private final Path file;
    private final long time;

    private FactorsText(Plant plant, Path file, long time) {
        this.plant = plant;
        this.file = file;
        this.time = time;
    }

    static List<String> of(Plant plant, Path file, long time) {
        return new FactorsText(plant, file, time).lines();
    }

    private List<String> lines() {
        List<Use> uses = Use.of(new PlantIndex(plant), Kpis.at(plant), time);
        List<String> lines = new ArrayList<>();
        lines.add("%s (%s), %s of %s".formatted(plant.id(), file, day(time), plant.zone()));
        uses.stream()
                .map(use -> use.weight().isPrice() ? price(use) : factor(use))
                .forEach(lines::addAll);
        Endings.of(plant).forEach(ending -> lines.add("%-8s %s".formatted("warning", ending)));
        long missing = uses.stream().filter(Use::isMissing).count();
        long ending = uses.stream().filter(this::endsSoon).count();
        lines.add("%d used or given: %d missing, %d ending within %d days"
                .formatted(uses.size(), missing, ending, SOON.toDays()));
        lines.add("");
        return lines;
    }

    private List<String> factor(Use use) {
        if (use.factor().isEmpty()) {
            return missing(
                    use,
                    "-",
                    "no factor in the ledger %s for %s at that time"
                            .formatted(use.weight().ledger(), use.weight().quantity()),
                    "an entry of ledger %s below 'factors:'"
                            .formatted(use.weight().ledger()));
        }
        Factor factor = use.factor().get();
        if (!factor.isKnown()) {
            return missing(use, factor.id(), factor.status(), "the value of '%s'".formatted(factor.id()));
        }
        return Stream.of(
                        ROW.formatted(
                                endsSoon(use) ? "ends" : "ok",
                                factor.id(),
                                figure(factor),
                                validity(factor.validFrom(), factor.validTo())),
                        ending(use),
                        MORE + provenance(factor),
                        fed(use))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String figure(Factor factor) {
        return factor.signal() == null
                ? "%s %s".formatted(factor.value().toPlainString(), factor.unit())
                : "signal " + factor.signal();
    }

    private List<String> price(Use use) {
        if (use.tariff().isEmpty()) {
            return missing(
                    use,
                    "-",
                    "no tariff for %s at that time".formatted(use.weight().quantity()),
                    "an entry below 'tariffs:'");
        }
        if (use.isMissing()) {
            return missing(
                    use,
                    use.tariff().get().id(),
                    "no figure: " + use.tariff().get().source(),
                    "the price of '%s'".formatted(use.tariff().get().id()));
        }
        Tariff tariff = use.tariff().get();
        String prices = tariff.signal() != null
                ? "signal " + tariff.signal()
                : tariff.prices().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(band ->
                                "%s %s".formatted(band.getKey(), band.getValue().toPlainString()))
                        .collect(Collectors.joining(", "));
        return Stream.of(
                        ROW.formatted(
                                endsSoon(use) ? "ends" : "ok",
                                tariff.id(),
                                "%s/%s"
                                        .formatted(
                                                plant.currency(),
                                                tariff.quantity().unit()),
                                validity(tariff.validFrom(), tariff.validTo())),
                        ending(use),
                        "%sprice of %s: %s; source: %s".formatted(MORE, tariff.quantity(), prices, tariff.source()),
                        fed(use))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<String> missing(Use use, String id, String why, String where) {
        return List.of(
                "%-8s %-30s %s".formatted("missing", id, use.weight()),
                "%s%s".formatted(MORE, why.replaceFirst("^factor missing: *", "")),
                "%senter it in %s: %s".formatted(MORE, file, where),
                fed(use));
    }

    private static String provenance(Factor factor) {
        String who = Stream.of(factor.publisher(), factor.version(), factor.geography(), factor.boundary())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        "%s of %s".formatted(factor.ledger(), factor.quantity()),
                        who.isEmpty() ? "publisher and version not stated" : who,
                        "source: " + factor.source(),
                        factor.status() == null ? "" : factor.status())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static String fed(Use use) {
        return MORE + (use.kpis().isEmpty() ? "feeds no KPI of this plant" : "feeds " + String.join(", ", use.kpis()));
    }

    private String ending(Use use) {
        if (!endsSoon(use)) {
            return "";
        }
        long days = Duration.ofMillis(use.validTo().orElseThrow() - time).toDays();
        String then = use.next().map(FactorsText::follower).orElse("and nothing follows it");
        return String.format(Locale.ROOT, "%sends in %d days, %s", MORE, days, then);
    }

    private static String follower(Use next) {
        String id = next.factor()
                .map(Factor::id)
                .or(() -> next.tariff().map(Tariff::id))
                .orElseThrow();
        return "then " + id + (next.isMissing() ? ", which has no figure yet" : "");
    }

    private boolean endsSoon(Use use) {
        return !use.isMissing()
                && use.validTo().filter(end -> end - time <= SOON.toMillis()).isPresent();
    }

    private String validity(long from, long to) {
        LocalDate last = day(to - 1);
        return last.getYear() >= 9998 ? "from %s".formatted(day(from)) : "%s to %s".formatted(day(from), last);
    }

    private LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(plant.zone()).toLocalDate();
    }
}
