package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number, alone or with its unit behind it: {@code 1043.2} or {@code 1043.2 kWh}. */
final class PlainNumber implements Format {
    private static final Pattern WITH_UNIT =
            Pattern.compile("([-+]?+[0-9][0-9.,]*+(?:[eE][-+]?[0-9]{1,3})?+)\\s*(\\p{L}\\S{0,7})");

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,20}(?:\\.[0-9]{1,20})?");

    @Override
    public List<Piece> pieces(Message message) {
        Matcher written = WITH_UNIT.matcher(message.text());
        return List.of(
                written.matches()
                        ? new TopicValue(message.topic(), TextNode.valueOf(written.group(1)), written.group(2))
                        : new TopicValue(message.topic(), TextNode.valueOf(message.text())));
    }

    @Override
    public boolean recognises(Message message) {
        return NUMBER.matcher(message.text()).matches()
                || WITH_UNIT.matcher(message.text()).matches();
    }
}
