package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** {@code shellies/<device>/emeter/0/total}: one number, and the topic says of what. */
final class ShellyGen1 implements Format {
    @Override
    public List<Piece> pieces(Message message) {
        return List.of(new TopicValue(message.topic(), TextNode.valueOf(message.text())));
    }

    @Override
    public boolean recognises(Message message) {
        return message.topic().startsWith("shellies/");
    }
}
