package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Holds what was rebuilt against what a stack has stored, and tells every difference. */
public final class Audit {
    private final StoredValues stored;
    private final Consumer<String> say;

    /** @param dashboard of the stack */
    public Audit(URI dashboard, Consumer<String> say) {
        this.stored = new StoredValues(dashboard);
        this.say = say;
    }

    /** Refuses where the dashboard does not answer. */
    public void requireAnswer() throws Refusal, InterruptedException {
        stored.requireAnswer();
    }

    /** Says how the values of some files differ. */
    public void compare(List<Path> values) throws IOException, Refusal, InterruptedException {
        compare(values, any -> {});
    }

    /**
     * Says how the values of some files differ, and writes down those that can be published.
     *
     * @param folder where the record of both is put
     */
    public Restatement restatement(List<Path> values, Path folder, String why, boolean lessCovered)
            throws IOException, Refusal, InterruptedException {
        try (Destination destination = Destination.in(folder);
                Restatement restatement = Restatement.in(destination.aside(), why, lessCovered)) {
            compare(values, restatement::add);
            return restatement.deliver(destination, folder);
        }
    }

    private void compare(List<Path> values, Consumer<Difference> also)
            throws IOException, Refusal, InterruptedException {
        Comparison comparison = new Comparison(stored, difference -> {
            say.accept(difference.toString());
            also.accept(difference);
        });
        for (Path file : values) {
            comparison.compare(file);
        }
        say.accept(comparison.summary());
    }
}
