package io.plantline.wire;

import io.plantline.anomaly.Rules;
import io.plantline.model.Quantity;
import io.plantline.plant.BatchLine;
import io.plantline.plant.Charges;
import io.plantline.plant.Factor;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.Holidays;
import io.plantline.plant.Indicator;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Regime;
import io.plantline.plant.Scope;
import io.plantline.plant.Sheddable;
import io.plantline.plant.ShiftCalendar;
import io.plantline.plant.Source;
import io.plantline.plant.Target;
import io.plantline.plant.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Reads the whole file, section by section. */
final class PlantReader {
    private static final int HOUR = 60;
    private static final int QUARTER = 15;

    private final Problems problems;
    private Rules rules = Rules.USUAL;

    PlantReader(Problems problems) {
        this.problems = problems;
    }

    /** The plant, or null after a problem was reported. */
    Plant read(YamlNode root) {
        Section file = new Field("", 1, root, problems)
                .section(
                        "plant",
                        "scopes",
                        "meters",
                        "sources",
                        "shifts",
                        "tariffs",
                        "charges",
                        "factors",
                        "kpis",
                        "rules",
                        "flows",
                        "batches",
                        "regimes",
                        "targets",
                        "sheddable");
        Section plant = file == null
                ? null
                : file.required(
                        "plant",
                        "begin with 'plant:' and its id, name, country, timeZone and currency",
                        field -> field.section(
                                "id",
                                "name",
                                "country",
                                "timeZone",
                                "currency",
                                "settlement",
                                "allowedLateness",
                                "retention",
                                "normaliser",
                                "holidays"));
        return plant == null ? null : read(file, plant);
    }

    /** The anomaly rules of the plant read last. */
    Rules rules() {
        return rules;
    }

    private Plant read(Section file, Section plant) {
        String id = plant.required("id", "give the plant an id, for example porto", Words::id);
        String name = plant.optional("name", id, Field::text);
        String country = plant.required("country", "write its ISO 3166 code, for example PT", Words::country);
        ZoneId zone = plant.required("timeZone", "write its IANA zone, for example Europe/Lisbon", Words::zone);
        Currency currency = plant.required("currency", "write its ISO 4217 code, for example EUR", Words::currency);
        int settlement = settlement(plant, zone);
        Duration lateness = plant.optional("allowedLateness", Duration.ofMinutes(15), Times::durationOrZero);
        Duration retention = plant.optional("retention", Duration.ofDays(62), Times::duration);
        checkWaitsLessThanItKeeps(plant, lateness, retention);
        Holidays holidays = plant.optional("holidays", Holidays.NONE, HolidaysReader::read);
        Quantity normaliser = plant.optional("normaliser", Quantity.GOOD_COUNT, PlantReader::normaliser);

        ZoneId assumed = zone == null ? ZoneOffset.UTC : zone;
        Times times = new Times(assumed);
        ScopesReader scopesReader = new ScopesReader(times, id == null ? "plant" : id, name == null ? "" : name);
        List<Scope> scopes = scopesReader.read(file.items("scopes"));
        MetersReader metersReader =
                new MetersReader(times, scopesReader.ids(), new StateSources(scopes), code(currency));
        List<Meter> meters = metersReader.read(file.required("meters", "describe at least one meter", Field::items));
        List<Source> sources = new SourcesReader(assumed, meters, metersReader.ids()).read(file.items("sources"));
        List<BatchLine> batches = new BatchLinesReader(
                        scopesReader.ids(), metersReader.ids(), normaliser == null ? Quantity.GOOD_COUNT : normaliser)
                .read(file.items("batches"));
        ShiftCalendar shifts = new ShiftsReader(settlement, plant.has("holidays")).read(file.items("shifts"));
        List<Regime> regimes = new RegimesReader(assumed, shifts).read(file.items("regimes"));
        Holidays known = holidays == null ? Holidays.NONE : holidays;
        List<Tariff> tariffs = new TariffsReader(assumed, times, known).read(file.items("tariffs"));
        Charges charges = file.optional(
                "charges", Charges.NONE, new ChargesReader(assumed, times, known, tariffs, settlement)::read);
        List<Factor> factors = new FactorsReader(times, code(currency)).read(file.items("factors"));
        FlowGraph flows = file.optional(
                "flows",
                FlowGraph.NONE,
                new FlowsReader(times, scopes, scopesReader.ids(), meters, metersReader.ids(), tariffs)::read);
        IndicatorsReader indicatorsReader = new IndicatorsReader(
                scopesReader.ids(), new FormulaNames(code(currency), tariffs, factors), code(currency));
        List<Indicator> indicators = indicatorsReader.read(file.items("kpis"));
        TargetsReader targetsReader = new TargetsReader(times, scopesReader.ids(), id);
        List<Target> targets = targetsReader.read(file.items("targets"));
        List<Sheddable> sheddable =
                new SheddableReader(id, scopesReader.ids(), meters, shifts, charges).read(file.items("sheddable"));
        rules = file.optional("rules", Rules.USUAL, new RulesReader()::read);
        if (problems.count() > 0) {
            return null;
        }
        Plant read = new Plant(
                id,
                name,
                country,
                zone,
                currency,
                settlement,
                lateness,
                retention,
                normaliser,
                scopes,
                meters,
                shifts,
                holidays,
                tariffs,
                charges,
                factors,
                sources,
                indicators,
                flows,
                batches,
                regimes,
                targets,
                sheddable);
        indicatorsReader.check(read);
        targetsReader.check(read);
        return read;
    }

    private static String code(Currency currency) {
        return currency == null ? "" : currency.getCurrencyCode();
    }

    private static void checkWaitsLessThanItKeeps(Section plant, Duration lateness, Duration retention) {
        if (lateness != null && retention != null && lateness.compareTo(retention) >= 0) {
            plant.problem(
                    plant.has("allowedLateness") ? "allowedLateness" : "retention",
                    "intervals would wait for %s, but readings are taken for %s only"
                            .formatted(Times.written(lateness), Times.written(retention)),
                    "make allowedLateness shorter than retention");
        }
    }

    private static Quantity normaliser(Field field) {
        String text = Words.choice(field, "normaliser", List.of(Quantity.GOOD_COUNT.id(), Quantity.GOOD_MASS.id()));
        return text == null ? null : Quantity.of(text).orElseThrow();
    }

    private static int settlement(Section plant, ZoneId zone) {
        Duration read = plant.required("settlement", "write 15m, or 30m in Great Britain", Times::duration);
        if (read == null) {
            return QUARTER;
        }
        long minutes = read.toMinutes();
        if (!read.equals(Duration.ofMinutes(minutes)) || HOUR % Math.max(minutes, 1) != 0 || minutes == 0) {
            plant.problem(
                    "settlement",
                    "an hour is not made of whole settlement intervals of " + read.toSeconds() + " seconds",
                    "write 15m or 30m, or another number of minutes that divides 60");
            return QUARTER;
        }
        checkFitsZone(plant, zone, minutes);
        return (int) minutes;
    }

    private static void checkFitsZone(Section plant, ZoneId zone, long minutes) {
        if (zone != null && offsets(zone).anyMatch(offset -> offset.getTotalSeconds() % (minutes * 60) != 0)) {
            plant.problem(
                    "settlement",
                    "days in %s do not begin on a boundary of %d minutes".formatted(zone, minutes),
                    "write 15m or 30m");
        }
    }

    private static Stream<ZoneOffset> offsets(ZoneId zone) {
        Instant since = Instant.parse("2000-01-01T00:00:00Z");
        return Stream.concat(
                Stream.of(zone.getRules().getOffset(since), zone.getRules().getStandardOffset(since)),
                zone.getRules().getTransitions().stream()
                        .filter(transition -> transition.getInstant().isAfter(since))
                        .map(ZoneOffsetTransition::getOffsetAfter));
    }
}
