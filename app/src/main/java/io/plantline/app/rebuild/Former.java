package io.plantline.app.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A rebuild that was made before, by its manifest: how it was called, what it was made of, and what came of it. */
public final class Former {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMMAND = "rebuild";

    private final Path file;
    private final JsonNode root;

    private Former(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    public static Former of(Path file) throws Refusal {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (words(root).contains(COMMAND) && root.path("outputs").isArray()) {
                return new Former(file, root);
            }
        } catch (JsonProcessingException broken) {
            throw refused(file, broken.getOriginalMessage());
        } catch (IOException unreadable) {
            throw Refusal.wrongInput("--repeat %s: there is no such file, or it cannot be read".formatted(file));
        }
        throw refused(file, "it says neither which command was given nor what came of it");
    }

    /** What the command was given. */
    public List<String> arguments() {
        List<String> words = words(root);
        return words.subList(words.indexOf(COMMAND) + 1, words.size());
    }

    /** What its values were filed under. */
    public String run() {
        return root.path("run").asText();
    }

    /** What was read of Kafka, each as partition, first offset and the one after the last; none from files. */
    public List<String> stretches() {
        List<String> stretches = new ArrayList<>();
        root.at("/counts/kafka")
                .forEach(stretch -> stretches.add(
                        "%s:%s:%s".formatted(stretch.path("partition"), stretch.path("from"), stretch.path("to"))));
        return stretches;
    }

    /** The baselines it held energy against, whole; empty where it names them at most, as earlier versions did. */
    public Optional<HeldBaselines> baselines() throws Refusal {
        return HeldBaselines.in(root, file);
    }

    /** Where what a rebuild is made of now is something else than it was then, a line each. */
    public List<String> differences(Manifest now) {
        List<String> lines = new ArrayList<>();
        JsonNode other = now.json();
        differ("Plantline", root.path("plantline"), other.path("plantline"), lines);
        differ("run", root.path("run"), other.path("run"), lines);
        files("input", root.path("inputs"), other.path("inputs"), lines);
        file("mapping", root.path("mapping"), other.path("mapping"), lines);
        files("signals", root.at("/signals/tables"), other.at("/signals/tables"), lines);
        differ("baseline", baselines(root), baselines(other), lines);
        files("plant file", root.path("plants"), other.path("plants"), lines);
        differ("factor", factors(root), factors(other), lines);
        kpis(texts(root.path("kpis")), texts(other.path("kpis")), lines);
        return lines;
    }

    /** Where the results of a rebuild are others than they were then. */
    public List<String> otherResults(Manifest now) {
        List<String> lines = new ArrayList<>();
        files("values", root.path("outputs"), now.json().path("outputs"), lines);
        return lines;
    }

    /** The hashes of what came of it, for people. */
    public String hashes() {
        List<String> hashes = new ArrayList<>();
        root.path("outputs").forEach(output -> hashes.add(output.path("sha256").asText()));
        return String.join(", ", hashes);
    }

    private static Refusal refused(Path file, String why) {
        return Refusal.wrongInput(
                "--repeat %s: it is no manifest of a rebuild: %s; name the manifest.json that a rebuild has written"
                        .formatted(file, why));
    }

    private static List<String> words(JsonNode root) {
        return texts(root.path("command"));
    }

    private static void files(String what, JsonNode then, JsonNode now, List<String> lines) {
        if (then.size() != now.size()) {
            lines.add("%s: %d of them, there were %d".formatted(what, now.size(), then.size()));
        }
        for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
            file(what, then.get(i), now.get(i), lines);
        }
    }

    /** The same bytes are the same, whatever the file is called. */
    private static void file(String what, JsonNode then, JsonNode now, List<String> lines) {
        String name = now.path("file").asText(then.path("file").asText());
        differ(what + " " + name + ": SHA-256", then.path("sha256"), now.path("sha256"), lines);
    }

    private static void differ(String what, JsonNode then, JsonNode now, List<String> lines) {
        if (!then.equals(now)) {
            lines.add("%s is %s, was %s".formatted(what, said(now), said(then)));
        }
    }

    private static String said(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.isTextual() ? node.asText() : node.toString();
    }

    private static void differ(String what, Map<String, String> then, Map<String, String> now, List<String> lines) {
        TreeSet<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        all.stream()
                .filter(id -> !Objects.equals(then.get(id), now.get(id)))
                .forEach(id -> lines.add("%s %s is %s, was %s"
                        .formatted(what, id, now.getOrDefault(id, "absent"), then.getOrDefault(id, "absent"))));
    }

    /** By plant and id what the versions of a factor say. */
    private static Map<String, String> factors(JsonNode root) {
        Map<String, String> factors = new TreeMap<>();
        root.path("plants").forEach(plant -> plant.path("factors")
                .forEach(factor -> factors.merge(
                        "%s of %s"
                                .formatted(
                                        factor.path("id").asText(),
                                        plant.path("id").asText()),
                        "%s %s (%s)"
                                .formatted(
                                        factor.path("value").asText("absent"),
                                        factor.path("unit").asText(),
                                        factor.path("version").asText()),
                        "%s, %s"::formatted)));
        return factors;
    }

    private static Map<String, String> baselines(JsonNode root) {
        Map<String, String> hashes = new TreeMap<>();
        root.path(Manifest.BASELINES)
                .forEach(one ->
                        hashes.put(one.path("id").asText(), one.path("sha256").asText()));
        return hashes;
    }

    private static void kpis(List<String> then, List<String> now, List<String> lines) {
        String more = beyond(now, then);
        String gone = beyond(then, now);
        if (!more.isEmpty()) {
            lines.add("KPIs that there were not: " + more);
        }
        if (!gone.isEmpty()) {
            lines.add("KPIs that there are not any more: " + gone);
        }
    }

    private static String beyond(List<String> all, List<String> others) {
        return all.stream().filter(each -> !others.contains(each)).collect(Collectors.joining(", "));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
