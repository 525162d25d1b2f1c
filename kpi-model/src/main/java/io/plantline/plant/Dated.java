package io.plantline.plant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A value that changes at known instants; before the first instant there is none. */
public final class Dated<T> {
    private static final String NONE = "-";

    private final NavigableMap<Long, T> byStart;
    private final T constant;

    private Dated(NavigableMap<Long, T> byStart) {
        this.byStart = byStart;
        this.constant =
                byStart.size() == 1 && byStart.firstKey() == Long.MIN_VALUE ? byStart.get(Long.MIN_VALUE) : null;
    }

    /** The same value at every time. */
    public static <T> Dated<T> always(T value) {
        return new Dated<>(new TreeMap<>(Map.of(Long.MIN_VALUE, value)));
    }

    /** Values by the epoch millisecond each starts to hold; a null value ends the one before. */
    public static <T> Dated<T> of(Map<Long, T> byStart) {
        if (byStart.isEmpty()) {
            throw new IllegalArgumentException("a dated value needs at least one date");
        }
        return new Dated<>(new TreeMap<>(byStart));
    }

    public Optional<T> at(long time) {
        if (constant != null) {
            return Optional.of(constant);
        }
        Map.Entry<Long, T> entry = byStart.floorEntry(time);
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.getValue());
    }

    /** From when on there has been a value without a break until the time; empty where there is none then. */
    public OptionalLong since(long time) {
        OptionalLong since = OptionalLong.empty();
        for (Map.Entry<Long, T> entry :
                byStart.headMap(time, true).descendingMap().entrySet()) {
            if (entry.getValue() == null) {
                return since;
            }
            since = OptionalLong.of(entry.getKey());
        }
        return since;
    }

    /** The instants at which the value changes, ascending. */
    public List<Long> changes() {
        return byStart.keySet().stream()
                .filter(start -> start != Long.MIN_VALUE)
                .toList();
    }

    /** As text that {@link #read} understands: each start with its value, and with a dash where there is none. */
    public String written(Function<T, String> words) {
        return byStart.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + (entry.getValue() == null ? NONE : words.apply(entry.getValue())))
                .collect(Collectors.joining(","));
    }

    /** What was written. */
    public static <T> Dated<T> read(String written, Function<String, T> value) {
        Map<Long, T> byStart = new HashMap<>();
        for (String part : written.split(",", -1)) {
            int colon = part.indexOf(':');
            String said = part.substring(colon + 1);
            byStart.put(Long.parseLong(part.substring(0, colon)), said.equals(NONE) ? null : value.apply(said));
        }
        return Dated.of(byStart);
    }

    /** Every value it ever takes, in order of time. */
    public List<T> values() {
        return constant != null
                ? List.of(constant)
                : byStart.values().stream().filter(java.util.Objects::nonNull).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dated<?> dated && dated.byStart.equals(byStart);
    }

    @Override
    public int hashCode() {
        return byStart.hashCode();
    }

    @Override
    public String toString() {
        return byStart.toString();
    }
}
