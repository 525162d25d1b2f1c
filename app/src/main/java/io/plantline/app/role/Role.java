package io.plantline.app.role;

import io.plantline.app.Refusal;
import java.util.Optional;

/** A room at work. */
public interface Role extends AutoCloseable {
    RoleName name();

    void start() throws Refusal;

    /** What keeps it from working, naming the missing part; empty while all is well. */
    Optional<String> problem();

    /** True where it cannot go on by itself, so that the process has to end and be started anew. */
    boolean hasStopped();

    /** True where it has stopped because another process does its work. */
    default boolean isReplaced() {
        return false;
    }

    @Override
    void close();
}
