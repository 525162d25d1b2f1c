package io.plantline.ingest.sparkplug;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Rejection.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;

/**
 * What the value of a metric is. The field it is written in tells most; of whole numbers the type tells width and sign,
 * since the wire knows only unsigned ones. Where type and field do not fit, as a Double in the field of a Float, the field
 * is believed: Tahu's own decoder would say 0.
 */
final class Values {
    private static final int INT8 = MetricDataType.Int8.toIntValue();
    private static final int INT16 = MetricDataType.Int16.toIntValue();
    private static final int INT32 = MetricDataType.Int32.toIntValue();
    private static final int INT64 = MetricDataType.Int64.toIntValue();
    private static final int UINT8 = MetricDataType.UInt8.toIntValue();
    private static final int UINT16 = MetricDataType.UInt16.toIntValue();
    private static final int UINT32 = MetricDataType.UInt32.toIntValue();
    private static final int UINT64 = MetricDataType.UInt64.toIntValue();

    private Values() {}

    /** True where the value means nothing without its type. */
    static boolean needsType(Metric metric) {
        return !metric.getIsNull() && (metric.hasIntValue() || metric.hasLongValue());
    }

    /** @param type that of the metric, from the message or from its birth */
    static JsonNode of(Metric metric, String name, int type) throws Unusable {
        if (metric.getIsNull()) {
            return NullNode.getInstance();
        }
        return switch (metric.getValueCase()) {
            case VALUE_NOT_SET -> NullNode.getInstance();
            case INT_VALUE -> whole(Integer.toUnsignedLong(metric.getIntValue()), name, type);
            case LONG_VALUE -> whole(metric.getLongValue(), name, type);
            case FLOAT_VALUE -> decimal(Float.isFinite(metric.getFloatValue()), Float.toString(metric.getFloatValue()));
            case DOUBLE_VALUE ->
                decimal(Double.isFinite(metric.getDoubleValue()), Double.toString(metric.getDoubleValue()));
            case BOOLEAN_VALUE -> BooleanNode.valueOf(metric.getBooleanValue());
            case STRING_VALUE -> TextNode.valueOf(metric.getStringValue());
            default -> throw notANumber(name, type);
        };
    }

    private static JsonNode whole(long bits, String name, int type) throws Unusable {
        if (type == UINT64) {
            return BigIntegerNode.valueOf(new BigInteger(Long.toUnsignedString(bits)));
        }
        if (type == INT64) {
            return LongNode.valueOf(bits);
        }
        if (type == INT32) {
            return IntNode.valueOf((int) bits);
        }
        if (type == UINT32) {
            return LongNode.valueOf(Integer.toUnsignedLong((int) bits));
        }
        if (type == INT16) {
            return LongNode.valueOf((short) bits);
        }
        if (type == UINT16) {
            return LongNode.valueOf(Short.toUnsignedInt((short) bits));
        }
        if (type == INT8) {
            return LongNode.valueOf((byte) bits);
        }
        if (type == UINT8) {
            return LongNode.valueOf(Byte.toUnsignedInt((byte) bits));
        }
        throw notANumber(name, type);
    }

    /** What is not finite is written as a word: that for no number means that nothing was measured. */
    private static JsonNode decimal(boolean finite, String written) {
        return finite ? DecimalNode.valueOf(new BigDecimal(written)) : TextNode.valueOf(written);
    }

    private static Unusable notANumber(String name, int type) {
        return new Unusable(
                Reason.NOT_A_NUMBER,
                "metric %s is a %s, neither number nor text"
                        .formatted(Unusable.quoted(name), MetricDataType.fromInteger(type)));
    }
}
