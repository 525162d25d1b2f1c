package io.plantline.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Things by name that remember which of them have changed. */
final class Kept<T> {
    private final Map<String, T> things = new LinkedHashMap<>();
    private final Map<String, Optional<T>> changed = new HashMap<>();

    /** Takes what was kept before: no change. */
    void restore(String name, T thing) {
        things.put(name, thing);
    }

    Optional<T> get(String name) {
        return Optional.ofNullable(things.get(name));
    }

    Collection<T> all() {
        return things.values();
    }

    void put(String name, T thing) {
        if (!thing.equals(things.put(name, thing))) {
            changed.put(name, Optional.of(thing));
        }
    }

    void remove(String name) {
        if (things.remove(name) != null) {
            changed.put(name, Optional.empty());
        }
    }

    /** What has changed since it was asked for last. */
    Map<String, Optional<T>> takeChanges() {
        Map<String, Optional<T>> taken = Map.copyOf(changed);
        changed.clear();
        return taken;
    }
}
