package io.plantline.jobs.baseline;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Baselines;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import io.plantline.baseline.Frozen;
import io.plantline.baseline.Model;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.jobs.JobRefused;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.PlantFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be adjusted is a baseline, for a time at which it holds. */
class AdjustableTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Fit FIT = Fit.of(new double[] {100, 120, 90, 110}, new double[] {105, 115, 95, 108}, 1);

    private final Baselines baselines = new Baselines();
    private Plant shop;

    @BeforeEach
    void twoBaselinesOneAfterTheOther() throws Exception {
        shop = PlantFile.read(
                "shop.yaml",
                """
                plant:
                  id: shop
                  name: Shop
                  country: SE
                  timeZone: Europe/Stockholm
                  currency: SEK
                  settlement: 15m
                  normaliser: good-count
                scopes: []
                meters:
                  - {id: main, scope: shop, quantity: electricity-import, kind: interval, unit: kWh, period: 1h}
                  - {id: made, scope: shop, quantity: good-count, kind: interval, unit: pcs, period: 1h}
                """);
        take(baseline("enb-1", "2026-02-01"));
        take(baseline("enb-2", "2026-06-01"));
    }

    @Test
    void itsTimeLiesWithinThatOfItsBaseline() {
        assertThatCode(() -> adjust("enb-1", "2026-02-01T00:00", "2026-06-01T00:00"))
                .doesNotThrowAnyException();
        assertThatCode(() -> adjust("enb-2", "2031-02-01T06:00", "2031-02-01T18:00"))
                .doesNotThrowAnyException();
    }

    @Test
    void beforeItsBaselineHoldsNothingIsAdjusted() {
        assertThatThrownBy(() -> adjust("enb-1", "2026-01-31T06:00", "2026-02-01T18:00"))
                .isInstanceOf(JobRefused.class)
                .hasMessage(
                        "--from 2026-01-31T06:00: baseline enb-1 holds from 2026-02-01T00:00 until 2026-06-01T00:00, "
                                + "when enb-2 took over; nothing is held against it before: begin at 2026-02-01T00:00 or later");
        assertThatThrownBy(() -> adjust("enb-2", "2026-05-31T06:00", "2026-05-31T18:00"))
                .hasMessage("--from 2026-05-31T06:00: baseline enb-2 holds from 2026-06-01T00:00 on; "
                        + "at that time enb-1 holds: say --of enb-1");
    }

    @Test
    void afterAnotherTookOverNothingIsAdjusted() {
        assertThatThrownBy(() -> adjust("enb-1", "2026-06-01T00:00", "2026-06-01T18:00"))
                .hasMessageStartingWith("--from 2026-06-01T00:00: baseline enb-1 holds from")
                .hasMessageEndingWith("when enb-2 took over; at that time enb-2 holds: say --of enb-2");
        assertThatThrownBy(() -> adjust("enb-1", "2026-05-31T06:00", "2026-06-01T18:00"))
                .hasMessageStartingWith("--to 2026-06-01T18:00: baseline enb-1 holds from")
                .hasMessageEndingWith("; end it there, and enter the rest with --of enb-2");
        take(baseline("enb-3", "2026-06-01"));
        assertThatThrownBy(() -> adjust("enb-2", "2026-07-01T06:00", "2026-07-01T18:00"))
                .hasMessage(
                        "--from 2026-07-01T06:00: baseline enb-2 never holds, because enb-3 was frozen for the same "
                                + "time; at that time enb-3 holds: say --of enb-3");
    }

    @Test
    void anAdjustmentIsNothingToBeAdjusted() {
        take(new Adjustment("trial", "shop", "enb-1", 0, 900_000, BigDecimal.ONE, "Ana", "line 3 was tried out", 9));
        FrozenTopic.take("shop", "{}".getBytes(StandardCharsets.UTF_8), baselines);
        assertThatThrownBy(() -> adjust("trial", "2026-03-01T06:00", "2026-03-01T18:00"))
                .hasMessage("--of trial: plant shop has no baseline of that id; name one, or freeze it first");
    }

    private void take(Frozen one) {
        FrozenTopic.take("shop", FrozenJson.write(one), baselines);
    }

    private void adjust(String of, String from, String to) throws JobRefused {
        new Adjustable(shop, baselines)
                .require(new Adjustment(
                        "a", "shop", of, at(from), at(to), BigDecimal.TEN, "Ana", "line 3 was tried out", 9));
    }

    private static long at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli();
    }

    private static Baseline baseline(String id, String to) {
        long end = LocalDate.parse(to).atStartOfDay(ZONE).toInstant().toEpochMilli();
        return new Baseline(
                id,
                "shop",
                "shop",
                ELECTRICITY_IMPORT,
                Model.LINEAR_PRODUCTION,
                IntervalKind.DAY,
                0,
                end,
                "all",
                BigDecimal.ONE,
                List.of(new Driver(GOOD_COUNT, BigDecimal.ONE, 20, 1, 10)),
                Weather.NONE,
                Week.NONE,
                FIT,
                new Baseline.Acceptance(true, ""),
                new Baseline.Origin("live", 0, 0, "a story", "Ana", 8));
    }
}
