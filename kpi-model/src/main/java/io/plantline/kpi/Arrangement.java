package io.plantline.kpi;

import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Where the scopes and meters of a plant belong, by date, written down: a run remembers it, so that amounts can be taken
 * back from where they were booked once the plant file says otherwise.
 *
 * @param scopes the parent of each, parents before children, without the plant itself
 * @param utilities which of them keep their states to themselves; older versions wrote down none, and passed all up
 * @param meters the scope of each
 */
record Arrangement(Map<String, Dated<String>> scopes, Set<String> utilities, Map<String, Dated<String>> meters) {
    private static final String BETWEEN = "\n";
    private static final char SCOPE = 'S';
    private static final char UTILITY = 'U';
    private static final char METER = 'M';

    static Arrangement of(Plant plant) {
        Map<String, Dated<String>> scopes = new LinkedHashMap<>();
        plant.scopes().stream()
                .filter(scope -> !scope.isPlant())
                .forEach(scope -> scopes.put(scope.id(), scope.parent()));
        Set<String> utilities = new LinkedHashSet<>();
        plant.scopes().stream().filter(Scope::isUtility).map(Scope::id).forEach(utilities::add);
        Map<String, Dated<String>> meters = new LinkedHashMap<>();
        plant.meters().forEach(meter -> meters.put(meter.id(), meter.scope()));
        return new Arrangement(scopes, utilities, meters);
    }

    static Arrangement read(String written) {
        Map<String, Dated<String>> scopes = new LinkedHashMap<>();
        Set<String> utilities = new LinkedHashSet<>();
        Map<String, Dated<String>> meters = new LinkedHashMap<>();
        for (String line : written.isEmpty() ? new String[0] : written.split(BETWEEN, -1)) {
            if (line.charAt(0) == UTILITY) {
                utilities.add(line.substring(1));
                continue;
            }
            int end = line.indexOf('|');
            (line.charAt(0) == SCOPE ? scopes : meters)
                    .put(line.substring(1, end), Dated.read(line.substring(end + 1), id -> id));
        }
        return new Arrangement(scopes, utilities, meters);
    }

    String written() {
        List<String> lines = new ArrayList<>();
        scopes.forEach((id, parent) -> lines.add(line(SCOPE, id, parent)));
        utilities.forEach(id -> lines.add(UTILITY + id));
        meters.forEach((id, scope) -> lines.add(line(METER, id, scope)));
        return String.join(BETWEEN, lines);
    }

    /** A plant as it was when it was arranged like this. */
    Plant arranged(Plant now, BiFunction<String, Dated<String>, Meter> meter) {
        List<Scope> formerScopes = new ArrayList<>(List.of(now.whole()));
        scopes.forEach((id, parent) ->
                formerScopes.add(new Scope(id, id, utilities.contains(id) ? Scope.UTILITY : Scope.MACHINE, parent)));
        List<Meter> formerMeters = new ArrayList<>();
        meters.forEach((id, scope) -> formerMeters.add(meter.apply(id, scope)));
        return now.arranged(formerScopes, formerMeters);
    }

    private static String line(char what, String id, Dated<String> place) {
        return what + id + "|" + place.written(where -> where);
    }
}
