package io.plantline.wire;

import io.plantline.plant.Tariff;
import io.plantline.plant.Tariff.Season;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** Reads one band of a tariff. */
final class BandReader {
    private static final Week.Months ALL_YEAR = new Week.Months(null, null);

    private BandReader() {}

    /** The band, or null after a problem was reported. */
    static Tariff.Band read(Field item) {
        Section section = item.section("name", "season", "months", "days", "start", "end");
        if (section == null) {
            return null;
        }
        return read(section, section.required("name", "name the band, for example peak", Words::id));
    }

    /** A band without a name: when something holds; or null after a problem was reported. */
    static Tariff.Band window(Field field) {
        Section section = field.section("season", "months", "days", "start", "end");
        return section == null ? null : read(section, "window");
    }

    private static Tariff.Band read(Section section, String name) {
        Season season = section.optional("season", Season.ALL, Words.oneOf("season", Season.class));
        Week.Months months = section.optional("months", ALL_YEAR, Week::months);
        Set<DayOfWeek> days = section.optional("days", Week.EVERY_DAY, Week::days);
        LocalTime start = section.optional("start", LocalTime.MIDNIGHT, Week.timeOnEvery(15, "quarter of an hour"));
        LocalTime end = section.optional("end", LocalTime.MIDNIGHT, Week.timeOnEvery(15, "quarter of an hour"));
        if (name == null || season == null || months == null || days == null || start == null || end == null) {
            return null;
        }
        if (!end.equals(LocalTime.MIDNIGHT) && !end.isAfter(start)) {
            section.problem(
                    "end", "the band ends before it starts", "write two bands of one name, the first ending at 24:00");
        }
        return new Tariff.Band(name, season, months.from(), months.to(), days, start, end);
    }
}
