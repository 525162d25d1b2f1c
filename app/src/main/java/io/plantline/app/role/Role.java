package io.plantline.app.role;

import io.plantline.app.Refusal;
import java.util.Optional;

/** A room at work. */
public interface Role extends AutoCloseable {
    RoleName name();

    void start() throws Refusal;

    /** What keeps it from working, naming the missing part; empty while all is well. */
    Optional<String> problem();

    @Override
    void close();
}
