package io.plantline.batch;

import io.plantline.cell.UnusableReading;
import io.plantline.model.Dimension;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one message tells of a batch. It stands among the readings of its plant as a text such as {@code batch=B-17
 * start=2026-03-01T07:30:00Z product="white sugar"}: what it does not name stays as it was told before, and {@code none}
 * takes back what was. {@link BatchFields} reads and writes the text.
 *
 * @param batch the id of the batch, its own on its line
 */
public record BatchNews(String batch, Map<Fact, String> facts) {
    /** What a message may name. */
    public static final List<String> KEYS =
            List.of("batch", "start", "end", "product", "order", "quantity", "unit", "cancelled", "requested");

    /** What takes back what was told. */
    public static final String NONE = "none";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/#+&%,()'-]{0,79}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,12})?");

    /** Clocks differ: what is told to have happened may lie so much later than it is told. */
    static final long APART = 60_000;

    public BatchNews {
        facts = Map.copyOf(facts);
    }

    /**
     * What a reading of the source of a line tells.
     *
     * @throws UnusableReading where it cannot be used, saying why
     */
    public static BatchNews of(Reading reading, BatchLine line) {
        Map<String, String> fields = fields(reading);
        String batch = name("batch", fields.get("batch"));
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        fields.forEach((key, text) -> Fact.of(key).ifPresent(fact -> {
            String value = text.equals(NONE) && !fact.isFrozen() ? "" : value(fact, text, fields.get("unit"), line);
            checkIsNotAhead(fact, value, reading.time());
            facts.put(fact, value);
        }));
        if (facts.isEmpty()) {
            throw new UnusableReading(
                    Reason.MISSING_VALUE,
                    "nothing is told of batch %s; name one or more of %s".formatted(batch, String.join(", ", KEYS)));
        }
        BatchNews news = new BatchNews(batch, facts);
        news.checkEndsAfterItsStart();
        return news;
    }

    /** The text of fields, in the order of {@link #KEYS}; what is null or unknown is left out. */
    public static String text(Map<String, String> fields) {
        return BatchFields.write(KEYS, fields);
    }

    /** When a fact of time was told to be; null where it was not. */
    public Long time(Fact fact) {
        String told = facts.get(fact);
        return told == null || told.isEmpty() ? null : Long.valueOf(told);
    }

    private static Map<String, String> fields(Reading reading) {
        if (reading.state() == null) {
            throw new UnusableReading(Reason.MISSING_VALUE, "a number, where batches are told");
        }
        return BatchFields.read(KEYS, reading.state());
    }

    private static String name(String key, String text) {
        String name = text == null ? "" : text.strip();
        if (!NAME.matcher(name).matches()) {
            throw new UnusableReading(
                    Reason.MISSING_VALUE,
                    "%s %s is no name: up to 80 letters, digits, blanks and . _ : / # + - & %% , ( ) ', the first a letter or digit"
                            .formatted(key, text == null ? "is missing and" : "'" + text + "'"));
        }
        return name;
    }

    private static String value(Fact fact, String text, String unit, BatchLine line) {
        return switch (fact) {
            case START, END, REQUESTED -> Long.toString(time(fact, text));
            case PRODUCT, ORDER -> name(fact.key(), text);
            case QUANTITY -> Long.toString(quantity(text, unit, line));
            case CANCELLED -> choice(text);
        };
    }

    private static long time(Fact fact, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException malformed) {
            throw new UnusableReading(
                    Reason.BAD_TIME,
                    "%s '%s' is not a time with an offset, as 2026-03-01T07:30:00Z".formatted(fact.key(), text));
        }
    }

    private static long quantity(String text, String symbol, BatchLine line) {
        Unit unit = symbol == null
                ? line.unit()
                : Unit.of(symbol)
                        .filter(known -> known.dimension() == line.unit().dimension())
                        .orElseThrow(() -> new UnusableReading(
                                Reason.WRONG_UNIT,
                                "unit '%s' is none of %s, which batches of %s make"
                                        .formatted(symbol, line.output(), line.scope())));
        if (!NUMBER.matcher(text).matches()) {
            throw new UnusableReading(Reason.NOT_A_NUMBER, "quantity '%s' is not a number".formatted(text));
        }
        BigDecimal told = new BigDecimal(text);
        if (unit.dimension() == Dimension.COUNT && told.stripTrailingZeros().scale() > 0) {
            throw new UnusableReading(Reason.OUT_OF_RANGE, "quantity %s is not a whole number".formatted(text));
        }
        try {
            long base = unit.toBase(told);
            if (base < 0) {
                throw new UnusableReading(
                        Reason.OUT_OF_RANGE, "quantity %s %s: no batch makes less than nothing".formatted(text, unit));
            }
            return base;
        } catch (ArithmeticException tooLarge) {
            throw new UnusableReading(Reason.OUT_OF_RANGE, "quantity %s %s does not fit".formatted(text, unit));
        }
    }

    private static String choice(String text) {
        if (Stream.of("yes", "no").noneMatch(text::equals)) {
            throw new UnusableReading(Reason.MISSING_VALUE, "cancelled is '%s', not yes or no".formatted(text));
        }
        return text;
    }

    private static void checkIsNotAhead(Fact fact, String value, long said) {
        boolean isTime = fact == Fact.START || fact == Fact.END;
        if (isTime && !value.isEmpty() && Long.parseLong(value) > said + APART) {
            throw new UnusableReading(
                    Reason.FROM_THE_FUTURE,
                    "%s %s is told at %s, before it can be known"
                            .formatted(
                                    fact.key(),
                                    Instant.ofEpochMilli(Long.parseLong(value)),
                                    Instant.ofEpochMilli(said)));
        }
    }

    private void checkEndsAfterItsStart() {
        Long start = time(Fact.START);
        Long end = time(Fact.END);
        if (start != null && end != null && end <= start) {
            throw new UnusableReading(
                    Reason.BAD_TIME,
                    "batch %s ends at %s, not after its start %s"
                            .formatted(batch, Instant.ofEpochMilli(end), Instant.ofEpochMilli(start)));
        }
    }
}
