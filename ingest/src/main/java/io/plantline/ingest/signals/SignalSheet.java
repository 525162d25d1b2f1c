package io.plantline.ingest.signals;

import io.plantline.ingest.meters.Sheet;
import io.plantline.ingest.meters.SheetException;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import io.plantline.wire.Rfc3339;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of signals in CSV: all of it becomes signals, or none. */
public final class SignalSheet {
    private static final List<String> COLUMNS =
            List.of("signal", "start", "end", "value", "unit", "estimated", "retrieved");

    private SignalSheet() {}

    /**
     * The signals of a table.
     *
     * @param id the signal of rows that name none, or null
     * @param now when rows that do not say so are taken to be retrieved
     * @param plants those that must be able to use it; where none is named, anything that is a signal will do
     */
    public static List<Signal> signals(Path file, String id, long now, List<Plant> plants) throws SheetException {
        Sheet sheet = Sheet.read(file, COLUMNS);
        sheet.throwIfWrong();
        List<Signal> signals = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            Cells cells = new Cells(sheet, row);
            String signal = row.cells().getOrDefault("signal", id);
            if (signal == null) {
                sheet.wrong(row.number(), "signal", "it is missing");
            }
            Long start = cells.time("start", null);
            Long end = cells.time("end", null);
            BigDecimal value = cells.number("value");
            String unit = cells.text("unit");
            Boolean estimated = cells.flag("estimated");
            Long retrieved = cells.time("retrieved", now);
            if (signal != null
                    && start != null
                    && end != null
                    && value != null
                    && unit != null
                    && estimated != null
                    && retrieved != null) {
                try {
                    Signal told = new Signal(signal, start, end, value, unit, estimated, retrieved);
                    new SignalUse(plants)
                            .fault(told)
                            .ifPresent(fault -> sheet.wrong(row.number(), fault.column(), fault.message()));
                    signals.add(told);
                } catch (IllegalArgumentException wrong) {
                    sheet.wrong(row.number(), wrong.getMessage());
                }
            }
        }
        sheet.throwIfWrong();
        return signals;
    }

    /** The cells of one row; what is wrong with them is noted on the sheet. */
    private record Cells(Sheet sheet, Sheet.Row row) {
        private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false, "", false);

        String text(String column) {
            String text = row.cells().get(column);
            if (text == null) {
                sheet.wrong(row.number(), column, "it is missing");
            }
            return text;
        }

        Long time(String column, Long absent) {
            if (absent != null && !row.cells().containsKey(column)) {
                return absent;
            }
            String text = text(column);
            try {
                return text == null ? null : Rfc3339.millis(text);
            } catch (DateTimeException wrong) {
                sheet.wrong(
                        row.number(),
                        column,
                        "'%s' is no time with an offset, as 2026-03-29T01:00:00Z".formatted(text));
                return null;
            }
        }

        BigDecimal number(String column) {
            String text = text(column);
            try {
                return text == null ? null : new BigDecimal(text);
            } catch (NumberFormatException wrong) {
                sheet.wrong(row.number(), column, "'%s' is not a number".formatted(text));
                return null;
            }
        }

        Boolean flag(String column) {
            Boolean flag = FLAGS.get(row.cells().getOrDefault(column, ""));
            if (flag == null) {
                sheet.wrong(row.number(), column, "write true or false");
            }
            return flag;
        }
    }
}
