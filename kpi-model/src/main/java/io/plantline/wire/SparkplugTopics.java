package io.plantline.wire;

import io.plantline.plant.TopicPattern;
import java.util.List;

/**
 * Checks the topics of a Sparkplug source. Births tell what data means, deaths when it ends, and one count runs through
 * all messages of an edge node: a part of them cannot be understood.
 */
final class SparkplugTopics {
    private static final String NAMESPACE = "spBv1.0";
    private static final int TYPE = 2;
    private static final int DEVICE = 4;

    private SparkplugTopics() {}

    static void check(Section section, TopicPattern topics) {
        List<String> levels = List.of(topics.filter().split("/", -1));
        boolean allTypes = levels.size() <= TYPE || levels.get(TYPE).equals("+") || levels.size() == TYPE + 1;
        boolean allDevices = levels.get(levels.size() - 1).equals("#") && levels.size() <= DEVICE + 1;
        if (!levels.get(0).equals(NAMESPACE) || !allTypes || !allDevices) {
            section.problem(
                    "topics",
                    "'%s' is not all that an edge node says".formatted(topics),
                    "write spBv1.0/{group}/+/{edge}/#, with the names of your group and edge node");
        }
    }
}
