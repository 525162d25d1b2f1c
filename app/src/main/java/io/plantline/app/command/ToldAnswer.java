package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One answer of the dashboards: in words for people, or as it comes for programs. */
final class ToldAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(names = "--json", description = "print the answer as it comes")
    private boolean json;

    @Mixin
    private DashboardApi dashboards = new DashboardApi();

    /** Asks, and prints what comes. */
    void print(String path, Function<JsonNode, List<String>> words, PrintWriter out) throws Refusal, IOException {
        String answer;
        try (InputStream body = dashboards.get(path, PATIENCE)) {
            answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (json) {
            out.println(answer);
        } else {
            words.apply(JSON.readTree(answer)).forEach(out::println);
        }
        out.flush();
    }
}
