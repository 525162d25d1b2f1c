package io.plantline.wire;

import io.plantline.plant.Holidays;
import io.plantline.plant.Weekdays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads days, days of the week, times of day and stretches of the year. */
final class Week {
    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .toList();
    private static final String DAYS_REMEDY = "write mon-fri, mon-sun, or a list such as [mon, wed, sat]";
    static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

    /** The days from the first to the second of the year, both included. */
    record Months(MonthDay from, MonthDay to) {}

    private Week() {}

    /** What the key {@code holidays} says holidays count as; without it they count as the days they fall on. */
    static Weekdays holidays(Section section, Holidays holidays) {
        DayOfWeek as = section.optional("holidays", null, Words.oneOf("day of the week", DayOfWeek.class));
        if (as != null && holidays.equals(Holidays.NONE)) {
            section.problem(
                    "holidays",
                    "the plant has no calendar of holidays",
                    "name one in plant, for example 'holidays: PT'");
        }
        return as == null ? Weekdays.AS_THEY_FALL : new Weekdays(holidays, as);
    }

    /** Days as {@code mon-fri}, {@code sat} or {@code [mon, wed]}. */
    static Set<DayOfWeek> days(Field field) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Field part : field.isList() ? field.items() : List.of(field)) {
            String text = part.text();
            if (text != null) {
                addDays(part, text, days);
            }
        }
        return days.isEmpty() ? null : days;
    }

    private static void addDays(Field field, String text, Set<DayOfWeek> days) {
        String[] ends = text.toLowerCase(Locale.ROOT).split("-", -1);
        int first = DAYS.indexOf(ends[0].strip());
        int last = DAYS.indexOf(ends[ends.length - 1].strip());
        if (ends.length > 2 || first < 0 || last < 0) {
            field.problem("'%s' names no days".formatted(text), DAYS_REMEDY);
            return;
        }
        for (DayOfWeek day = DayOfWeek.of(first + 1); ; day = day.plus(1)) {
            days.add(day);
            if (day == DayOfWeek.of(last + 1)) {
                return;
            }
        }
    }

    /** A time of day that is a multiple of so many minutes after midnight; {@code 24:00} is midnight. */
    static Function<Field, LocalTime> timeOnEvery(int minutes, String boundary) {
        return field -> {
            LocalTime time = time(field);
            if (time != null && (time.toSecondOfDay() % 60 != 0 || time.toSecondOfDay() / 60 % minutes != 0)) {
                field.problem(
                        "%s is not on a %s".formatted(time, boundary),
                        "use a multiple of %d minutes".formatted(minutes));
                return null;
            }
            return time;
        };
    }

    private static LocalTime time(Field field) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        try {
            return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            field.problem(
                    "'%s' is not a time of day".formatted(text), "write hours and minutes, for example \"06:00\"");
            return null;
        }
    }

    /** A day as {@code 2026-06-24}. */
    static LocalDate date(Field field) {
        String text = field.text();
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            field.problem("'%s' is not a date".formatted(text), "write year, month and day, for example 2026-06-24");
            return null;
        }
    }

    /** A stretch of the year as {@code 11-01..03-31}. */
    static Months months(Field field) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        try {
            String[] ends = text.split("\\.\\.", 2);
            return new Months(MonthDay.parse("--" + ends[0].strip()), MonthDay.parse("--" + ends[1].strip()));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            field.problem(
                    "'%s' is not a stretch of the year".formatted(text),
                    "write first and last day as month-day, for example 11-01..03-31");
            return null;
        }
    }
}
