package io.plantline.ingest.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.payload.Arrival;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.junit.jupiter.api.Test;

/** Who was born when is remembered of so many edge nodes, those that are needed. */
class IntroductionsTest {
    private static final int MOST = 2;

    private final Introductions introductions = new Introductions((topic, metric) -> true, MOST);

    @Test
    void theEdgeNodeThatWasNotNeededForLongestIsForgotten() throws Exception {
        introductions.take(said("spBv1.0/hall/NBIRTH/a", 1));
        introductions.take(said("spBv1.0/hall/NBIRTH/b", 2));
        assertThat(knows("spBv1.0/hall/NDATA/a", 3)).isTrue();
        introductions.take(said("spBv1.0/hall/NBIRTH/c", 4));
        assertThat(knows("spBv1.0/hall/NDATA/a", 5)).isTrue();
        assertThat(knows("spBv1.0/hall/NDATA/b", 5)).isFalse();
        assertThat(knows("spBv1.0/hall/NDATA/c", 5)).isTrue();
    }

    @Test
    void theDeathOfAnEdgeNodeEndsWhatItsDevicesTold() throws Exception {
        introductions.take(said("spBv1.0/hall/DBIRTH/a/press", 1));
        assertThat(knows("spBv1.0/hall/DDATA/a/press", 2)).isTrue();
        introductions.take(said("spBv1.0/hall/NDEATH/a", 3));
        assertThat(knows("spBv1.0/hall/DDATA/a/press", 2)).isFalse();
        assertThat(knows("spBv1.0/hall/DDATA/a/press", 4)).isFalse();
        introductions.take(said("spBv1.0/hall/DBIRTH/a/press", 5));
        assertThat(knows("spBv1.0/hall/DDATA/a/press", 6)).isTrue();
    }

    private boolean knows(String topic, long at) throws Exception {
        return introductions.roster(said(topic, at)).size() > 0;
    }

    private static Spoken said(String topic, long at) throws Exception {
        Metric power = Metric.newBuilder().setName("power").setAlias(7).build();
        byte[] bytes = Payload.newBuilder().addMetrics(power).build().toByteArray();
        SparkplugTopic spoken = SparkplugTopic.of(topic).orElseThrow();
        return Spoken.of(new Arrival(topic, bytes, false, at), spoken);
    }
}
