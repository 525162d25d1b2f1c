package io.plantline.anomaly.watch;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Impact;
import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.sense.Memory;

/** How an event is written down, and given back. */
final class Remembered {
    /** What stands for an event while one is read. */
    static final Anomaly NONE = new Anomaly(
            "", "", "", null, "", Severity.INFO, 0, 0, null, 0, new Measure(null, null, ""), 0, Impact.unknown(""), "");

    private Remembered() {}

    static Anomaly pass(Anomaly event, Memory memory) {
        return new Anomaly(
                memory.text(event.plant()),
                memory.text(event.run()),
                memory.text(event.scope()),
                memory.text(event.meter()),
                memory.text(event.rule()),
                Severity.valueOf(memory.text(event.severity().name())),
                memory.whole(event.start()),
                memory.whole(event.seen()),
                memory.flag(event.end() != null) ? (Long) memory.whole(event.end() == null ? 0 : event.end()) : null,
                memory.count(event.revision()),
                measure(event.measure(), memory),
                memory.number(event.confidence()),
                impact(event.impact(), memory),
                memory.text(event.sentence()),
                memory.flag(event.withdrawn()));
    }

    private static Measure measure(Measure measure, Memory memory) {
        return new Measure(
                passed(measure.observed(), memory), passed(measure.expected(), memory), memory.text(measure.unit()));
    }

    private static Impact impact(Impact impact, Memory memory) {
        return new Impact(
                passed(impact.energyKWh(), memory),
                passed(impact.cost(), memory),
                passed(impact.co2Kg(), memory),
                memory.text(impact.reason()));
    }

    private static Double passed(Double known, Memory memory) {
        double number = memory.number(known == null ? Double.NaN : known);
        return Double.isNaN(number) ? null : (Double) number;
    }
}
