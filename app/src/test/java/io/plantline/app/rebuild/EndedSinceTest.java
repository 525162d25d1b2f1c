package io.plantline.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch that has ended is remembered by, over restarts, full disks and crashes in the middle of a word. */
class EndedSinceTest {
    private static final long SIX = 1_795_327_200_000L;

    @TempDir
    Path folder;

    @Test
    void aRestartKnowsSinceWhenAndWhetherAnybodyWasTold() {
        EndedSince before = new EndedSince(folder);
        before.begin(SIX);
        before.begin(SIX + 60_000);
        assertThat(new EndedSince(folder).at()).hasValue(SIX);
        assertThat(new EndedSince(folder).isToBeTold()).isTrue();

        before.told(SIX);
        EndedSince after = new EndedSince(folder);
        assertThat(after.at()).hasValue(SIX);
        assertThat(after.isToBeTold()).isFalse();
    }

    @Test
    void whatWorksAgainIsNotWhatHasEndedAnewMeanwhile() {
        EndedSince ended = new EndedSince(folder);
        ended.begin(SIX);
        ended.over(OptionalLong.of(SIX - 1));
        assertThat(ended.at()).hasValue(SIX);
        ended.over(OptionalLong.of(SIX));
        assertThat(ended.at()).isEmpty();
        assertThat(new EndedSince(folder).at()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHalfWrittenNoteStopsNothing() throws IOException {
        Files.writeString(folder.resolve("ended-since"), "");
        assertThat(new EndedSince(folder).at()).isEmpty();
    }

    @Test
    void aDiskThatTakesNothingStopsNothing() {
        EndedSince ended = new EndedSince(folder.resolve("not-there"));
        ended.begin(SIX);
        assertThat(ended.isToBeTold()).isTrue();
    }
}
