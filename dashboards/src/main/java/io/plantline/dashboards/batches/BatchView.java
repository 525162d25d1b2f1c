package io.plantline.dashboards.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Unanswered;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import java.util.List;
import java.util.stream.Stream;

/** A batch as the API shows it. */
record BatchView(
        String batch,
        String line,
        String product,
        String order,
        String start,
        String end,
        boolean open,
        Double quantity,
        String unit,
        String status,
        int revision,
        String reason,
        List<Kpi> kpis) {

    /**
     * One KPI of a batch, or of batches added up.
     *
     * @param computed false where it is only said why there is none; else null
     */
    record Kpi(
            String kpi,
            String unit,
            Double value,
            Double numerator,
            Double denominator,
            double coverage,
            double estimatedShare,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean computed) {
        static Kpi of(KpiValue value) {
            return of(value, null);
        }

        static Kpi notComputed(KpiValue answer) {
            return of(answer, false);
        }

        private static Kpi of(KpiValue value, Boolean computed) {
            return new Kpi(
                    value.kpi(),
                    value.unit(),
                    value.value(),
                    value.numerator(),
                    value.denominator(),
                    value.coverage(),
                    value.estimatedShare(),
                    value.reason(),
                    computed);
        }
    }

    /** @param ofLine what there is to say of KPIs that batches of the line are not given */
    static BatchView of(BatchValue batch, Unanswered ofLine) {
        List<KpiValue> unanswered =
                batch.interval() == null ? List.of() : ofLine.besides(batch.kpis(), batch.interval());
        return new BatchView(
                batch.batch(),
                batch.line(),
                batch.product(),
                batch.order(),
                batch.interval() == null ? null : Json.time(batch.interval().start()),
                batch.interval() == null ? null : Json.time(batch.interval().end()),
                batch.isOpen(),
                batch.quantity(),
                batch.unit(),
                batch.status().id(),
                batch.revision(),
                batch.reason(),
                Stream.concat(
                                batch.kpis().stream().map(Kpi::of),
                                unanswered.stream().map(Kpi::notComputed))
                        .toList());
    }
}
