package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code N/<portal>/grid/30/Ac/Power} with {@code {"value": 1200}}. Null, or an empty array of the bus below, means that
 * the device does not know at the moment.
 */
final class Victron implements Format {
    private static final Pattern PORTAL = Pattern.compile("N/[0-9a-f]{12}/.+");

    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        JsonNode value = message.object().path("value");
        if (value.isMissingNode()) {
            throw new Unusable(Reason.MISSING_VALUE, "there is no \"value\"");
        }
        boolean unknown = value.isArray() && value.isEmpty();
        return List.of(new TopicValue(message.topic(), unknown ? NullNode.getInstance() : value));
    }

    @Override
    public boolean recognises(Message message) throws Unusable {
        return PORTAL.matcher(message.topic()).matches()
                && message.looksLikeObject()
                && message.object().has("value");
    }
}
