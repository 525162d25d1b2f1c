package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.util.List;

/**
 * {@code N/<portal>/grid/30/Ac/Power} with {@code {"value": 1200}}. Null, or an empty array of the bus below, means that
 * the device does not know at the moment.
 */
final class Victron implements Format {
    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        JsonNode value = message.object().path("value");
        if (value.isMissingNode()) {
            throw new Unusable(Reason.MISSING_VALUE, "there is no \"value\"");
        }
        boolean unknown = value.isArray() && value.isEmpty();
        return List.of(new TopicValue(message.topic(), unknown ? NullNode.getInstance() : value));
    }
}
