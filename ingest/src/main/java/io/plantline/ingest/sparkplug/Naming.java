package io.plantline.ingest.sparkplug;

import io.plantline.ingest.sparkplug.Roster.Known;
import org.eclipse.tahu.message.model.PropertyDataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.PropertyValue;

/** Writes into a message what births have told of its metrics. All that it says itself stays as it is. */
final class Naming {
    private Naming() {}

    /** The bytes of the message; its own where there is nothing to add. */
    static byte[] of(Spoken said, Roster roster) {
        Payload.Builder named = said.payload().toBuilder();
        named.getMetricsBuilderList().forEach(metric -> name(metric, "", roster));
        Payload whole = named.build();
        return whole.equals(said.payload()) ? said.arrival().payload() : whole.toByteArray();
    }

    private static void name(Metric.Builder metric, String above, Roster roster) {
        Known called = roster.called(metric.getAlias(), metric.hasAlias());
        if (metric.getName().isEmpty() && called != null && called.isWanted()) {
            metric.setName(called.name());
        }
        String name = above + metric.getName();
        Known known = roster.named(name);
        if (known != null && metric.getDatatype() == 0) {
            metric.setDatatype(known.type());
        }
        if (known != null && known.unit() != null && Properties.unit(metric.getProperties()) == null) {
            metric.getPropertiesBuilder()
                    .addKeys(Properties.UNIT)
                    .addValues(PropertyValue.newBuilder()
                            .setType(PropertyDataType.String.toIntValue())
                            .setStringValue(known.unit()));
        }
        if (metric.hasTemplateValue()) {
            metric.getTemplateValueBuilder()
                    .getMetricsBuilderList()
                    .forEach(inside -> name(inside, name + '/', roster));
        }
    }
}
