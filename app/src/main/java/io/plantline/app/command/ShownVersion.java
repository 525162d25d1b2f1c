package io.plantline.app.command;

import io.plantline.app.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code plantline --version} says. */
final class ShownVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"plantline " + Version.text()};
    }
}
