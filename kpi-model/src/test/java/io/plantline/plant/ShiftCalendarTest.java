package io.plantline.plant;

import static io.plantline.model.IntervalKind.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Interval;
import io.plantline.plant.ShiftCalendar.OnHolidays;
import io.plantline.plant.ShiftCalendar.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shifts over midnight, over clock changes, and over holidays. */
class ShiftCalendarTest {
    private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

    /** The night the clocks change, the start of its night shift in UTC, and the hours of that shift. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Stockholm, 2026-03-28, 2026-03-28T21:00:00Z, 7",
        "Europe/Stockholm, 2026-10-24, 2026-10-24T20:00:00Z, 9",
        "Europe/London, 2026-03-28, 2026-03-28T22:00:00Z, 7",
        "Europe/London, 2026-10-24, 2026-10-24T21:00:00Z, 9",
        "Europe/Lisbon, 2026-03-28, 2026-03-28T22:00:00Z, 7",
        "Europe/Lisbon, 2026-10-24, 2026-10-24T21:00:00Z, 9",
    })
    void theNightOfTheClockChangeHasItsTrueLength(String zone, LocalDate evening, Instant start, int hours) {
        PlantCalendar calendar = calendar(zone, Holidays.NONE, threeShifts(OnHolidays.WORK));
        List<Interval> worked = over(calendar, evening.atTime(14, 0).atZone(ZoneId.of(zone)), Duration.ofHours(25));
        Interval night = worked.get(1);
        assertThat(night.start()).isEqualTo(start.toEpochMilli());
        assertThat(night.millis()).isEqualTo(Duration.ofHours(hours).toMillis());
        assertThat(calendar.shiftAt(night.start())).contains("night");
        for (int i = 1; i < worked.size(); i++) {
            assertThat(worked.get(i).start()).isEqualTo(worked.get(i - 1).end());
        }
    }

    @Test
    void aShiftThatTheClockIsSetPastIsNone() {
        PlantCalendar calendar =
                calendar("Europe/London", Holidays.NONE, List.of(shift("short", 1, 2), shift("next", 2, 8)));
        long one = Instant.parse("2026-03-29T01:00:00Z").toEpochMilli();
        assertThat(calendar.shiftAt(one)).contains("next");
        assertThat(calendar.at(SHIFT, one - 900_000)).isEmpty();
    }

    @Test
    void onHolidaysOnlyThoseWorkThatShould() {
        Holidays may = new Holidays("May Day", day -> day.getMonthValue() == 5 && day.getDayOfMonth() == 1);
        List<Shift> shifts = new ArrayList<>(threeShifts(OnHolidays.OFF));
        shifts.add(new Shift("guard", EVERY_DAY, LocalTime.of(8, 0), LocalTime.of(12, 0), OnHolidays.ONLY, null, null));
        PlantCalendar calendar = calendar("Europe/Stockholm", may, shifts);
        List<String> names = new ArrayList<>();
        for (int hour = 0; hour < 32; hour += 2) {
            names.add(calendar.shiftAt(Instant.parse("2026-04-30T22:30:00Z")
                            .plus(Duration.ofHours(hour))
                            .toEpochMilli())
                    .orElse("-"));
        }
        assertThat(names)
                .containsExactly(
                        "night", "night", "night", "-", "guard", "guard", "-", "-", "-", "-", "-", "-", "-", "-", "-",
                        "early");
    }

    @Test
    void aNewPlanLeavesTheShiftsBeforeItAsTheyWere() {
        LocalDate change = LocalDate.of(2026, 9, 1);
        PlantCalendar calendar = calendar(
                "Europe/Lisbon",
                Holidays.NONE,
                List.of(
                        new Shift(
                                "day",
                                EVERY_DAY,
                                LocalTime.of(6, 0),
                                LocalTime.of(14, 0),
                                OnHolidays.WORK,
                                null,
                                change),
                        new Shift(
                                "day",
                                EVERY_DAY,
                                LocalTime.of(6, 0),
                                LocalTime.of(18, 0),
                                OnHolidays.WORK,
                                change,
                                null)));
        assertThat(hours(calendar, "2026-08-31T07:00:00Z")).isEqualTo(8);
        assertThat(hours(calendar, "2026-09-01T07:00:00Z")).isEqualTo(12);
    }

    private static long hours(PlantCalendar calendar, String time) {
        return Duration.ofMillis(calendar.at(SHIFT, Instant.parse(time).toEpochMilli())
                        .orElseThrow()
                        .millis())
                .toHours();
    }

    private static List<Interval> over(PlantCalendar calendar, ZonedDateTime from, Duration length) {
        List<Interval> found = new ArrayList<>();
        long end = from.plus(length).toInstant().toEpochMilli();
        for (long time = from.toInstant().toEpochMilli(); time < end; ) {
            Interval shift = calendar.at(SHIFT, time).orElseThrow();
            found.add(shift);
            time = shift.end();
        }
        return found;
    }

    private static List<Shift> threeShifts(OnHolidays holidays) {
        return List.of(
                new Shift("early", EVERY_DAY, LocalTime.of(6, 0), LocalTime.of(14, 0), holidays, null, null),
                new Shift("late", EVERY_DAY, LocalTime.of(14, 0), LocalTime.of(22, 0), holidays, null, null),
                new Shift("night", EVERY_DAY, LocalTime.of(22, 0), LocalTime.of(6, 0), holidays, null, null));
    }

    private static Shift shift(String name, int from, int to) {
        return new Shift(name, EVERY_DAY, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static PlantCalendar calendar(String zone, Holidays holidays, List<Shift> shifts) {
        return new PlantCalendar(ZoneId.of(zone), 15, new ShiftCalendar(shifts), holidays);
    }
}
