package io.plantline.wire;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.plantline.plant.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads which public holidays hold: a calendar of the library, with days added and taken off. */
final class HolidaysReader {
    private static final String REMEDY = "write a country such as PT or SE, or a part of one such as GB-eng";

    private HolidaysReader() {}

    /** The holidays, or null after a problem was reported. */
    static Holidays read(Field field) {
        if (!(field.node() instanceof YamlNode.Keys)) {
            String calendar = field.text();
            return calendar == null ? null : holidays(field, calendar, Set.of(), Set.of());
        }
        Section section = field.section("calendar", "also", "not");
        Field calendar = section.required("calendar", REMEDY, written -> written);
        Set<LocalDate> also = dates(section, "also");
        Set<LocalDate> not = dates(section, "not");
        String code = calendar == null ? null : calendar.text();
        return code == null ? null : holidays(calendar, code, also, not);
    }

    private static Holidays holidays(Field field, String code, Set<LocalDate> also, Set<LocalDate> not) {
        Predicate<LocalDate> official = official(field, code);
        return official == null
                ? null
                : new Holidays(
                        code + listed(" also ", also) + listed(" not ", not),
                        day -> also.contains(day) || (official.test(day) && !not.contains(day)));
    }

    private static String listed(String word, Set<LocalDate> days) {
        return days.isEmpty()
                ? ""
                : word + days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }

    private static Predicate<LocalDate> official(Field field, String code) {
        String[] parts = code.split("-", -1);
        String country = parts[0].toUpperCase(Locale.ROOT);
        if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
            field.problem("no calendar of holidays is known for '%s'".formatted(code), REMEDY);
            return null;
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        String[] region = region(field, manager.getCalendarHierarchy(), parts);
        return region == null ? null : official(manager, region);
    }

    private static Predicate<LocalDate> official(HolidayManager manager, String[] region) {
        Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
        return day -> byYear.computeIfAbsent(day.getYear(), year -> manager.getHolidays(Year.of(year), region).stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet()))
                .contains(day);
    }

    /** The parts behind the country as the calendar writes them, or null after a problem was reported. */
    private static String[] region(Field field, CalendarHierarchy country, String[] parts) {
        String[] region = Arrays.copyOfRange(parts, 1, parts.length);
        CalendarHierarchy here = country;
        for (int i = 0; i < region.length; i++) {
            String wanted = region[i];
            Map<String, CalendarHierarchy> within = here.getChildren();
            String found = within.keySet().stream()
                    .filter(wanted::equalsIgnoreCase)
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                field.problem(
                        "the calendar of %s has no part '%s'".formatted(parts[0], wanted),
                        within.isEmpty()
                                ? "write %s alone".formatted(parts[0])
                                : "write one of " + String.join(", ", new TreeSet<>(within.keySet())));
                return null;
            }
            region[i] = found;
            here = within.get(found);
        }
        return region;
    }

    private static Set<LocalDate> dates(Section section, String key) {
        List<Field> items = section.items(key);
        return items.stream().map(Week::date).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
