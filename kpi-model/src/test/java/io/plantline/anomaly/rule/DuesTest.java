package io.plantline.anomaly.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Saturday's reactive energy is charged, Sunday's is not; the event goes on over both. */
class DuesTest {
    private final Dues dues = new Dues();

    @Test
    void aDayThatIsNotChargedDoesNotTakeBackTheOneThatIs() {
        dues.add(day(1, 818), true);
        dues.add(day(2, 0), true);
        assertThat(dues.words()).isEqualTo("818 kvarh as weighted are charged by tan-phi");
        assertThat(dues.money()).isEqualTo(24.54);
    }

    @Test
    void aDayOfWhichNothingIsChargedAfterAllSaysSo() {
        dues.add(day(1, 818), true);
        dues.add(day(1, 0), true);
        assertThat(dues.words()).isEqualTo("nothing is charged by tan-phi");
        assertThat(dues.money()).isZero();
    }

    private static Due day(long day, double amount) {
        String words = amount > 0 ? "as weighted are charged by tan-phi" : "nothing is charged by tan-phi";
        return new Due(day, amount, "kvarh", amount * 3 / 100, null, "", words);
    }
}
