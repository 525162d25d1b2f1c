package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline explain}: where one value comes from, down to the readings. */
@Command(
        name = "explain",
        description = {
            "Explains one value: formula with numbers, meters and readings, factors, prices, revisions.",
            "Asks the dashboards of a stack that runs. With what it prints the value can be recomputed by hand."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HTTP_OK = 200;
    private static final int HTTP_UNAVAILABLE = 503;

    @Option(names = "--plant", required = true, paramLabel = "ID", description = "the plant")
    private String plant;

    @Option(names = "--kpi", required = true, paramLabel = "ID", description = "the KPI, as energy-cost")
    private String kpi;

    @Option(names = "--scope", paramLabel = "ID", description = "the part of the plant (default: the plant)")
    private String scope;

    @Option(
            names = "--interval",
            required = true,
            paramLabel = "I",
            description = "minute, settlement, hour, shift, day or month")
    private String interval;

    @Option(
            names = "--start",
            required = true,
            paramLabel = "TIME",
            description = "start of the interval with an offset, 2026-03-29T01:00:00Z")
    private String start;

    @Option(names = "--run", paramLabel = "ID", description = "a replay (default: live)")
    private String run;

    @Option(names = "--readings", paramLabel = "N", description = "how many readings of a meter to show (default: 40)")
    private Integer readings;

    @Option(names = "--json", description = "print the answer as it comes")
    private boolean json;

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8080",
            paramLabel = "URL",
            description = "the dashboards (default: ${DEFAULT-VALUE})")
    private URI url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Refusal, IOException {
        HttpResponse<String> answer = ask(url.resolve(path()));
        if (answer.statusCode() == HTTP_UNAVAILABLE) {
            throw Refusal.unreachable(problem(answer.body()));
        }
        if (answer.statusCode() != HTTP_OK) {
            throw Refusal.wrongInput(problem(answer.body()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.body());
        } else {
            ExplainText.of(JSON.readTree(answer.body())).forEach(out::println);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private String path() {
        return "/api/v1/plants/%s/kpis/%s/explain?interval=%s&start=%s"
                        .formatted(coded(plant), coded(kpi), coded(interval), coded(start))
                + (scope == null ? "" : "&scope=" + coded(scope))
                + (run == null ? "" : "&run=" + coded(run))
                + (readings == null ? "" : "&readings=" + readings);
    }

    private HttpResponse<String> ask(URI address) throws Refusal {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | IllegalArgumentException silent) {
            throw Refusal.unreachable(
                    "the dashboards at %s do not answer (--url): %s".formatted(url, silent.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.unreachable("stopped while waiting for the dashboards at " + url);
        }
    }

    /** A problem as the API tells it, with what would be right. */
    private static String problem(String body) throws IOException {
        JsonNode problem = JSON.readTree(body);
        String expected = StreamSupport.stream(problem.path("expected").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return problem.path("detail").asText(body) + (expected.isEmpty() ? "" : " Right would be: " + expected);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
