package io.plantline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Batches that are let go of. */
class TimelinesTest {
    private final BatchShelf shelf = new BatchShelf();
    private final Timelines timelines = new Timelines(shelf, Duration.ofDays(1));

    @Test
    void aBatchGoesTogetherWithTheOneThatHoldsIt() {
        told("pan", "first", 0, 40, 41);
        told("pan", "held", 30, 50, 51);
        told("pan", "later", 60, 70, 90);
        shelf.put(shelf.find("pan", "held").told(new BatchNews("held", Map.of(Fact.PRODUCT, "white")), 80, -1));
        timelines.forget(40);
        assertThat(shelf.of("pan")).extracting(Batch::id).containsExactly("later");
    }

    @Test
    void theBatchesOfALineThatIsNoneAnyMoreAreLetGoOfToo() {
        told("dismantled", "last", 0, 40, 41);
        timelines.forget(39);
        assertThat(shelf.of("dismantled")).hasSize(1);
        timelines.forget(40);
        assertThat(shelf.of("dismantled")).isEmpty();
    }

    @Test
    void whoeverIsHeldIsToldInWhateverOrderTheyCome() {
        Timeline empty = timelines.of("pan");
        told("pan", "second", 30, 50, 51);
        Timeline before = told("pan", "first", 0, 40, 41);
        List<Held> late = timelines.of("pan").heldSince(before);
        assertThat(late).extracting(Held::words).singleElement().asString().startsWith("batch second");
        assertThat(timelines.of("pan").heldSince(empty)).isEqualTo(late);
    }

    private Timeline told(String line, String id, long start, long end, long said) {
        BatchNews news = new BatchNews(id, Map.of(Fact.START, Long.toString(start), Fact.END, Long.toString(end)));
        return timelines.told(Batch.unknown(line, id).told(news, said, -1));
    }
}
