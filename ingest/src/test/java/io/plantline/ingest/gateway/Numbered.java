package io.plantline.ingest.gateway;

import io.plantline.ingest.parts.Consumed;
import io.plantline.model.Reading;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Readings told apart by their numbers, a millisecond after each other. */
final class Numbered {
    private static final long JANUARY = 1_767_225_600_000L;

    private Numbered() {}

    static String reading(int number) {
        return "{\"time\":%d,\"value\":%d,\"unit\":\"kWh\"}".formatted(JANUARY + number, number);
    }

    static BigDecimal[] upTo(int end) {
        return decimals(IntStream.range(0, end).toArray());
    }

    static BigDecimal[] decimals(int... values) {
        return IntStream.of(values).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);
    }

    /** How many have come, however often each. */
    static long distinct(Consumed consumed) {
        return consumed.readings().stream().map(Reading::value).distinct().count();
    }
}
