package io.plantline.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.decision.Decision;
import io.plantline.decision.Job;
import io.plantline.decision.Plan;
import io.plantline.decision.Recommendation;
import io.plantline.decision.Schedule;
import io.plantline.model.Quantity;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A decision as JSON: numbers in whole currency units, kilograms and kilowatts, times in RFC 3339. */
public final class ScheduleJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int KILO = 3;
    private static final int FIGURE = 6;

    private final Schedule schedule;
    private final Decision decision;

    private ScheduleJson(Schedule schedule) {
        this.schedule = schedule;
        this.decision = schedule.decision();
    }

    public static ObjectNode of(Schedule schedule) {
        return new ScheduleJson(schedule).whole();
    }

    private ObjectNode whole() {
        ObjectNode json = MAPPER.createObjectNode()
                .put("plant", schedule.plant().id())
                .put("currency", schedule.plant().currency().getCurrencyCode())
                .put("from", schedule.local(schedule.horizon().start()))
                .put(
                        "to",
                        schedule.local(
                                schedule.horizon().time(schedule.horizon().count())))
                .put("price", schedule.price().source())
                .put("carbon", schedule.carbon().source())
                .put("limit", schedule.headroom().told())
                .put(
                        "baseLoad",
                        schedule.base() == null ? null : schedule.base().told())
                .put("complete", decision.complete());
        texts(json.putArray("notes"), decision.notes());
        ObjectNode requested = json.putObject("requested");
        decision.requested().ifPresent(plan -> figures(requested, plan));
        texts(requested.putArray("faults"), decision.faults());
        schedule.better().ifPresent(plan -> requested.put("betterPlan", plan + 1));
        ArrayNode jobs = json.putArray("jobs");
        decision.jobs().forEach(job -> job(jobs.addObject(), job));
        ArrayNode plans = json.putArray("plans");
        for (int number = 0; number < decision.plans().size(); number++) {
            plan(plans.addObject(), number);
        }
        schedule.taken().ifPresent(plan -> json.put("carbonPrice", schedule.carbonPrice())
                .put("planAtCarbonPrice", plan + 1));
        recommended(json.putObject("recommended"), schedule.recommendation());
        ArrayNode intervals = json.putArray("intervals");
        for (int interval = 0; interval < schedule.horizon().count(); interval++) {
            interval(intervals.addObject(), interval);
        }
        return json;
    }

    private void job(ObjectNode json, Job job) {
        json.put("id", job.id())
                .put("machine", job.machine())
                .put("release", schedule.local(job.release()))
                .put("due", schedule.local(job.due()))
                .put("requested", schedule.local(job.requested()))
                .put("minutes", job.watts().size() * schedule.horizon().slot() / 60_000);
        ArrayNode load = json.putArray("kW");
        job.watts().forEach(watts -> load.add(BigDecimal.valueOf(watts, KILO)));
        json.put("after", job.after().map(Job.Link::job).orElse(null));
    }

    private void plan(ObjectNode json, int number) {
        Plan plan = schedule.plan(number);
        json.put("plan", number + 1);
        figures(json, plan);
        decision.requested().ifPresent(asked -> json.put("savedCost", schedule.money(asked.cost() - plan.cost()))
                .put("savedKgCO2e", schedule.kilograms(asked.carbon() - plan.carbon())));
        json.put("impliedCarbonPrice", decision.impliedCarbonPrice(number).orElse(null));
        schedule.spreads().get(number).ifPresent(spread -> {
            json.putArray("costSpread").add(schedule.money(spread.costLow())).add(schedule.money(spread.costHigh()));
            json.putArray("kgCO2eSpread")
                    .add(schedule.kilograms(spread.carbonLow()))
                    .add(schedule.kilograms(spread.carbonHigh()));
            json.put("forecasts", spread.forecasts());
        });
    }

    private void recommended(ObjectNode json, Recommendation recommended) {
        int number = decision.plans().indexOf(recommended.plan());
        json.put("plan", number < 0 ? null : number + 1)
                .put("kept", recommended.isKept())
                .put("gain", recommended.gain())
                .put("why", recommended.why());
        figures(json, recommended.plan());
    }

    private void interval(ObjectNode json, int interval) {
        long time = schedule.horizon().time(interval);
        Rate rate = schedule.plant().rates().at(Quantity.ELECTRICITY_IMPORT, time);
        json.put("from", schedule.local(time))
                .put("price", rounded(schedule.price().at(interval).orElse(null)))
                .put("kgCO2e", rounded(schedule.carbon().at(interval).orElse(null)))
                .put("band", rate.band().equals(Rate.NO_BAND) ? null : rate.band())
                .put("leftKW", schedule.headroom().leftKilowatts(interval).orElse(null));
        if (schedule.base() != null) {
            json.putArray("baseKW")
                    .add(schedule.base().lowKilowatts(interval))
                    .add(schedule.base().middleKilowatts(interval))
                    .add(schedule.base().weighedKilowatts(interval));
        }
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure == null
                ? null
                : figure.setScale(FIGURE, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private void figures(ObjectNode json, Plan plan) {
        json.put("cost", schedule.money(plan.cost())).put("kgCO2e", schedule.kilograms(plan.carbon()));
        ObjectNode starts = json.putObject("starts");
        for (int job = 0; job < decision.jobs().size(); job++) {
            starts.put(
                    decision.jobs().get(job).id(), schedule.local(plan.starts().get(job)));
        }
    }

    private static void texts(ArrayNode json, List<String> texts) {
        texts.forEach(json::add);
    }
}
