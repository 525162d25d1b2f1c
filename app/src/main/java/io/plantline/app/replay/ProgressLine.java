package io.plantline.app.replay;

import io.plantline.ingest.replay.ReplayProgress;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on stderr that shows how much of the files is read, with the rows that are safe and those that were rejected. */
public final class ProgressLine implements Consumer<ReplayProgress>, AutoCloseable {
    private static final int KIB = 1024;

    private final ProgressBar bar;

    public ProgressLine(String run) {
        bar = new ProgressBarBuilder()
                .setTaskName(run)
                .setUnit(" KiB", KIB)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .setInitialMax(-1)
                .build();
    }

    @Override
    public void accept(ReplayProgress progress) {
        bar.maxHint(progress.bytesTotal());
        bar.stepTo(progress.bytesRead());
        bar.setExtraMessage(String.format(
                Locale.ROOT, " %,d rows safe, %,d rejected", progress.acknowledged(), progress.rejected()));
    }

    @Override
    public void close() {
        bar.close();
    }
}
