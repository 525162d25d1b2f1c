package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which scopes make batches, and who tells of them. */
final class BatchLinesReader {
    private final Ids scopes;
    private final Ids meters;
    private final Quantity normaliser;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> lines = new HashSet<>();

    BatchLinesReader(Ids scopes, Ids meters, Quantity normaliser) {
        this.scopes = scopes;
        this.meters = meters;
        this.normaliser = normaliser;
    }

    List<BatchLine> read(List<Field> items) {
        List<BatchLine> read = new ArrayList<>();
        for (Field item : items) {
            Section section = item.section("source", "scope", "output", "unit");
            if (section != null) {
                read(section, item.problems(), read);
            }
        }
        return read;
    }

    private void read(Section section, Problems problems, List<BatchLine> read) {
        int before = problems.count();
        String source = section.required(
                "source", "name who tells of the batches, for example line-1-batches; it is told on MQTT", Words::id);
        String scope =
                section.required("scope", "name the scope that makes them, for example line-1", scopes::reference);
        Quantity output = section.optional("output", normaliser, BatchLinesReader::output);
        Unit unit = section.optional("unit", output == null ? null : output.unit(), Words::unit);
        if (source != null && (meters.all().contains(source) || !sources.add(source))) {
            section.problem(
                    "source",
                    "'%s' is a meter, or another source of batches, already".formatted(source),
                    "give each source a name of its own");
        }
        if (scope != null && !lines.add(scope)) {
            section.problem(
                    "scope",
                    "another source tells the batches of '%s'".formatted(scope),
                    "a scope makes one batch at a time: let one source tell them, or give each its scope");
        }
        if (output != null && unit != null && unit.dimension() != output.unit().dimension()) {
            section.problem(
                    "unit",
                    "'%s' is not a unit of %s".formatted(unit, output),
                    "write %s, or another unit of it".formatted(output.unit()));
        }
        if (problems.count() == before) {
            read.add(new BatchLine(source, scope, output, unit));
        }
    }

    private static Quantity output(Field field) {
        String text = Words.choice(field, "output", List.of(Quantity.GOOD_COUNT.id(), Quantity.GOOD_MASS.id()));
        return text == null ? null : Quantity.of(text).orElseThrow();
    }
}
