package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.PlantCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Watches the intervals of one demand charge. It advises where the chance of exceeding what is billed is above
 * {@link #ALARM}, from a fifth of the interval on and while what is held is still felt, and only where what is expected to be
 * billed of it at the end of the month costs more than holding back. Where the chance falls below {@link #CALM} and nothing is held, it is advised no more.
 */
final class PeakWatch implements Remembering {
    static final double ALARM = 0.85;
    static final double CALM = 0.3;

    private static final double FIRST = 0.2;
    private static final long TOO_LATE = 60_000;
    private static final double MILLIS_PER_HOUR = 3.6e6;

    private final DemandCharge charge;
    private final ZoneId zone;
    private final Course course;
    private final Billed billed;
    private final Metered metered;
    private final Proposing proposing;
    private final Map<String, Load> loads;
    private final PeakWords words;
    private final PeakOutcome outcomes;
    private final BaseNeed baseNeed = new BaseNeed();
    private String open;
    private int revision = -1;
    private double limit;
    private double cost;
    private Projection last;

    PeakWatch(
            DemandCharge charge,
            ZoneId zone,
            PlantCalendar calendar,
            Course course,
            Curve reactive,
            Map<String, Load> loads,
            PeakWords words,
            PeakOutcome outcomes) {
        this.charge = charge;
        this.zone = zone;
        this.course = course;
        this.billed = new Billed(charge, zone);
        this.metered = new Metered(charge, reactive);
        this.loads = loads;
        this.proposing = new Proposing(calendar, course, billed, metered, loads);
        this.words = words;
        this.outcomes = outcomes;
    }

    /** The charge, by which its state is kept. */
    String id() {
        return charge.id() + ' ' + charge.validFrom();
    }

    PastDays past() {
        return billed.past();
    }

    private boolean looksAt(long start) {
        return charge.validAt(start)
                && charge.looksAt(Instant.ofEpochMilli(start).atZone(zone));
    }

    /** The supply is known to a later time. */
    void advance(Consumer<AdviceSaid> out) {
        Optional<Course.Over> over = course.advance();
        over.ifPresent(done -> {
            last = null;
            close(done, out);
        });
    }

    private void close(Course.Over done, Consumer<AdviceSaid> out) {
        if (open != null) {
            double kwh = asked().stream().mapToDouble(Load::heldKwh).sum();
            double later = asked().stream()
                    .mapToDouble(load -> load.heldKwh() * load.sheddable().reboundShare())
                    .sum();
            boolean isHeld = asked().stream().anyMatch(Load::isHeld);
            double without = done.mean() + kwh / ((done.end() - done.start()) / MILLIS_PER_HOUR);
            double counting = billed.monthEnd(done.start(), done.end())
                    .counting(metered.billed(done.mean()), metered.billed(without));
            double spent = isHeld ? cost : 0;
            double saved = counting * billed.perKilowatt(done.start()) - spent;
            out.accept(outcomes.of(open, charge, done, limit, kwh, later, without, spent, saved));
            asked().forEach(load -> load.release(done.end()));
        }
        open = null;
        revision = -1;
        if (!Double.isNaN(done.mean()) && looksAt(done.start())) {
            billed.over(done.start(), metered.billed(done.mean()));
        }
        if (!Double.isNaN(done.mean())) {
            baseNeed.over(done.start(), done.mean(), zone);
        }
    }

    /** Ten seconds of event time have passed. */
    void tick(long now, Consumer<AdviceSaid> out) {
        last = null;
        if (course.start() == Long.MIN_VALUE || !looksAt(course.start())) {
            return;
        }
        double most = metered.active(billed.limit(course.start()));
        Optional<Projection> projected = course.project(now, most);
        last = projected.orElse(null);
        if (projected.isEmpty()
                || Double.isNaN(most)
                || Double.isNaN(projected.get().chance())) {
            return;
        }
        double kept = charge.contracted() == null
                ? most
                : metered.active(charge.contracted().doubleValue());
        if (baseNeed.isAbove(kept)) {
            if (baseNeed.tellsToday(now, zone)) {
                out.accept(words.belowBaseLoad(charge, now, kept, baseNeed.least()));
            }
            return;
        }
        judge(now, most, projected.get(), out);
    }

    /** Where the interval under way was foreseen to end when it was last looked at; empty where nothing is learned yet. */
    Optional<Foreseen> foreseen() {
        return Optional.ofNullable(last)
                .filter(projection -> projection.learned() >= Learned.ENOUGH)
                .map(projection -> new Foreseen(
                        charge.id(),
                        course.start(),
                        course.end(),
                        projection.until(),
                        projection.demand(),
                        projection::below));
    }

    private void judge(long now, double most, Projection projection, Consumer<AdviceSaid> out) {
        boolean isInTime = now - course.start() >= FIRST * (course.end() - course.start())
                && course.end() - now >= Proposing.REACTION + TOO_LATE;
        if (open != null && revision >= 0 && !asked().isEmpty()) {
            boolean isHeld = asked().stream().anyMatch(Load::isHeld);
            if (!isHeld && projection.chance() < CALM) {
                revision++;
                asked().forEach(load -> load.release(now));
                out.accept(words.withdrawn(open, charge, course, revision, now, most, projection));
            }
        } else if (isInTime && projection.chance() > ALARM) {
            Proposal proposal = proposing.at(now, most, projection);
            if (proposal.pays()) {
                out.accept(ask(proposal, now, projection));
            }
        }
    }

    private Advice ask(Proposal proposal, long now, Projection projection) {
        open = course.start() + "-" + charge.id();
        revision++;
        limit = proposal.limit();
        cost = proposal.stake().spent();
        proposal.chosen().forEach(offer -> loads.get(offer.load()).ask(open, offer, proposal.acted(), course.end()));
        return words.advice(open, charge, course, revision, now, projection, proposal);
    }

    private List<Load> asked() {
        return open == null
                ? List.of()
                : loads.values().stream().filter(load -> load.isAskedFor(open)).toList();
    }

    @Override
    public void pass(Memory memory) {
        course.pass(memory);
        billed.pass(memory);
        baseNeed.pass(memory);
        open = memory.text(open);
        revision = memory.count(revision);
        limit = memory.number(limit);
        memory.number(0); // what is held was kept here once, and older states have it
        cost = memory.number(cost);
    }
}
