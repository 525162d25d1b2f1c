package io.plantline.jobs.anomalies;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a subject is watched. What is known of a scope at once and what is known once it is final come at two paces, and a
 * watcher must see everything in the order of event time: so a scope has two.
 */
enum Lane {
    /** A meter, by what it says. */
    METER(EnumSet.of(RuleName.SPIKE, RuleName.STUCK_SENSOR), EnumSet.noneOf(RuleName.class)),
    /** A scope, by its states, its minutes and the currents of its phases. */
    AT_ONCE(EnumSet.of(RuleName.PEAK, RuleName.LEFT_ON, RuleName.PHASE_UNBALANCE), EnumSet.noneOf(RuleName.class)),
    /** A scope, by its final values. What was told at once explains some of them, and is not told again. */
    WHEN_FINAL(
            EnumSet.complementOf(
                    EnumSet.of(RuleName.SILENT_METER, RuleName.SPIKE, RuleName.STUCK_SENSOR, RuleName.PHASE_UNBALANCE)),
            EnumSet.of(RuleName.PEAK, RuleName.LEFT_ON));

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<RuleName> watched;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<RuleName> toldElsewhere;

    Lane(Set<RuleName> watched, Set<RuleName> toldElsewhere) {
        this.watched = watched;
        this.toldElsewhere = toldElsewhere;
    }

    /** Those of a plant's rules that hold here. */
    Rules of(Rules rules) {
        Rules here = rules;
        for (RuleName rule : RuleName.values()) {
            here = watched.contains(rule) ? here : here.without(rule);
        }
        return here;
    }

    /** True where it tells at once, and puts right what it told. */
    boolean looksBack() {
        return this != WHEN_FINAL;
    }

    /** True where it is for this watcher to tell of a rule. */
    boolean tells(String rule) {
        return RuleName.of(rule).filter(toldElsewhere::contains).isEmpty();
    }
}
