package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T01:15:00Z",
                "1970-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "2024-02-29T12:00:00Z",
                "2026-03-29T01:15:00.250Z",
                "1899-12-31T23:59:59.999Z",
                "2026-03-29T01:15:00.25Z",
                "2026-03-29T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "+12026-03-29T01:15:00Z"
            })
    void aTimeIsReadAsTheLibraryReadsIt(String text) {
        assertThat(Rfc3339.millis(text)).isEqualTo(Instant.parse(text).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T25:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00,250Z",
                "2026-01-01T00:00:0٣Z",
                "yyyy-MM-ddTHH:mm:ssZ",
                ""
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Rfc3339.millis(text)).isInstanceOf(DateTimeException.class);
    }
}
