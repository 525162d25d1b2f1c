package io.plantline.dashboards;

import io.plantline.dashboards.rejected.RejectedMessages;
import io.plantline.model.Rejection.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a story says stands rejected; what it has mended comes in with the next retry. */
final class ToldRejections implements RejectedMessages {
    private static final String ELSEWHERE = "(no plant)";

    private final Map<Kind, String> standing = new LinkedHashMap<>();
    private final Map<String, List<Dismissed>> dismissed = new LinkedHashMap<>();
    private final List<Reason> mended = new ArrayList<>();
    final List<Choice> retries = new ArrayList<>();
    boolean busy;

    synchronized void stands(String plant, Kind kind) {
        standing.put(kind, plant);
    }

    synchronized void standsOfNoPlant(Kind kind) {
        standing.put(kind, ELSEWHERE);
    }

    synchronized void mend(Reason reason) {
        mended.add(reason);
    }

    static Kind kind(Reason reason, String source, long count, Instant last, String detail, String sample) {
        return new Kind(reason, source, count, last.toEpochMilli() - 60_000, last.toEpochMilli(), detail, sample);
    }

    @Override
    public synchronized List<Kind> of(String plant) {
        return standing.keySet().stream()
                .filter(kind -> standing.get(kind).equals(plant))
                .toList();
    }

    @Override
    public List<Kind> ofNoPlant() {
        return of(ELSEWHERE);
    }

    @Override
    public synchronized List<Dismissed> dismissed(String plant) {
        return List.copyOf(dismissed.getOrDefault(plant == null ? ELSEWHERE : plant, List.of()));
    }

    @Override
    public synchronized Optional<Long> dismiss(Dismissal dismissal) {
        String plant = dismissal.plant().orElse(ELSEWHERE);
        List<Kind> meant = of(plant).stream()
                .filter(kind ->
                        kind.reason() == dismissal.reason() && kind.source().equals(dismissal.source()))
                .filter(kind -> kind.last() <= dismissal.until().orElse(Long.MAX_VALUE))
                .toList();
        meant.forEach(standing::remove);
        long count = meant.stream().mapToLong(Kind::count).sum();
        dismissed
                .computeIfAbsent(plant, any -> new ArrayList<>())
                .add(new Dismissed(dismissal.reason(), dismissal.by(), dismissal.why(), 0, count));
        return Optional.of(count);
    }

    @Override
    public synchronized Optional<Outcome> retry(Choice choice) {
        if (busy) {
            return Optional.empty();
        }
        retries.add(choice);
        List<Kind> meant = of(choice.plant()).stream()
                .filter(kind -> choice.reason().map(kind.reason()::equals).orElse(true))
                .filter(kind -> choice.source().map(kind.source()::equals).orElse(true))
                .toList();
        long done = 0;
        Map<Reason, Long> wrong = new EnumMap<>(Reason.class);
        for (Kind kind : meant) {
            if (mended.contains(kind.reason())) {
                done += kind.count();
                standing.remove(kind);
            } else {
                wrong.merge(kind.reason(), kind.count(), Long::sum);
            }
        }
        long tried = meant.stream().mapToLong(Kind::count).sum();
        return Optional.of(new Outcome(tried, done, done, 0, wrong, 0));
    }
}
