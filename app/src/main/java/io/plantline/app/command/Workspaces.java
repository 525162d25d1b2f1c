package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.embedded.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the folder of {@code --data}. */
final class Workspaces {
    private Workspaces() {}

    /** A temporary one where {@code data} is null. */
    static Workspace open(Path data) throws Refusal {
        try {
            return Workspace.open(Optional.ofNullable(data));
        } catch (Workspace.InUse inUse) {
            throw Refusal.wrongInput(inUse.getMessage());
        } catch (IOException unusable) {
            throw Refusal.wrongInput(
                    "--data: %s cannot be used as a folder: %s".formatted(data, unusable.getMessage()));
        }
    }
}
