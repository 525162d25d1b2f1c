package io.plantline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.decision.Advice.Action;
import io.plantline.decision.Advice.Kind;
import io.plantline.decision.Advice.Reason;
import io.plantline.decision.Advice.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ana and Bo answer the same advice on two servers: both servers, and one that is started later, tell the same story. */
class AdvisedTest {
    private static final Answer ANA = answer(1, false, "the dough would spoil", "Ana", 100);
    private static final Answer BO = answer(1, true, "", "Bo", 103);

    @Test
    void ofTwoAnswersTheFirstCountsWhicheverIsHeardFirst() {
        Advised told = Advised.of(telling(Kind.START, 1));
        assertThat(told.and(ANA).and(BO)).isEqualTo(told.and(BO).and(ANA)).isEqualTo(told.and(ANA));
    }

    @Test
    void ofTwoInTheSameInstantAllServersTakeTheSame() {
        Advised told = Advised.of(telling(Kind.START, 1));
        Answer atOnce = answer(1, true, "", "Bo", 100);
        assertThat(told.and(ANA).and(atOnce)).isEqualTo(told.and(atOnce).and(ANA));
    }

    @Test
    void aPlanInForceStaysSoWhereTheNextWasDeclinedBeforeItWasAccepted() {
        Advised inForce = Advised.of(telling(Kind.START, 0))
                .and(answer(0, true, "", "Cleo", 50))
                .and(telling(Kind.START, 1));
        assertThat(inForce.and(BO).and(ANA)).isEqualTo(inForce.and(ANA).and(BO));
        assertThat(inForce.and(BO).and(ANA).taken().orElseThrow().revision()).isZero();
    }

    @Test
    void aPeakIsAnsweredOnceHoweverOftenItIsTold() {
        Advised told = Advised.of(telling(Kind.PEAK, 1)).and(ANA).and(telling(Kind.PEAK, 2));
        assertThat(told.and(answer(2, true, "", "Bo", 103)).answer()).contains(ANA);
    }

    @Test
    void aStartThatIsToldAnewIsAnsweredAnew() {
        Advised told = Advised.of(telling(Kind.START, 1)).and(ANA).and(telling(Kind.START, 2));
        Answer anew = answer(2, true, "", "Bo", 103);
        assertThat(told.answer()).isEmpty();
        assertThat(told.and(anew).answer()).contains(anew);
    }

    private static Advice telling(Kind kind, int revision) {
        return new Advice(
                "bakery",
                "live",
                kind,
                "bakery",
                "1000-a",
                revision,
                10,
                10,
                1_000,
                false,
                List.of(new Step(Action.START, "a", "bakery", 500, 900, 30, 400L)),
                new Worth(1.0, "EUR", 1.0, ""),
                List.of(),
                List.of(),
                "model-1",
                "",
                new Reason("code", List.of(), "so it is"));
    }

    private static Answer answer(int revision, boolean accepted, String reason, String by, long at) {
        return new Answer(telling(Kind.START, 0).id(), revision, accepted, reason, by, at);
    }
}
