package io.plantline.batch;

import java.util.EnumMap;
import java.util.Map;

/**
 * One batch of a line as it is remembered: what was told of it, and how often its final figures were restated.
 *
 * @param line the scope that made it
 * @param words what was told, the word that stands for each fact
 * @param print of its figures when they were last final, one line without tabs; null where they never were
 * @param isPending true where its restated figures have not been given out yet
 */
public record Batch(
        String line, String id, Map<Fact, Word> words, int revision, long revisedAt, String print, boolean isPending) {

    public Batch {
        words = Map.copyOf(words);
    }

    /** A batch of which nothing is known. */
    public static Batch unknown(String line, String id) {
        return new Batch(line, id, Map.of(), 0, Long.MIN_VALUE, null, false);
    }

    /** The same with what a message tells of it; the very same where that is nothing new. */
    public Batch told(BatchNews news, long said, long sequence) {
        Map<Fact, Word> now = new EnumMap<>(Fact.class);
        now.putAll(words);
        news.facts().forEach((fact, value) -> {
            Word word = new Word(value, said, sequence);
            Word before = now.get(fact);
            if (before == null || (fact.isFrozen() ? before.beats(word) : word.beats(before))) {
                now.put(fact, word);
            }
        });
        return now.equals(words) ? this : new Batch(line, id, now, revision, revisedAt, print, isPending);
    }

    /** What was told, or null where nothing was, or was taken back. */
    public String value(Fact fact) {
        Word word = words.get(fact);
        return word == null || word.value().isEmpty() ? null : word.value();
    }

    /** The same of what is a number. */
    public Long number(Fact fact) {
        String value = value(fact);
        return value == null ? null : Long.valueOf(value);
    }

    /** True where the start first asked for was told when the batch had begun: savings against it could be made up. */
    public boolean wasRequestedLate() {
        Word requested = words.get(Fact.REQUESTED);
        Long start = number(Fact.START);
        return requested != null && start != null && requested.said() > start + BatchNews.APART;
    }

    /** True where somebody told when it began, even if that was taken back since. */
    public boolean wasBegun() {
        return words.containsKey(Fact.START);
    }

    public boolean isCancelled() {
        return "yes".equals(value(Fact.CANCELLED));
    }

    /** When its times were last told: of two that overlap the later told gives way. */
    long timesTold() {
        return words.entrySet().stream()
                .filter(word -> word.getKey().isOfTime())
                .mapToLong(word -> word.getValue().said())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** When anything was last told of it. */
    public long lastTold() {
        return words.values().stream().mapToLong(Word::said).max().orElse(Long.MIN_VALUE);
    }

    /** Its figures are final for the first time, or again as they were. */
    public Batch printed(String figures) {
        return new Batch(line, id, words, revision, revisedAt, figures, true);
    }

    /** Its figures are others than when they were final: all changes under one watermark are one revision. */
    public Batch revised(String figures, long watermark) {
        boolean isAnother = revisedAt != watermark || watermark == Long.MAX_VALUE;
        return new Batch(line, id, words, isAnother ? revision + 1 : revision, watermark, figures, true);
    }

    /** The same figures, of which more is known by now. */
    public Batch reprinted(String figures) {
        return new Batch(line, id, words, revision, revisedAt, figures, isPending);
    }

    public Batch givenOut() {
        return new Batch(line, id, words, revision, revisedAt, print, false);
    }
}
