package io.plantline.app;

import java.util.Optional;

/** The version from the manifest of the jar; a build that is not packaged has none. */
public final class Version {
    private Version() {}

    public static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
