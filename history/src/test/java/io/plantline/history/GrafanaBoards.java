package io.plantline.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.kpi.Kpis;
import io.plantline.model.IntervalKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dashboards that Grafana is provisioned with, as what they ask the store. */
final class GrafanaBoards {
    private static final Path FOLDER = Path.of("..", "dashboards", "grafana", "dashboards");
    private static final Pattern KPI = Pattern.compile("\"kpi\" = '([^']+)'");
    private static final Pattern KIND = Pattern.compile("\"interval\" = '([^']+)'");

    /** One query of one panel: of which KPI, and over which intervals it may be asked. */
    record Panel(String title, String query, String kpi, List<IntervalKind> intervals) {
        String asked(String plant, IntervalKind interval) {
            return query.replace("$plant", plant)
                    .replace("$scope", plant)
                    .replace("$interval", interval.name().toLowerCase(Locale.ROOT))
                    .replace("$timeFilter", "time > 0");
        }
    }

    private final List<Panel> panels = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();

    static GrafanaBoards read() throws IOException {
        GrafanaBoards boards = new GrafanaBoards();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                boards.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return boards;
    }

    private void add(JsonNode board) {
        for (JsonNode variable : board.at("/templating/list")) {
            if (variable.path("type").asText().equals("query")) {
                variables.add(variable.path("query").asText());
            }
        }
        for (JsonNode panel : board.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                String query = target.path("query").asText();
                String kpi = first(KPI, query);
                panels.add(new Panel(panel.path("title").asText(), query, kpi, intervals(kpi, first(KIND, query))));
            }
        }
    }

    /** Those that can be chosen, as far as the KPI has them. */
    private static List<IntervalKind> intervals(String kpi, String asked) {
        List<IntervalKind> had = Stream.of(IntervalKind.values())
                .filter(kind -> Kpis.of(kpi).orElseThrow().intervals().contains(kind))
                .toList();
        return asked.equals("$interval")
                ? had.stream().filter(kind -> kind != IntervalKind.MINUTE).toList()
                : had.stream()
                        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(asked))
                        .toList();
    }

    private static String first(Pattern pattern, String query) {
        Matcher found = pattern.matcher(query);
        if (!found.find()) {
            throw new AssertionError("no %s in the query %s".formatted(pattern, query));
        }
        return found.group(1);
    }

    List<Panel> panels() {
        return panels;
    }

    /** What fills the lists of plants and scopes. */
    List<String> variables(String plant) {
        return variables.stream().map(query -> query.replace("$plant", plant)).toList();
    }
}
