package io.plantline.dashboards.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.plant.PlantCalendar;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Target;
import java.math.BigDecimal;

/** One KPI value of a series as the API shows it; what is unknown is null, with the reason. */
public record ValueView(
        String start,
        String end,
        Double value,
        Double numerator,
        Double denominator,
        double coverage,
        double estimatedShare,
        int revision,
        String status,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String shift,
        @JsonInclude(JsonInclude.Include.NON_NULL) String regime,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal target) {

    /** The value of a plant, with the name of its shift where it is that of one, and of its regime and its target where it has some. */
    public static ValueView of(KpiValue value, PlantIndex plant) {
        BigDecimal target = plant.plant()
                .target(value.kpi(), value.scope(), value.interval().start())
                .map(Target::value)
                .orElse(null);
        return of(value, plant.calendar(), ByRegime.of(value, plant), target);
    }

    private static ValueView of(KpiValue value, PlantCalendar calendar, String regime, BigDecimal target) {
        boolean isShift = value.interval().kind() == IntervalKind.SHIFT;
        return new ValueView(
                Json.time(value.interval().start()),
                Json.time(value.interval().end()),
                value.value(),
                value.numerator(),
                value.denominator(),
                value.coverage(),
                value.estimatedShare(),
                value.revision(),
                value.status().id(),
                value.reason(),
                isShift ? calendar.shiftAt(value.interval().start()).orElse(null) : null,
                regime,
                target);
    }
}
