package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** A number, alone or with its unit behind it: {@code 1043.2} or {@code 1043.2 kWh}. */
final class PlainNumber implements Format {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,20}(?:\\.[0-9]{1,20})?");

    @Override
    public List<Piece> pieces(Message message) {
        return List.of(new TopicValue(message.topic(), TextNode.valueOf(message.text())));
    }

    @Override
    public boolean recognises(Message message) {
        return NUMBER.matcher(message.text()).matches()
                || WithUnit.of(TextNode.valueOf(message.text())).isPresent();
    }
}
