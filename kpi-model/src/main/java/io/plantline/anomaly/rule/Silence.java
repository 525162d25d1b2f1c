package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import java.util.Optional;

/** A meter that should have spoken some periods ago. Only the passing of time can tell it, so it has a deadline. */
final class Silence implements Rule {
    private static final long DAY = 86_400_000;
    private static final double SURE = 0.99;

    private final long patience;
    private long heard;
    private long deadline = NEVER;

    Silence(Subject subject, Rules rules) {
        this.patience = Math.round(subject.periodMillis() * rules.number(RuleName.SILENT_METER, "periods"));
    }

    @Override
    public RuleName name() {
        return RuleName.SILENT_METER;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.READING) {
            return Optional.empty();
        }
        deadline = patience == 0 ? NEVER : sight.end() + patience + 1;
        heard = sight.end();
        return Optional.of(Judgement.calm(heard, heard));
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public Optional<Judgement> due() {
        long time = deadline;
        deadline += DAY;
        String words = Phrase.either("has said", "said") + " nothing; it should speak within " + Phrase.time(patience);
        return Optional.of(
                Judgement.odd(heard, time, new Measure(null, null, ""), Double.NaN, SURE, Severity.WARNING, words));
    }

    @Override
    public void pass(Memory memory) {
        heard = memory.whole(heard);
        deadline = memory.whole(deadline);
    }
}
