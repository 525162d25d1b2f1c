package io.plantline.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.decision.Decision;
import io.plantline.decision.Job;
import io.plantline.decision.Plan;
import io.plantline.decision.PlanWord;
import io.plantline.decision.Recommendation;
import io.plantline.decision.Schedule;
import io.plantline.model.Quantity;
import io.plantline.model.Sentence;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A decision as JSON: numbers in whole currency units, kilograms and kilowatts, times in RFC 3339. */
public final class ScheduleJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int KILO = 3;
    private static final int FIGURE = 6;

    private final Schedule schedule;
    private final Decision decision;
    private final Function<Sentence, String> words;

    private ScheduleJson(Schedule schedule, Function<Sentence, String> words) {
        this.schedule = schedule;
        this.words = words;
        this.decision = schedule.decision();
    }

    /** With each sentence beside its English, for whoever says it in another language. */
    public static ObjectNode of(Schedule schedule) {
        return new ScheduleJson(schedule, Sentence::text).whole();
    }

    /** The same in the words of the command. */
    public static ObjectNode onCommandLine(Schedule schedule) {
        return new ScheduleJson(schedule, PlanWord::onCommandLine).whole();
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
                .put("price", text(schedule.price().said()))
                .put("carbon", text(schedule.carbon().said()))
                .put("limit", text(schedule.headroom().said()))
                .put(
                        "baseLoad",
                        schedule.base() == null ? null : text(schedule.base().said()))
                .put("complete", decision.complete())
                .put("weighsCarbon", decision.weighsCarbon());
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
        said(json.putObject("said"));
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
                .put("savedKgCO2e", schedule.spared(asked, plan).orElse(null)));
        json.put("impliedCarbonPrice", decision.impliedCarbonPrice(number).orElse(null));
        schedule.spreads().get(number).ifPresent(spread -> {
            json.putArray("costSpread").add(schedule.money(spread.costLow())).add(schedule.money(spread.costHigh()));
            ArrayNode emitted = json.putArray("kgCO2eSpread");
            schedule.kilograms(spread.carbonLow()).ifPresent(emitted::add);
            schedule.kilograms(spread.carbonHigh()).ifPresent(emitted::add);
            json.put("forecasts", spread.forecasts());
        });
    }

    private void recommended(ObjectNode json, Recommendation recommended) {
        int number = decision.plans().indexOf(recommended.plan());
        json.put("plan", number < 0 ? null : number + 1)
                .put("kept", recommended.isKept())
                .put("gain", recommended.gain())
                .put("why", text(recommended.why()));
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
        json.put("cost", schedule.money(plan.cost()))
                .put("kgCO2e", schedule.emitted(plan).orElse(null));
        ObjectNode starts = json.putObject("starts");
        for (int job = 0; job < decision.jobs().size(); job++) {
            starts.put(
                    decision.jobs().get(job).id(), schedule.local(plan.starts().get(job)));
        }
    }

    /** What is said, as sentences with places. */
    private void said(ObjectNode json) {
        sentences(json.putArray("price"), schedule.price().said());
        sentences(json.putArray("carbon"), schedule.carbon().said());
        sentences(json.putArray("limit"), schedule.headroom().said());
        sentences(json.putArray("notes"), decision.notes());
        sentences(json.putArray("faults"), decision.faults());
        sentences(json.putArray("why"), schedule.recommendation().why());
    }

    private static void sentences(ArrayNode json, List<Sentence> said) {
        said.forEach(json::addPOJO);
    }

    private String text(List<Sentence> said) {
        return said.stream().map(words).collect(Collectors.joining("; "));
    }

    private void texts(ArrayNode json, List<Sentence> said) {
        said.stream().map(words).forEach(json::add);
    }
}
