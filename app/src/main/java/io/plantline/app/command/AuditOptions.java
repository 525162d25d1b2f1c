package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.Audit;
import io.plantline.app.rebuild.Publication;
import io.plantline.app.rebuild.Restatement;
import io.plantline.app.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Whether what was rebuilt is held against what is stored, and put in its place. */
final class AuditOptions {
    private static final String HERE = "http://127.0.0.1:8080";
    private static final int LONGEST = 300;

    @Option(
            names = "--compare",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = HERE,
            description = "say where final values differ from what the stack with this dashboard has stored "
                    + "(default: that on port 8080 of this machine)")
    private URI compare;

    @Option(
            names = "--publish",
            description = "put what differs in the place of what is stored, as revisions; without --yes say only what")
    private boolean publish;

    @Option(names = "--reason", paramLabel = "TEXT", description = "what --publish is for; it stands at every value")
    private String reason;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "who publishes (default: the user of this machine, ${sys:user.name})")
    private String by = System.getProperty("user.name");

    @Option(names = "--yes", description = "publish, now that the differences have been read")
    private boolean yes;

    @Option(names = "--less-covered", description = "publish what is known of less well than when it was stored, too")
    private boolean lessCovered;

    void check(RebuildOptions options) throws Refusal, InterruptedException {
        if (!publish && (yes || lessCovered || reason != null)) {
            throw Refusal.wrongUsage("--yes, --reason and --less-covered are for --publish");
        }
        if (publish) {
            requireWords("--reason", reason, "what was corrected, as --reason \"factor grid-2026 corrected\"");
            requireWords("--by", by, "who publishes");
        }
        if (!isWanted()) {
            return;
        }
        if (!options.isCsv()) {
            throw Refusal.wrongUsage("--compare and --publish read what is rebuilt as CSV; leave --format away");
        }
        if (options.givesBatches()) {
            throw Refusal.wrongUsage(
                    "--compare and --publish are for what a database keeps, and none keeps batches; leave batch out of --interval");
        }
        audit(line -> {}).requireAnswer();
    }

    /** Compares the values of some files, and publishes where that is asked for. */
    void look(List<Path> values, Path folder, Settings settings, Clock clock, PrintWriter say)
            throws IOException, Refusal, InterruptedException {
        if (!isWanted()) {
            return;
        }
        Audit audit = audit(say::println);
        if (!publish) {
            audit.compare(values);
            return;
        }
        Restatement restatement = audit.restatement(values, folder, why(clock), lessCovered);
        say.println(restatement.summary());
        if (restatement.values() == 0) {
            say.println("there is nothing to publish");
        } else if (yes) {
            Publication.of(restatement.file(), settings, clock);
            say.printf("published %,d values; pages and history show them in a moment%n", restatement.values());
        } else {
            say.println("nothing is published; the same command with --yes publishes them");
        }
        say.flush();
    }

    private boolean isWanted() {
        return publish || compare != null;
    }

    private Audit audit(Consumer<String> say) {
        return new Audit(compare == null ? URI.create(HERE) : compare, say);
    }

    private String why(Clock clock) {
        return "rebuilt %s by %s: %s".formatted(LocalDate.now(clock), by.strip(), reason.strip());
    }

    private static void requireWords(String option, String words, String right) throws Refusal {
        if (words == null || words.isBlank()) {
            throw Refusal.wrongUsage("--publish needs %s, %s".formatted(option, right));
        }
        if (words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.wrongUsage(
                    "%s: it stands at every value: at most %d characters, on one line".formatted(option, LONGEST));
        }
    }
}
