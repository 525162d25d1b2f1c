package io.plantline.ingest.discover;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Reply;
import io.plantline.ingest.sparkplug.SparkplugTopic;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Listens to a broker, in a session of its own that it leaves nothing of, and proposes what to write into a plant file.
 * What a broker has kept from before is not heard: it tells nothing of how often a meter speaks. It says nothing itself,
 * but asks edge nodes of Sparkplug to introduce themselves.
 */
public final class Discovery implements AutoCloseable {
    /** So many values are followed; beyond it, topics are made up as they come. */
    private static final int MOST = 20_000;

    /** Where devices announce themselves to home automation; they measure nothing there. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("tasmota/discovery/|homeassistant/");

    private static final String PLACEHOLDER = "your-plant";

    private static final int RECEIVE_MAXIMUM = 1_000;

    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, List<Finding>> byTopic = new HashMap<>();
    private final Aside aside = new Aside();
    private final EdgeNodeSightings edgeNodes = new EdgeNodeSightings(this::reply, aside);
    private final Set<String> topics = new HashSet<>();
    private final CompletableFuture<Map<String, String>> answered = new CompletableFuture<>();
    private final Predicate<String> known;
    private final InstantSource clock;
    private final MqttConnection connection;
    private long messages;

    /** What a discovery has heard so far. */
    public record Heard(long messages, int topics, int meters) {}

    /**
     * Connects and begins to listen.
     *
     * @param known topics that need no proposal
     */
    public Discovery(MqttAccess access, List<String> filters, Predicate<String> known, InstantSource clock)
            throws IOException, InterruptedException {
        this.known = known;
        this.clock = clock;
        this.connection = MqttConnection.open(access, new Session(false, RECEIVE_MAXIMUM), this::heard);
        this.connection.subscribe(filters, answered::complete);
    }

    /** What the broker does not let it hear, by filter. */
    public CompletableFuture<Map<String, String>> refused() {
        return answered;
    }

    public boolean isUp() {
        return connection.isUp();
    }

    public synchronized Heard heardSoFar() {
        int meters = Proposals.of(findings.values(), "").values().stream()
                .mapToInt(List::size)
                .sum();
        return new Heard(messages, topics.size(), meters);
    }

    /** The same for a plant that is not known yet: what stands for it says so. */
    public String proposal() {
        String proposal = proposal(PLACEHOLDER);
        return proposal.contains(PLACEHOLDER)
                ? "# replace '%s' by the id of the plant, or of the scope in it where a meter measures\n%s"
                        .formatted(PLACEHOLDER, proposal)
                : proposal;
    }

    /**
     * The meters and sources to write into a plant file, as YAML. What names another plant stands in a document of its
     * own.
     *
     * @param plant the plant that the devices are in, and where they are said to measure
     */
    public synchronized String proposal(String plant) {
        Proposals proposals = Proposals.look(findings.values(), plant);
        return ProposedYaml.of(proposals.byPlant(), plant) + proposals.again() + aside.comments();
    }

    @Override
    public void close() {
        connection.close();
    }

    private synchronized void heard(Inbound.Message message) {
        if (!message.retained() && !ANNOUNCEMENT.matcher(message.topic()).lookingAt()) {
            messages++;
            boolean heardBefore = !topics.add(message.topic());
            if (!known.test(message.topic())) {
                List<Sighting> sightings = sightings(message);
                note(message.topic(), sightings, heardBefore);
                aside.heard(message, sightings);
            }
        }
        if (message.acknowledge()) {
            connection.acknowledge(message.id());
        }
    }

    private List<Sighting> sightings(Inbound.Message message) {
        long now = clock.millis();
        return SparkplugTopic.of(message.topic())
                .map(topic -> edgeNodes.in(topic, new Arrival(message.topic(), message.payload(), false, now)))
                .orElseGet(() -> Sightings.in(message.topic(), message.payload(), now));
    }

    private void reply(Reply reply) {
        try {
            connection.tell(reply.topic(), reply.payload());
        } catch (IOException lost) {
            connection.drop(lost.getMessage());
        }
    }

    /** What earlier messages of the topic were without, or this one is, need not be in the next. */
    private void note(String topic, List<Sighting> sightings, boolean heardBefore) {
        Set<Finding> told = new HashSet<>();
        for (Sighting sighting : sightings) {
            String key = key(sighting);
            Finding finding = findings.get(key);
            if (finding != null) {
                finding.add(sighting);
                told.add(finding);
            } else if (findings.size() < MOST) {
                Finding first = new Finding(sighting);
                findings.put(key, first);
                told.add(first);
                byTopic.computeIfAbsent(topic, any -> new ArrayList<>()).add(first);
                if (heardBefore) {
                    first.miss();
                }
            }
        }
        byTopic.getOrDefault(topic, List.of()).stream()
                .filter(finding -> !told.contains(finding))
                .forEach(Finding::miss);
    }

    private static String key(Sighting sighting) {
        return "%s\0%s\0%s\0%s".formatted(sighting.topic(), sighting.place(), sighting.speaker(), sighting.tells());
    }
}
