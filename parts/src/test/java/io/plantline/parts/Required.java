package io.plantline.parts;

import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Skips a test where a part is absent, saying so; fails it where all parts are required. */
public final class Required {
    private static final String ALL = "PLANTLINE_REQUIRE_PARTS";

    private Required() {}

    public static void part(Installed part) {
        part(part.absence());
    }

    /**
     * Skips or fails for any other reason.
     *
     * @param absence why the part cannot be used; empty where it can
     */
    public static void part(Optional<String> absence) {
        if (absence.isPresent() && Boolean.parseBoolean(System.getenv(ALL))) {
            Assertions.fail(absence.get() + ", and " + ALL + " is set");
        }
        Assumptions.assumeTrue(absence.isEmpty(), () -> absence.orElse(""));
    }
}
