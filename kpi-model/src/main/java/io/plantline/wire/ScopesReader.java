package io.plantline.wire;

import io.plantline.plant.Dated;
import io.plantline.plant.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the scopes: the plant is the first by itself, and parents come before children. */
final class ScopesReader {
    private static final List<String> KINDS = List.of("area", "line", "machine", "utility");

    private final Times times;
    private final Ids ids = new Ids("scope");
    private final Map<String, Scope> scopes = new LinkedHashMap<>();

    ScopesReader(Times times, String plantId, String plantName) {
        this.times = times;
        ids.declare(plantId, 1);
        scopes.put(plantId, new Scope(plantId, plantName, "plant", null));
    }

    Ids ids() {
        return ids;
    }

    /** The scopes, the plant first; only what could be read where problems were reported. */
    List<Scope> read(List<Field> items) {
        Map<Section, String> declared = new LinkedHashMap<>();
        for (Field item : items) {
            Section section = item.section("id", "name", "kind", "parent");
            if (section != null) {
                String id = section.required("id", "give the scope an id, for example line-1", ids::declare);
                declared.put(section, id);
            }
        }
        declared.forEach(this::scope);
        declared.forEach((section, id) -> checkNotAboveItself(section, id));
        return items.isEmpty() || anyCycle() ? List.copyOf(scopes.values()) : parentsFirst();
    }

    private void scope(Section section, String id) {
        String name = section.optional("name", id, Field::text);
        String kind = section.required(
                "kind", "write area, line, machine or utility", field -> Words.choice(field, "kind", KINDS));
        Dated<String> parent = section.optional(
                "parent", Dated.always(plantId()), new DatedReader<>(times, "in", ids::reference)::read);
        if (id != null && name != null && kind != null && parent != null) {
            scopes.put(id, new Scope(id, name, kind, parent));
        }
    }

    private void checkNotAboveItself(Section section, String id) {
        if (id != null && scopes.containsKey(id) && above(id).contains(id)) {
            section.problem(
                    "parent",
                    "the scope '%s' is its own parent, directly or through others".formatted(id),
                    "name a parent that is not inside it; a scope that changes places gets a new id");
        }
    }

    private boolean anyCycle() {
        return scopes.keySet().stream().anyMatch(id -> above(id).contains(id));
    }

    /** Every scope that is, at some time, above the scope. */
    private Set<String> above(String id) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(parents(id));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(parents(next));
            }
        }
        return found;
    }

    private List<String> parents(String id) {
        Scope scope = scopes.get(id);
        return scope == null || scope.isPlant() ? List.of() : scope.parent().values();
    }

    private List<Scope> parentsFirst() {
        Set<String> placed = new LinkedHashSet<>();
        scopes.keySet().forEach(id -> place(id, placed));
        return placed.stream().filter(scopes::containsKey).map(scopes::get).toList();
    }

    private void place(String id, Set<String> placed) {
        if (!placed.contains(id)) {
            parents(id).forEach(parent -> place(parent, placed));
            placed.add(id);
        }
    }

    private String plantId() {
        return ids.all().iterator().next();
    }
}
