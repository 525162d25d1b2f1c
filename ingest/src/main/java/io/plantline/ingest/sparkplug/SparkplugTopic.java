package io.plantline.ingest.sparkplug;

import java.util.Arrays;
import java.util.Optional;

/**
 * A topic {@code spBv1.0/{group}/{type}/{edge node}[/{device}]} on which an edge node tells something.
 *
 * @param device null where the edge node speaks of itself
 */
public record SparkplugTopic(String group, Type type, String edge, String device) {
    /** The first level of every topic of Sparkplug B, with its slash. */
    public static final String PREFIX = "spBv1.0/";

    private static final int NODE_LEVELS = 4;

    /** What an edge node tells. Commands go the other way. */
    public enum Type {
        NBIRTH,
        DBIRTH,
        NDATA,
        DDATA,
        NDEATH,
        DDEATH;

        public boolean isBirth() {
            return this == NBIRTH || this == DBIRTH;
        }

        private boolean ofDevice() {
            return name().charAt(0) == 'D';
        }
    }

    /** The parts of a topic; nothing where no edge node tells something on it, as on those of commands and hosts. */
    public static Optional<SparkplugTopic> of(String topic) {
        String[] levels = topic.split("/", -1);
        if (!topic.startsWith(PREFIX) || levels.length < NODE_LEVELS || levels.length > NODE_LEVELS + 1) {
            return Optional.empty();
        }
        String device = levels.length > NODE_LEVELS ? levels[NODE_LEVELS] : null;
        return Arrays.stream(Type.values())
                .filter(type -> type.name().equals(levels[2]) && type.ofDevice() == (device != null))
                .map(type -> new SparkplugTopic(levels[1], type, levels[3], device))
                .findFirst();
    }

    /** The topic as it is written. */
    public String text() {
        String node = PREFIX + group + '/' + type + '/' + edge;
        return device == null ? node : node + '/' + device;
    }

    /** The topics of all that the edge node tells. */
    public String filter() {
        return PREFIX + group + "/+/" + edge + "/#";
    }

    /** What names the edge node among all. */
    String node() {
        return group + '/' + edge;
    }

    /** Where the edge node is given commands. */
    String commands() {
        return PREFIX + group + "/NCMD/" + edge;
    }
}
