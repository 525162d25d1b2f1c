package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.Refusal;
import io.plantline.app.rebuild.Former;
import io.plantline.app.rebuild.Manifest;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether a rebuild that was made before is made once more, and held against it. */
final class RepeatOptions {
    @Option(
            names = "--repeat",
            paramLabel = "MANIFEST",
            description =
                    "make the rebuild of this manifest.json once more: what it was made of must be the same, and the "
                            + "same bytes come out; files and options named beside it take the place of its own")
    private Path manifest;

    @Option(
            names = "--even-so",
            description = "repeat it although what it was made of has changed, and say what comes out differently")
    private boolean evenSo;

    private Former former;

    boolean isAsked() {
        return manifest != null;
    }

    void check() throws Refusal {
        if (evenSo && !isAsked()) {
            throw Refusal.wrongUsage("--even-so is for --repeat");
        }
    }

    Former former() throws Refusal {
        return Former.of(manifest);
    }

    /** What is made now is to be held against a former one. */
    void against(Former other, boolean whateverChanged) {
        former = other;
        evenSo = whateverChanged;
    }

    /** The one that is made once more; null where none is. */
    Former of() {
        return former;
    }

    boolean evenSo() {
        return evenSo;
    }

    /** Refuses files that are not there, as they may lie elsewhere by now. */
    void requireThere(List<Path> files) throws Refusal {
        for (Path file : former == null ? List.<Path>of() : files) {
            if (!Files.exists(file)) {
                throw Refusal.wrongInput(
                        "%s: %s was made of it, and it is not here; say where it is: --repeat %s FILE, --pilot PLANT.yaml, --mapping MAP.yaml"
                                .formatted(file, former, former));
            }
        }
    }

    /** Refuses to make something of other things than the former one was made of. */
    void requireSame(Manifest now, PrintWriter say) throws Refusal {
        List<String> differences = former == null ? List.of() : former.differences(now);
        if (!differences.isEmpty() && !evenSo) {
            throw Refusal.wrongInput(
                    "this is not what %s was made of:%n  %s%ntake what it names, or see what comes of it with --even-so"
                            .formatted(former, String.join(System.lineSeparator() + "  ", differences)));
        }
        differences.forEach(line -> say.println("even so: " + line));
    }

    /** Says whether the same has come of it. */
    void compare(Manifest now, JsonNode counts, PrintWriter say) throws Refusal {
        if (former == null) {
            return;
        }
        List<String> others = former.otherResults(now);
        if (others.isEmpty()) {
            say.printf(
                    "repeated: the same %,d values, SHA-256 %s%n",
                    counts.path("values").asLong(), former.hashes());
        } else if (evenSo) {
            others.forEach(line -> say.println("repeated even so: " + line));
        } else {
            throw Refusal.wrongInput(
                    "other values have come of the same:%n  %s%nthey stand in --out; hold them against those of %s"
                            .formatted(String.join(System.lineSeparator() + "  ", others), former));
        }
    }
}
