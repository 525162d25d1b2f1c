package io.plantline.ingest.discover;

import io.plantline.model.Quantity;
import io.plantline.plant.Meter.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes proposals as the parts of a plant file, with what to look at again behind a #. */
final class ProposedYaml {
    private static final String NOTHING =
            """
            # nothing that measures was recognised: listen longer, or describe the topics by hand (docs/meters.md)
            """;

    private final StringBuilder yaml = new StringBuilder();
    private final String scope;

    private ProposedYaml(String scope) {
        this.scope = scope;
    }

    /**
     * What to write into the plant file of each plant; of several, documents with three dashes between them.
     *
     * @param home the plant that is asked about, which needs no word in front
     */
    static String of(Map<String, List<Proposal>> byPlant, String home) {
        List<String> documents = new ArrayList<>();
        byPlant.forEach((plant, proposals) -> {
            boolean asked = plant.equals(home);
            String text = new ProposedYaml(plant).document(proposals);
            documents.add(asked && byPlant.size() == 1 ? text : headline(asked, plant) + text);
        });
        return documents.isEmpty() ? NOTHING : String.join("---\n", documents);
    }

    private static String headline(boolean asked, String plant) {
        return asked
                ? "# for the plant file of the plant these devices are in\n"
                : "# for the plant file of %s, which these meters name\n".formatted(plant);
    }

    private String document(List<Proposal> proposals) {
        yaml.append("meters:\n");
        proposals.forEach(this::meter);
        if (proposals.stream()
                .anyMatch(proposal -> proposal.finding().first().format().isPresent())) {
            yaml.append("\nsources:\n");
            proposals.forEach(this::source);
        }
        return yaml.toString();
    }

    /** One meter alone, as it stands below {@code meters:}. */
    static String entry(Proposal proposal, String scope) {
        ProposedYaml text = new ProposedYaml(scope);
        text.meter(proposal);
        return text.yaml.toString();
    }

    private void named(String meter) {
        line("  - id: " + quoted(meter), "");
        line("    scope: " + quoted(scope), "where it measures");
    }

    private void meter(Proposal proposal) {
        named(proposal.id());
        switch (proposal.kind()) {
            case STATE -> line("    kind: state", "");
            case COUNT -> {
                line("    quantity: " + proposal.quantity(), "or scrap-count, or what a pulse stands for");
                line("    kind: count", "");
            }
            default -> amount(proposal);
        }
    }

    private void amount(Proposal proposal) {
        Finding finding = proposal.finding();
        line("    quantity: " + proposal.quantity(), "guessed");
        if (proposal.quantity() == Quantity.ELECTRICITY_IMPORT && finding.ranBackwards()) {
            line("    reverse: " + Quantity.ELECTRICITY_EXPORT, "it was below zero");
        }
        line(
                "    kind: " + proposal.kind(),
                proposal.kind() == Kind.INTERVAL ? "it fell once: the amount of a period?" : "");
        line("    unit: " + proposal.unit(), finding.first().guessed() ? "guessed from its name" : "");
        proposal.period()
                .ifPresentOrElse(
                        period -> line("    period: " + word(period), ""),
                        () -> line("    period: 15m", "heard once; write how often it speaks"));
        proposal.max()
                .ifPresentOrElse(
                        max -> line("    max: " + max, "ten times what was seen; write what it can carry"),
                        () -> yaml.append("    # max: nothing flowed; write what it can carry, for example %s\n"
                                .formatted(proposal.exampleOfMax())));
    }

    private void source(Proposal proposal) {
        Sighting seen = proposal.finding().first();
        seen.format().ifPresent(format -> {
            yaml.append("  - topics: ").append(quoted(seen.topic())).append('\n');
            yaml.append("    format: ").append(format).append('\n');
            yaml.append("    meter: ").append(proposal.id()).append('\n');
            if (seen.place() != null) {
                yaml.append("    value: ").append(quoted(seen.place())).append('\n');
            }
            if (seen.beside().unitAt() != null) {
                yaml.append("    unitAt: ")
                        .append(quoted(seen.beside().unitAt()))
                        .append('\n');
            }
            if (seen.beside().time() != null) {
                yaml.append("    time: ").append(quoted(seen.beside().time())).append('\n');
            }
        });
    }

    private void line(String text, String remark) {
        yaml.append(text).append(remark.isEmpty() ? "" : "  # " + remark).append('\n');
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9/][A-Za-z0-9/._-]*")
                ? text
                : "\"%s\"".formatted(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static String word(Duration period) {
        return period.toSeconds() % 60 == 0 && period.toSeconds() > 60
                ? period.toMinutes() + "m"
                : period.toSeconds() + "s";
    }
}
