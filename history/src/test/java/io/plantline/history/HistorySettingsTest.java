package io.plantline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.history.HistorySettings.Kind;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What settings are taken and which are refused, with words that help. */
class HistorySettingsTest {
    private static final URI URL = URI.create("http://127.0.0.1:8086");

    @Test
    void theUsualSettings() {
        HistorySettings usual = HistorySettings.of(Kind.INFLUX, URL, "plantline", "127.0.0.1:9092");

        assertThat(usual.batchPoints()).isEqualTo(5_000);
        assertThat(usual.linger()).isEqualTo(Duration.ofMillis(500));
        assertThat(usual.groupId()).isEqualTo("plantline-history");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> HistorySettings.of(Kind.INFLUX, URI.create("localhost:8086"), "plantline", "kafka"))
                .hasMessageContaining("localhost:8086")
                .hasMessageContaining("http://");
    }

    @Test
    void aDatabaseWithoutANameIsRefused() {
        assertThatThrownBy(() -> HistorySettings.of(Kind.INFLUX, URL, " ", "kafka"))
                .hasMessageContaining("database");
    }

    @Test
    void aUserNeedsAPassword() {
        HistorySettings usual = HistorySettings.of(Kind.INFLUX, URL, "plantline", "kafka");

        assertThatThrownBy(() -> usual.withUser("plant", null)).hasMessageContaining("password");
    }

    @Test
    void secretsAreNotPrinted() {
        HistorySettings usual = HistorySettings.of(Kind.INFLUX, URL, "plantline", "kafka");

        assertThat(usual.withToken("acme", "s3cret").toString())
                .contains("acme")
                .doesNotContain("s3cret");
        assertThat(usual.withUser("plant", "s3cret").toString())
                .contains("plant")
                .doesNotContain("s3cret");
    }
}
