package io.plantline.dashboards.schedule;

import io.plantline.dashboards.advice.AdviceBoard;
import io.plantline.dashboards.advice.AdvicePress;
import java.util.Objects;

/**
 * What planning needs beside the history.
 *
 * @param signals prices and intensities ahead, and how they came true
 * @param advised all advice, the plans among it
 */
public record ScheduleDesk(SignalBoard signals, AdviceBoard advised, AdvicePress press) {
    public ScheduleDesk {
        Objects.requireNonNull(signals, "schedule: signals are missing");
        Objects.requireNonNull(advised, "schedule: the board of advice is missing");
        Objects.requireNonNull(press, "schedule: the press is missing");
    }

    /** One that keeps what is published to itself. */
    public static ScheduleDesk alone() {
        AdviceBoard advised = new AdviceBoard();
        return new ScheduleDesk(new SignalBoard(), advised, said -> said.forEach(advised::heard));
    }
}
