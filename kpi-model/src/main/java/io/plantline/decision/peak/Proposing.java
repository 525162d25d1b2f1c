package io.plantline.decision.peak;

import io.plantline.kpi.DemandForecast;
import io.plantline.plant.PlantCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Finds the cheapest loads to hold back in the interval under way, and what that is expected to save on the bill of the month. */
final class Proposing {
    /** From when it is said until a load is held, ms. */
    static final long REACTION = 60_000;

    private static final double MILLIS_PER_HOUR = 3.6e6;

    private final PlantCalendar calendar;
    private final Course course;
    private final Billed billed;
    private final Metered metered;
    private final Map<String, Load> loads;

    Proposing(PlantCalendar calendar, Course course, Billed billed, Metered metered, Map<String, Load> loads) {
        this.calendar = calendar;
        this.course = course;
        this.billed = billed;
        this.metered = metered;
        this.loads = loads;
    }

    Proposal at(long now, double limit, Projection projection) {
        long acted = now + REACTION;
        double length = (course.end() - course.start()) / MILLIS_PER_HOUR;
        double left = (course.end() - acted) / MILLIS_PER_HOUR;
        DemandForecast forecast = DemandForecast.of(
                projection.energy() + projection.power() * (acted - projection.until()) / MILLIS_PER_HOUR,
                projection.power(),
                Duration.ofMillis(course.end() - course.start()),
                Duration.ofMillis(course.end() - acted),
                limit);
        double outstanding = outstanding(now, acted);
        double needed =
                forecast.shed() + Math.max(0, projection.sure() - projection.demand()) * length / left - outstanding;
        List<Offer> chosen = Holding.cheapest(offers(now), needed);
        double others = outstanding * left / length;
        Stake stake = stake(projection, limit, chosen, others, left, length);
        return new Proposal(acted, limit, forecast, needed, chosen, stake);
    }

    private List<Offer> offers(long now) {
        return loads.values().stream()
                .flatMap(load -> load.offer(now, course.end(), calendar).stream())
                .toList();
    }

    /** What loads were asked to save for the sake of another charge, and will: it need not be asked for twice. */
    private double outstanding(long now, long acted) {
        return loads.values().stream()
                .mapToDouble(load -> load.outstanding(now, acted, course.end()))
                .sum();
    }

    private Stake stake(
            Projection projection, double limit, List<Offer> chosen, double others, double left, double length) {
        double saved = Holding.sum(chosen) * left / length;
        double rebound = chosen.stream()
                .mapToDouble(offer -> loads.get(offer.load()).rebound(offer.kilowatts() * left, length))
                .sum();
        MonthEnd monthEnd = billed.monthEnd(course.start(), course.end());
        return new Stake(
                Math.min(projection.demand() - limit - others, saved),
                counting(monthEnd, projection, others, saved - rebound),
                monthEnd.days(),
                billed.perKilowatt(course.start()),
                chosen.stream().mapToDouble(Offer::cost).sum());
    }

    /**
     * What holding back avoids, wherever the interval ends, of what is billed at the end of the month. What loads take later is
     * no saving: the interval after may be as high.
     */
    private double counting(MonthEnd monthEnd, Projection projection, double others, double saved) {
        return projection.errors().mean(error -> {
            double without = Math.max(0, projection.demand() + error - others);
            return monthEnd.counting(metered.billed(Math.max(0, without - saved)), metered.billed(without));
        });
    }
}
