package io.plantline.app.role;

import static io.plantline.app.role.Progress.News.GOES_ON;
import static io.plantline.app.role.Progress.News.NOTHING;
import static io.plantline.app.role.Progress.News.STANDS_STILL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A job that commits what it has read every other look. */
class ProgressTest {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Progress progress = new Progress(Duration.ofMinutes(5));
    private long now;
    private long written = 100;

    @Test
    void twoStepsAfterAStandstillAreWorkThoughNotInARow() {
        see(10, 20);
        assertThat(see(20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20)).containsOnlyOnce(STANDS_STILL);
        assertThat(see(30, 30)).as("one step may be from before").containsOnly(NOTHING);
        assertThat(see(40, 40)).containsExactly(GOES_ON, NOTHING);
    }

    @Test
    void aStepFromBeforeItWasSaidToHaveEndedIsNoWork() {
        see(10, 20, 20, 30);
        progress.doubted();
        assertThat(see(40, 40)).containsOnly(NOTHING);
        assertThat(see(50)).containsExactly(GOES_ON);
    }

    private List<Progress.News> see(long... commits) {
        List<Progress.News> news = new ArrayList<>();
        for (long committed : commits) {
            now += BETWEEN_LOOKS.toMillis();
            written++;
            news.add(progress.see(OptionalLong.of(committed), written, now));
        }
        return news;
    }
}
