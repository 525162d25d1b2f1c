package io.plantline.app.role;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What else has to work for a process to be ready, such as a process beside it; readiness names what does not. */
public final class Concerns {
    private final List<Supplier<Optional<String>>> all = new CopyOnWriteArrayList<>();

    /**
     * Adds one.
     *
     * @param problem what is the matter with it; empty while all is well
     */
    public void add(Supplier<Optional<String>> problem) {
        all.add(problem);
    }

    /** What is the matter now. */
    public List<String> problems() {
        return all.stream().flatMap(each -> each.get().stream()).toList();
    }
}
