package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.model.Resolution;
import picocli.CommandLine.Option;

/** Doing away with what was rejected and can never be mended: who says so, and why. */
final class DismissOptions {
    @Option(
            names = "--dismiss",
            description = {
                "do away with what can never be mended; needs --by, --why, and --reason, --plant or --topic. It stays in",
                "the record, and is counted apart"
            })
    private boolean dismiss;

    @Option(names = "--by", paramLabel = "NAME", description = "with --dismiss: who says so")
    private String by;

    @Option(names = "--why", paramLabel = "TEXT", description = "with --dismiss: why it can never come in")
    private String why;

    boolean isAsked() {
        return dismiss;
    }

    Resolution.Dismissal saidBy() {
        return new Resolution.Dismissal(by, why);
    }

    String told(long dismissed) {
        return "%,d dismissed, by %s: %s".formatted(dismissed, by, why);
    }

    /**
     * Refuses what does not go together.
     *
     * @param retry whether they are to be put through again
     * @param chosen whether it is said which are meant
     */
    void check(boolean retry, boolean chosen) throws Refusal {
        if (!dismiss && (by != null || why != null)) {
            throw Refusal.wrongUsage("--by and --why say who dismisses and why: they need --dismiss");
        }
        if (!dismiss) {
            return;
        }
        if (retry) {
            throw Refusal.wrongUsage("--dismiss and --retry: retry first, then dismiss what is left");
        }
        if (by == null || by.isBlank() || why == null || why.isBlank()) {
            throw Refusal.wrongUsage("--dismiss is kept with who says so and why: --by \"Ana\" --why \"a test\"");
        }
        if (Math.max(by.length(), why.length()) > Resolution.LONGEST) {
            throw Refusal.wrongUsage("--by and --why have up to %d characters each".formatted(Resolution.LONGEST));
        }
        if (!chosen) {
            throw Refusal.wrongUsage("--dismiss needs to know what: --reason, --plant or --topic");
        }
    }
}
