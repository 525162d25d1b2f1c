package io.plantline.app.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One choice beside what was recorded: an alternative, or several together.
 *
 * @param alternatives its ids; none for what was recorded
 * @param best true where no other is as good in margin and burden and better in one
 * @param worth of a single alternative, known or not; null for the others
 * @param figures every KPI that differs or cannot be told; none for several together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(
        String id,
        String name,
        List<String> alternatives,
        boolean best,
        Yearly yearly,
        Worth worth,
        List<Figure> figures) {
    public Choice {
        alternatives = List.copyOf(alternatives);
        figures = List.copyOf(figures);
    }
}
