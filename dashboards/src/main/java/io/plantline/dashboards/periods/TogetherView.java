package io.plantline.dashboards.periods;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.ValueView;
import io.plantline.kpi.Together;
import io.plantline.plant.Span;

/**
 * The values of shorter intervals put together, as the API shows it.
 *
 * @param pieces how many intervals of the length asked for it is made of, those still to come left out
 * @param missing how many of them have no value
 */
record TogetherView(@JsonUnwrapped ValueView value, int pieces, int missing) {
    static TogetherView of(Span span, Together together) {
        ValueView value = new ValueView(
                Json.time(span.from()),
                Json.time(span.to()),
                together.value(),
                together.numerator(),
                together.denominator(),
                together.coverage(),
                together.estimatedShare(),
                together.revision(),
                together.status().id(),
                together.reason(),
                null,
                null,
                null);
        return new TogetherView(value, together.pieces(), together.missing());
    }
}
