package io.plantline.app.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.app.Version;
import io.plantline.ingest.replay.ReplaySummary;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.model.Rejection;
import io.plantline.plant.Factor;
import io.plantline.plant.Indicator;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * What a rebuild was made of, so that it can be cited and done again: it names no time and no machine, so the same
 * rebuild has the same manifest.
 */
public final class Manifest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static final String BASELINES = "baselines";
    static final String BASELINES_READ = "baselinesRead";

    private final ObjectNode root = JSON.createObjectNode();

    public Manifest(List<String> command, String run) {
        root.put("plantline", Version.text());
        ArrayNode words = root.putArray("command");
        command.forEach(words::add);
        root.put("run", run);
    }

    /** The files that are read. */
    public Manifest files(List<Path> files, Path mapping) throws IOException {
        ArrayNode inputs = root.putArray("inputs");
        for (Path file : files) {
            describe(inputs.addObject(), file);
        }
        if (mapping != null) {
            describe(root.putObject("mapping"), mapping);
        }
        return this;
    }

    /**
     * What was read of the files, and what could not be used of them.
     *
     * @param kept the table of these, which is there where there are any
     */
    public Manifest rows(ReplaySummary summary, Path kept) throws IOException {
        root.put("rows", summary.rows());
        ObjectNode rejected = root.putObject("rejectedRows");
        new TreeMap<Rejection.Reason, Long>(summary.rejected())
                .forEach((reason, count) -> rejected.put(reason.name(), count));
        if (summary.rejections() > 0) {
            describe(root.putObject("rejectedRowsIn"), kept);
        }
        return this;
    }

    /** The tables of signals, none where a stack has taken them in, and for how many settlement intervals they spoke. */
    public Manifest signals(List<Path> tables, int settlements) throws IOException {
        ObjectNode signals = root.putObject("signals");
        ArrayNode files = signals.putArray("tables");
        for (Path table : tables) {
            describe(files.addObject(), table);
        }
        signals.put("settlements", settlements);
        return this;
    }

    /** The baselines, and what adjusts them, that energy was held against, whole, and up to where their topic was read. */
    public Manifest baselines(HeldBaselines held) {
        ArrayNode baselines = root.putArray(BASELINES);
        held.all().forEach(one -> baselines
                .addObject()
                .put("id", one.id())
                .put("sha256", one.sha256())
                .put("text", one.text()));
        ArrayNode read = root.putArray(BASELINES_READ);
        held.offsets().forEach((partition, to) -> read.addObject()
                .put("topic", Channels.BASELINES)
                .put("partition", partition)
                .put("to", to));
        return this;
    }

    /** A plant with its factors and the catalogue its KPIs are of. */
    public Manifest plant(Path file, Plant plant) throws IOException {
        ObjectNode node = root.withArray("plants").addObject();
        node.put("id", plant.id());
        describe(node, file);
        ArrayNode factors = node.putArray("factors");
        for (Factor factor : plant.factors()) {
            factors.addObject()
                    .put("id", factor.id())
                    .put("version", factor.version())
                    .put("value", factor.value() == null ? null : factor.value().toPlainString())
                    .put("unit", factor.unit())
                    .put("validFrom", time(factor.validFrom()))
                    .put("validTo", time(factor.validTo()));
        }
        ArrayNode formulas = node.putArray("formulas");
        for (Indicator indicator : plant.indicators()) {
            formulas.addObject()
                    .put("kpi", indicator.id())
                    .put("formula", indicator.formula())
                    .put("unit", indicator.unit());
        }
        return this;
    }

    /** The KPIs of the catalogue. */
    public Manifest catalogue() {
        ArrayNode kpis = root.putArray("kpis");
        Kpis.all().stream().map(Kpi::id).sorted().forEach(kpis::add);
        return this;
    }

    /** What the job has counted and written. */
    public Manifest result(JsonNode counts, List<Path> outputs) throws IOException {
        root.set("counts", counts);
        ArrayNode files = root.putArray("outputs");
        for (Path output : outputs) {
            describe(files.addObject(), output);
        }
        return this;
    }

    /** All of it as it stands. */
    JsonNode json() {
        return root;
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(root) + "\n");
    }

    private static void describe(ObjectNode node, Path file) throws IOException {
        node.put("file", file.getFileName().toString());
        node.put("bytes", Files.size(file));
        node.put("sha256", Digest.of(file));
    }

    private static String time(long millis) {
        return millis == Long.MIN_VALUE || millis == Long.MAX_VALUE
                ? null
                : Instant.ofEpochMilli(millis).toString();
    }
}
