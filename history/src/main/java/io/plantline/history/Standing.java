package io.plantline.history;

import io.plantline.history.Measurement.Field;
import java.util.List;

/** The precedence of a stored point and which of its fields hold something, in one int. */
final class Standing {
    /** Of a point that is not stored: everything may replace it, and it leaves nothing behind. */
    static final int ABSENT = -1;

    private static final int FIELD_BITS = 10;
    private static final int FIELDS = (1 << FIELD_BITS) - 1;
    private static final int HIGHEST = Integer.MAX_VALUE >> FIELD_BITS;

    private Standing() {}

    static int of(Point point) {
        return of(point.precedence(), point.present());
    }

    static int of(Row row) {
        Measurement measurement = row.measurement();
        int present = 0;
        for (int i = 0; i < measurement.fields().size(); i++) {
            Field field = measurement.fields().get(i);
            if (!field.nullable() || row.text(field.name()) != null) {
                present |= 1 << i;
            }
        }
        return of(row.precedence(), present);
    }

    private static int of(int precedence, int present) {
        return Math.min(precedence, HIGHEST) << FIELD_BITS | present;
    }

    /** What must be read back to know it. */
    static List<String> fields(Measurement measurement) {
        return measurement.fields().stream()
                .filter(field -> field.nullable() || isRank(field))
                .map(Field::name)
                .toList();
    }

    private static boolean isRank(Field field) {
        return field.name().equals("revision") || field.name().equals("status");
    }

    static boolean isLower(Point point, int standing) {
        return standing != ABSENT && Math.min(point.precedence(), HIGHEST) < standing >> FIELD_BITS;
    }

    /** The fields that are stored and that the point would not overwrite. */
    static int leftOver(Point point, int standing) {
        return standing == ABSENT ? 0 : standing & FIELDS & ~point.present();
    }
}
