package io.plantline.batch;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** A batch as one line of text, in which everything comes back as it was. */
public final class BatchText {
    private static final String TAB = "\t";
    private static final int HEAD = 6;
    private static final int WORD = 4;

    private BatchText() {}

    public static String write(Batch batch) {
        StringBuilder text = new StringBuilder(String.join(
                TAB,
                batch.line(),
                batch.id(),
                Integer.toString(batch.revision()),
                Long.toString(batch.revisedAt()),
                batch.print() == null ? "" : batch.print(),
                Boolean.toString(batch.isPending())));
        batch.words().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(told -> text.append(TAB)
                        .append(String.join(
                                TAB,
                                told.getKey().name(),
                                told.getValue().value(),
                                Long.toString(told.getValue().said()),
                                Long.toString(told.getValue().sequence()))));
        return text.toString();
    }

    public static Batch read(String text) {
        String[] parts = text.split(TAB, -1);
        Map<Fact, Word> words = new EnumMap<>(Fact.class);
        for (int i = HEAD; i < parts.length; i += WORD) {
            words.put(
                    Fact.valueOf(parts[i]),
                    new Word(parts[i + 1], Long.parseLong(parts[i + 2]), Long.parseLong(parts[i + 3])));
        }
        return new Batch(
                parts[0],
                parts[1],
                words,
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]),
                parts[4].isEmpty() ? null : parts[4],
                Boolean.parseBoolean(parts[5]));
    }
}
