package io.plantline.anomaly.watch;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.rule.Episode;
import io.plantline.anomaly.rule.Judgement;
import io.plantline.anomaly.rule.Rule;
import io.plantline.anomaly.rule.RuleBook;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Watches one meter or one scope with all its rules. It is shown things in the order of event time and tells what is not
 * as it should be; the same sights give the same tellings whatever the batches, and a sight shown twice counts once.
 * What only the passing of time can tell has a {@link #deadline}: whoever runs the watcher calls {@link #advance} once
 * event time has come there. Deadlines that a sight passes are met before it is looked at, so a timer that is late
 * changes nothing.
 */
public final class Watch implements Remembering {
    /** No interval that is judged as one is longer. */
    private static final long HOUR = 3_600_000;

    /** Below this coverage an interval says nothing about the plant. */
    private static final double COVERED = 0.95;

    private final List<Rule> rules;
    private final Map<RuleName, Episode> episodes = new EnumMap<>(RuleName.class);
    private final Map<Signal, Long> shown = new EnumMap<>(Signal.class);
    private boolean maintained;

    public Watch(Subject subject, Rules rules) {
        this.rules = RuleBook.of(subject, rules);
        this.rules.forEach(rule -> episodes.put(rule.name(), new Episode(subject, rule.name(), rules)));
        for (Signal signal : Signal.values()) {
            shown.put(signal, Long.MIN_VALUE);
        }
    }

    /** True where enough of the time was observed for the sight to say anything. */
    public static boolean isWhole(Sight sight) {
        return sight.coverage() >= COVERED;
    }

    /** True where it has seen nothing of the kind that is as young. */
    boolean isNews(Sight sight) {
        return sight.start() > shown.get(sight.signal());
    }

    /** Shows it the next thing; what it tells is in the order of its rules. */
    public List<Anomaly> see(Sight sight) {
        if (!isNews(sight) || !isWhole(sight)) {
            return List.of(); // shown before, or not yet whole
        }
        shown.put(sight.signal(), sight.start());
        List<Anomaly> told = new ArrayList<>(advance(sight.end() - 1));
        if (sight.signal() == Signal.STATE) {
            maintained = MachineState.isMaintained(sight.value());
        }
        Sight held = sight.signal() == Signal.STATE ? Sight.at(Signal.STATE, sight.end(), sight.value()) : sight;
        boolean excused = maintained && sight.signal() != Signal.STATE;
        for (Rule rule : rules) {
            if (!excused || rule.name().isOfTheMeter() || rule.name() == RuleName.LEFT_ON) { // which knows its states
                rule.see(held).ifPresent(judgement -> take(rule.name(), judgement, told));
            }
        }
        return told;
    }

    /** The event time at which something is to be told although nothing is seen. */
    public OptionalLong deadline() {
        long next = next();
        return next == Rule.NEVER ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /** Event time has come so far: tells what the deadlines up to and including it have to say. */
    public List<Anomaly> advance(long time) {
        List<Anomaly> told = new ArrayList<>();
        for (long next = next(); next <= time; next = next()) {
            for (Rule rule : rules) {
                if (rule.deadline() == next) {
                    rule.due().ifPresent(judgement -> take(rule.name(), judgement, told));
                }
            }
        }
        return told;
    }

    private long next() {
        long next = Rule.NEVER;
        for (Rule rule : rules) {
            next = Math.min(next, rule.deadline());
        }
        return next;
    }

    private void take(RuleName rule, Judgement judgement, List<Anomaly> told) {
        Episode episode = episodes.get(rule);
        if (judgement.odd()
                && !episode.isOpen()
                && isExplained(rule, Math.max(judgement.start(), judgement.end() - HOUR))) {
            return;
        }
        episode.take(judgement).ifPresent(told::add);
    }

    private boolean isExplained(RuleName rule, long time) {
        for (RuleName other : Explanations.of(rule)) {
            Episode episode = episodes.get(other);
            if (episode != null && episode.accountsFor(time)) {
                return true;
            }
        }
        return false;
    }

    /** Ends what is told of rules that do not hold any more. */
    public List<Anomaly> conclude(Rules now) {
        List<Anomaly> told = new ArrayList<>();
        episodes.forEach((rule, episode) -> {
            if (!now.enabled(rule)) {
                episode.conclude().ifPresent(told::add);
            }
        });
        return told;
    }

    /** The events that it has told and that are not over. */
    public List<Anomaly> standing() {
        return episodes.values().stream()
                .map(Episode::standing)
                .flatMap(Optional::stream)
                .toList();
    }

    /** True where what it sees next may belong to an event that it told of. */
    boolean comesAgain(String id) {
        return episodes.values().stream().anyMatch(episode -> episode.isOf(id));
    }

    /** Its state, to be kept beside the position it has read to. */
    public byte[] state() {
        return Memory.of(this);
    }

    /**
     * One that goes on where another of the same subject has stopped, by the rules and thresholds of today: a rule that the
     * other did not have begins anew.
     */
    public static Watch of(Subject subject, Rules rules, byte[] state) {
        Watch watch = new Watch(subject, rules);
        Memory.restore(watch, state);
        return watch;
    }

    @Override
    public void pass(Memory memory) {
        Map<String, Remembering> parts = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Episode episode = episodes.get(rule.name());
            parts.put(rule.memoryName(), part -> {
                rule.pass(part);
                episode.pass(part);
            });
            parts.put(rule.memoryName() + "/besides", part -> {
                rule.besides().pass(part);
                episode.dues().pass(part);
            });
            parts.put(rule.memoryName() + "/again", episode.recurrence());
        }
        shown.keySet()
                .forEach(signal -> parts.put(
                        signal.name(), part -> shown.computeIfPresent(signal, (any, time) -> part.whole(time))));
        memory.parts(parts);
        maintained = memory.flag(maintained);
    }
}
