package io.plantline.parity;

import static io.plantline.model.Quantity.ABSENCE;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.LOST_DAYS;
import static io.plantline.model.Quantity.LOST_TIME_INJURIES;
import static io.plantline.model.Quantity.NEAR_MISSES;
import static io.plantline.model.Quantity.OVERTIME;
import static io.plantline.model.Quantity.PLANNED_WORK;
import static io.plantline.model.Quantity.RECORDABLE_INJURIES;
import static io.plantline.model.Quantity.TRAINING;
import static io.plantline.model.Quantity.WORKFORCE;

import io.plantline.model.Unit;
import java.util.List;

/** Safety and hours. */
final class SocialExamples {
    private SocialExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("ltifr")
                        .measured(LOST_TIME_INJURIES, "6")
                        .measured(HOURS_WORKED, "2500000")
                        .givesExactly(2.4),
                Example.of("trir")
                        .measured(RECORDABLE_INJURIES, "2")
                        .measured(HOURS_WORKED, "2000000")
                        .givesExactly(0.2),
                Example.of("severity-rate")
                        .measured(LOST_DAYS, "84")
                        .measured(HOURS_WORKED, "2500000")
                        .gives("33.6"),
                Example.of("days-since-lti")
                        .onDays(LOST_TIME_INJURIES, "2026-03-02", "1", "2026-06-04", "1", "2026-10-14", "0")
                        .givesExactly(132),
                Example.of("near-miss-rate")
                        .measured(NEAR_MISSES, "14")
                        .measured(HOURS_WORKED, "160000")
                        .givesExactly(17.5),
                Example.of("overtime-share")
                        .measured(OVERTIME, "96")
                        .measured(HOURS_WORKED, "1600")
                        .givesExactly(6),
                Example.of("absence-rate")
                        .measured(ABSENCE, "48")
                        .measured(PLANNED_WORK, "1600")
                        .givesExactly(3),
                Example.of("training-hours")
                        .measured(TRAINING, "120")
                        .holds(WORKFORCE, Unit.FTE, "00:00", "40", "24:00", "40")
                        .givesExactly(3),
                Example.of("social-hours")
                        .measured(HOURS_WORKED, "24")
                        .measured(GOOD_COUNT, "230")
                        .gives("0.104"));
    }
}
