package io.plantline.ingest.discover;

import io.plantline.model.Quantity;
import io.plantline.plant.Meter.Kind;
import io.plantline.plant.PayloadFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes proposals as the parts of a plant file, with what to look at again behind a #. */
final class ProposedYaml {
    private static final String NOTHING =
            """
            # nothing that measures was recognised: listen longer, or describe the topics by hand (docs/meters.md)
            """;

    private final StringBuilder yaml = new StringBuilder();
    private final String scope;
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> machines = new LinkedHashMap<>();

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
        machines(proposals.stream()
                .filter(proposal -> proposal.kind() == Kind.STATE)
                .map(Proposal::id)
                .toList());
        yaml.append("meters:\n");
        proposals.forEach(this::meter);
        if (proposals.stream()
                .anyMatch(proposal -> proposal.finding().first().format().isPresent())) {
            yaml.append("\nsources:\n");
            sources(proposals);
        }
        return yaml.toString();
    }

    /** One meter alone, as it stands below {@code meters:}. */
    static String entry(Proposal proposal, String scope) {
        ProposedYaml text = new ProposedYaml(scope);
        text.meter(proposal);
        return text.yaml.toString();
    }

    /** A state is that of one machine, which holds no others: each is proposed a machine of its own. */
    private void machines(List<String> states) {
        if (states.isEmpty()) {
            return;
        }
        line("scopes:", "a machine for each that tells a state");
        for (String state : states) {
            String machine = state.replaceFirst("-state(-\\d+)?$", "$1");
            boolean taken = machine.equals(scope) || machines.containsValue(machine);
            machines.put(state, taken ? state : machine);
            line("  - id: " + quoted(machines.get(state)), "");
            line("    name: " + always(machines.get(state)), "");
            line("    kind: machine", "");
        }
        yaml.append('\n');
    }

    private void named(String meter) {
        line("  - id: " + quoted(meter), "");
        line(
                "    scope: " + quoted(machines.getOrDefault(meter, scope)),
                machines.containsKey(meter) ? "the machine whose state it tells" : "where it measures");
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
        twin(proposal);
        if (proposal.quantity() == Quantity.ELECTRICITY_IMPORT && finding.ranBackwards()) {
            line("    reverse: " + Quantity.ELECTRICITY_EXPORT, "it was below zero");
        }
        line("    kind: " + proposal.kind(), whyKind(proposal));
        line("    unit: " + proposal.unit(), whyUnit(finding.first()));
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

    /** Two registers that stand at the same value are likely one, which is told twice. */
    private void twin(Proposal proposal) {
        Finding finding = proposal.finding();
        if (proposal.kind() != Kind.REGISTER || finding.last().value() == 0) {
            return;
        }
        for (Sighting sighting : List.of(finding.first(), finding.last())) {
            String other = shown.putIfAbsent(sighting.value() + " " + proposal.unit(), proposal.id());
            if (other != null && !other.equals(proposal.id())) {
                yaml.append("    # it shows the same value as %s: leave one of them out if they are one\n"
                        .formatted(other));
                return;
            }
        }
    }

    private static String whyUnit(Sighting seen) {
        if (!seen.guessed()) {
            return "";
        }
        boolean suggested =
                seen.plant().isEmpty() || UnitGuess.of(seen.speaker()).isPresent();
        return suggested ? "guessed from its name" : "no unit was told: state it";
    }

    private static String whyKind(Proposal proposal) {
        if (proposal.kind() == Kind.INTERVAL) {
            return "it fell once: the amount of a period?";
        }
        boolean guessed = proposal.finding().first().guessed() && proposal.kind() == Kind.REGISTER;
        return !guessed ? "" : proposal.finding().count() > 1 ? "guessed: it never fell" : "guessed: heard once";
    }

    /** One for each; of lines that name their meters, one for all of them. */
    private void sources(List<Proposal> proposals) {
        Map<List<String>, List<Proposal>> together = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            Sighting seen = proposal.finding().first();
            String own = seen.beside().meter() == null ? proposal.id() : "";
            together.computeIfAbsent(
                            List.of(
                                    seen.topic(),
                                    String.valueOf(seen.place()),
                                    String.valueOf(seen.beside().list()),
                                    own),
                            any -> new ArrayList<>())
                    .add(proposal);
        }
        together.values().forEach(this::source);
    }

    private void source(List<Proposal> proposals) {
        Sighting seen = proposals.get(0).finding().first();
        if (seen.format().isEmpty()) {
            return;
        }
        line("  - topics: " + quoted(seen.topic()), "");
        line("    format: " + seen.format().get(), "");
        CsvShape shape = seen.beside().shape();
        if (shape != null) {
            shape(shape);
        }
        NamedElements list = seen.beside().list();
        if (list != null) {
            place("each", list.each());
        }
        if (seen.beside().meter() == null) {
            line("    meter: " + proposals.get(0).id(), "");
        } else {
            names(list == null ? shape.meter() : list.meter(), proposals);
        }
        place("value", seen.place());
        place("unitAt", seen.beside().unitAt());
        place("time", seen.beside().time());
        optional(seen, proposals.get(0).finding());
        states(proposals);
    }

    /** With {@code each}, a message may be without any one element as it is. */
    private void optional(Sighting seen, Finding finding) {
        if (seen.format().equals(Optional.of(PayloadFormat.JSON))
                && seen.beside().list() == null
                && finding.missed()) {
            line("    optional: true", "some messages were without it");
        }
    }

    private void shape(CsvShape shape) {
        if (!shape.named()) {
            line(
                    "    columns: ["
                            + shape.columns().stream().map(ProposedYaml::quoted).collect(Collectors.joining(", "))
                            + "]",
                    "named by what stands in them");
        }
        if (shape.separator() != ',') {
            line("    separator: " + (shape.separator() == '\t' ? "tab" : "\"" + shape.separator() + '"'), "");
        }
        if (shape.decimal() != '.') {
            line("    decimal: \"" + shape.decimal() + '"', "");
        }
        if (shape.timePattern() != null) {
            line("    timePattern: \"" + shape.timePattern() + '"', "");
        }
    }

    private void names(String column, List<Proposal> proposals) {
        line("    meter: \"{" + column + "}\"", "");
        line("    names:", "what the messages call them");
        proposals.forEach(proposal -> line(
                "      %s: %s"
                        .formatted(always(proposal.finding().first().beside().meter()), proposal.id()),
                ""));
    }

    private void states(List<Proposal> proposals) {
        Set<String> words = new TreeSet<>();
        proposals.forEach(proposal -> words.addAll(proposal.finding().words()));
        Map<String, String> named = StateWords.toBeNamed(words);
        if (!named.isEmpty()) {
            line("    states:", "guessed; add what else it says");
            named.forEach((word, state) -> line("      %s: \"%s\"".formatted(always(word), state), ""));
        }
    }

    private void place(String key, String place) {
        if (place != null) {
            line("    %s: %s".formatted(key, quoted(place)), "");
        }
    }

    private void line(String text, String remark) {
        yaml.append(text).append(remark.isEmpty() ? "" : "  # " + remark).append('\n');
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z/][A-Za-z0-9/._-]*") && !text.matches("(?i)true|false|yes|no|on|off|null|y|n")
                ? text
                : always(text);
    }

    private static String always(String text) {
        return "\"%s\"".formatted(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static String word(Duration period) {
        return period.toSeconds() % 60 == 0 && period.toSeconds() > 60
                ? period.toMinutes() + "m"
                : period.toSeconds() + "s";
    }
}
