package io.plantline.wire;

import io.plantline.model.Unit;
import io.plantline.plant.Layout;
import io.plantline.plant.Meter;
import io.plantline.plant.NamePattern;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.PayloadFormat.Places;
import io.plantline.plant.TopicPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks that the meters a source feeds are there, and can be read in the unit the source speaks. */
final class MappedMeters {
    private final TopicPattern topics;
    private final PayloadFormat format;
    private final List<Meter> meters;
    private final Ids ids;

    MappedMeters(TopicPattern topics, PayloadFormat format, List<Meter> meters, Ids ids) {
        this.topics = topics;
        this.format = format;
        this.meters = meters;
        this.ids = ids;
    }

    void check(Field at, NamePattern name, String value, Unit unit, String unitAt, Layout layout) {
        checkPlaces(at, name, layout);
        if (ids.all().stream().noneMatch(name::mayBe)) {
            at.problem(
                    name.isPlain() ? "unknown meter '%s'".formatted(name) : "no meter is called '%s'".formatted(name),
                    name.isPlain()
                            ? Nearest.remedy(name.text(), ids.all())
                            : "add one to 'meters', or correct the name");
        }
        if (unit == null && unitAt == null) {
            checkPlace(at, name, value == null ? topics.filter() : value);
        }
        if (name.isPlain()) {
            meters.stream()
                    .filter(meter -> meter.id().equals(name.text()))
                    .forEach(meter -> checkUnit(at, meter, value, unit, unitAt));
        }
    }

    /** States have other names in every device; there only what was clearly meant to be a documented place is wrong. */
    private void checkPlace(Field at, NamePattern name, String place) {
        boolean mayTellStates =
                meters.stream().anyMatch(meter -> meter.kind() == Meter.Kind.STATE && name.mayBe(meter.id()));
        boolean misspelt = !mayTellStates
                || (!name.isPlain()
                        && !Nearest.to(place, DocumentedPlaces.of(format)).isEmpty());
        if (misspelt && !format.mayMeasureAt(place)) {
            at.problem(
                    "%s measures nothing at '%s'".formatted(format, place),
                    Nearest.remedy(
                            place,
                            DocumentedPlaces.of(format),
                            "write for example %s, or the 'unit' too if the device does say it"
                                    .formatted(format.example())));
        }
    }

    private void checkPlaces(Field at, NamePattern name, Layout layout) {
        List<String> known = new ArrayList<>(topics.names());
        known.addAll(layout.columns());
        if (format.places() == Places.METRIC) {
            known.add(PayloadFormat.DEVICE);
        }
        for (String place : name.places()) {
            boolean inMessage = (format.places() == Places.POINTER && place.startsWith("/"))
                    || (format.places() == Places.COLUMN && layout.columns().isEmpty());
            if (!inMessage && !known.contains(place)) {
                at.problem(
                        "'{%s}' is in neither the topics nor the message".formatted(place),
                        known.isEmpty()
                                ? "name a level of 'topics', as in tele/{device}/SENSOR"
                                : Nearest.remedy(place, known));
            }
        }
    }

    private void checkUnit(Field at, Meter meter, String value, Unit unit, String unitAt) {
        if (meter.kind() == Meter.Kind.STATE) {
            if (unit != null || unitAt != null) {
                at.problem("%s tells states, which have no unit".formatted(meter.id()), "remove the unit");
            }
            return;
        }
        String place = value == null ? topics.filter() : value;
        Optional<Unit> told = unit == null ? format.unitOf(place) : Optional.of(unit);
        told.filter(spoken -> !meter.speaks(spoken))
                .ifPresent(spoken -> at.problem(
                        "%s is in %s, which %s (%s%s) is not read in"
                                .formatted(
                                        value == null ? topics : "'" + value + "'",
                                        spoken,
                                        meter.id(),
                                        meter.kind(),
                                        meter.quantity() == null ? "" : " of " + meter.quantity()),
                        "map it to a meter read in %s, or choose a value in %s".formatted(spoken, units(meter))));
    }

    private static String units(Meter meter) {
        return String.join(
                ", ",
                Arrays.stream(Unit.values())
                        .filter(meter::speaks)
                        .map(Unit::symbol)
                        .toList());
    }
}
