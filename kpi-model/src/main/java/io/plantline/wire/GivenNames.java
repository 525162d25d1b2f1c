package io.plantline.wire;

import io.plantline.plant.Mapping;
import io.plantline.plant.NamePattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that what {@code names} makes of a device's name leads to a meter. */
final class GivenNames {
    private final List<NamePattern> patterns;
    private final Ids meters;

    GivenNames(List<Mapping> mappings, Ids meters) {
        this.patterns = mappings.stream()
                .map(Mapping::meter)
                .filter(pattern -> !pattern.isPlain())
                .toList();
        this.meters = meters;
    }

    /** @param names the keys of the block: what the device says, with the field of what we call it */
    void check(Map<String, Field> names) {
        names.forEach((said, field) -> {
            String name = field.text();
            if (name == null || leadsToAMeter(name)) {
                return;
            }
            if (patterns.isEmpty()) {
                field.problem(
                        "'%s' is never looked for: no meter of this source has a name in braces".formatted(said),
                        "write one in 'topics' and 'meter', as {device}, or remove the line");
            } else {
                field.problem(
                        "no meter is called '%s'"
                                .formatted(patterns.get(0).text().replaceAll("\\{[^{}]+}", name)),
                        Nearest.remedy(name, usable(), "add one to 'meters', or correct the name"));
            }
        });
    }

    private boolean leadsToAMeter(String name) {
        return patterns.stream()
                .flatMap(pattern -> pattern.places().stream().map(place -> given(pattern, place, name)))
                .anyMatch(pattern -> meters.all().stream().anyMatch(pattern::mayBe));
    }

    /** What could stand in the place of a name, so that a meter comes out. */
    private Set<String> usable() {
        Set<String> usable = new TreeSet<>();
        for (NamePattern pattern : patterns) {
            String text = pattern.text();
            String before = text.substring(0, text.indexOf('{'));
            String behind = text.substring(text.lastIndexOf('}') + 1);
            meters.all().stream()
                    .filter(pattern::mayBe)
                    .map(id -> id.substring(before.length(), id.length() - behind.length()))
                    .forEach(usable::add);
        }
        return usable;
    }

    private static NamePattern given(NamePattern pattern, String place, String name) {
        return new NamePattern(pattern.text().replace('{' + place + '}', name));
    }
}
