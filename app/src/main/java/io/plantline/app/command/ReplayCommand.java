package io.plantline.app.command;

import io.plantline.app.StopSignal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
    ReplayCommand(StopSignal stop) {}

    @Override
    public Integer call() {
        return 0;
    }
}
