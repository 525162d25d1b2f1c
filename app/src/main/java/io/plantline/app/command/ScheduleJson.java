package io.plantline.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.decision.Decision;
import io.plantline.decision.Plan;
import java.util.List;

/** A decision as JSON: numbers in whole currency units and kilograms, times in RFC 3339. */
final class ScheduleJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Schedule schedule;
    private final Decision decision;

    private ScheduleJson(Schedule schedule) {
        this.schedule = schedule;
        this.decision = schedule.decision();
    }

    static ObjectNode of(Schedule schedule) {
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
                .put("price", schedule.priceSource())
                .put("carbon", schedule.carbonSource())
                .put("limit", schedule.limit())
                .put("complete", decision.complete());
        texts(json.putArray("notes"), decision.notes());
        ObjectNode requested = json.putObject("requested");
        decision.requested().ifPresent(plan -> figures(requested, plan));
        texts(requested.putArray("faults"), decision.faults());
        schedule.better().ifPresent(plan -> requested.put("betterPlan", plan + 1));
        ArrayNode plans = json.putArray("plans");
        for (int number = 0; number < decision.plans().size(); number++) {
            plan(plans.addObject(), number);
        }
        schedule.taken().ifPresent(plan -> json.put("carbonPrice", schedule.carbonPrice())
                .put("planAtCarbonPrice", plan + 1));
        return json;
    }

    private void plan(ObjectNode json, int number) {
        Plan plan = schedule.plan(number);
        json.put("plan", number + 1);
        figures(json, plan);
        decision.requested().ifPresent(asked -> json.put("savedCost", schedule.money(asked.cost() - plan.cost()))
                .put("savedKgCO2e", schedule.kilograms(asked.carbon() - plan.carbon())));
        json.put("impliedCarbonPrice", decision.impliedCarbonPrice(number).orElse(null));
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
