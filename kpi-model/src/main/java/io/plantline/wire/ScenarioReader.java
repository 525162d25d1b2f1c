package io.plantline.wire;

import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.whatif.Alternative;
import io.plantline.whatif.Scenario;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Reads a scenario: what is assumed on both sides, and the alternatives. */
final class ScenarioReader {
    private static final int MOST_ALTERNATIVES = 8;
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("0.5");

    private final Plant plant;
    private final Problems problems;
    private final Times times;
    private final Ids ids = new Ids("alternative");

    ScenarioReader(Plant plant, Problems problems) {
        this.plant = plant;
        this.problems = problems;
        this.times = new Times(plant.zone());
    }

    /** The scenario, or null after a problem was reported. */
    Scenario read(YamlNode root) {
        Section section =
                new Field("", 1, root, problems).section("plant", "name", "discountRate", "assume", "alternatives");
        if (section == null) {
            return null;
        }
        section.required(
                "plant",
                "name the plant, for example " + plant.id(),
                field -> Words.choice(field, "plant", List.of(plant.id())));
        String name = section.required("name", "say in a few words what is asked", Field::text);
        BigDecimal rate = section.required(
                "discountRate", "write what money is worth a year, for example 0.06", ScenarioReader::rate);
        List<Factor> assumed = section.optional("assume", List.of(), this::assumed);
        List<Field> items = section.required("alternatives", "list the alternatives; [] asks for none", Field::items);
        if (items == null) {
            return null;
        }
        List<Alternative> alternatives = items.stream()
                .map(item -> new AlternativeReader(plant, times, ids).read(item))
                .filter(Objects::nonNull)
                .toList();
        if (items.size() > MOST_ALTERNATIVES) {
            section.problem(
                    "alternatives",
                    "%d alternatives".formatted(items.size()),
                    "ask for %d at most at once".formatted(MOST_ALTERNATIVES));
        }
        return problems.count() > 0 ? null : new Scenario(name, rate, assumed, alternatives);
    }

    private List<Factor> assumed(Field field) {
        Section section = field.section("factors");
        return section == null
                ? List.of()
                : new FactorsReader(times, plant.currency().getCurrencyCode()).read(section.items("factors"));
    }

    /** Nobody discounts by more than half a year; whoever writes 1 means one percent. */
    private static BigDecimal rate(Field field) {
        BigDecimal read = Figures.decimal(field);
        if (read != null && (read.signum() < 0 || read.compareTo(HIGHEST_RATE) > 0)) {
            field.problem(
                    "%s is no rate of a year".formatted(read),
                    "write it as a share from 0 to %s, 0.06 for 6 %%".formatted(HIGHEST_RATE));
            return null;
        }
        return read;
    }

    /** A share of one, or null after a problem was reported. */
    static BigDecimal share(Field field) {
        BigDecimal read = Figures.decimal(field);
        if (read != null && (read.signum() < 0 || read.compareTo(BigDecimal.ONE) > 0)) {
            field.problem("%s is no share".formatted(read), "write a number from 0 to 1, for example 0.06 for 6 %");
            return null;
        }
        return read;
    }
}
