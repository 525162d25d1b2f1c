package io.plantline.ingest.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.payload.Unusable;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.eclipse.tahu.message.SparkplugBPayloadDecoder;
import org.eclipse.tahu.message.SparkplugBPayloadEncoder;
import org.eclipse.tahu.message.model.Metric.MetricBuilder;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.SparkplugBPayload.SparkplugBPayloadBuilder;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values as Tahu encodes them, read as Tahu decodes them, to the ends of each type. */
class ValuesTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(MetricDataType.Int8, Byte.MIN_VALUE),
                Arguments.of(MetricDataType.Int8, Byte.MAX_VALUE),
                Arguments.of(MetricDataType.Int16, Short.MIN_VALUE),
                Arguments.of(MetricDataType.Int16, Short.MAX_VALUE),
                Arguments.of(MetricDataType.Int32, Integer.MIN_VALUE),
                Arguments.of(MetricDataType.Int32, Integer.MAX_VALUE),
                Arguments.of(MetricDataType.Int64, Long.MIN_VALUE),
                Arguments.of(MetricDataType.Int64, Long.MAX_VALUE),
                Arguments.of(MetricDataType.UInt8, (short) 255),
                Arguments.of(MetricDataType.UInt16, 65_535),
                Arguments.of(MetricDataType.UInt32, 4_294_967_295L),
                Arguments.of(MetricDataType.UInt64, new BigInteger("18446744073709551615")),
                Arguments.of(MetricDataType.Float, 0.1f),
                Arguments.of(MetricDataType.Float, -1.5e30f),
                Arguments.of(MetricDataType.Double, 1e300),
                Arguments.of(MetricDataType.Double, -0.1),
                Arguments.of(MetricDataType.Boolean, true),
                Arguments.of(MetricDataType.String, "RUN"),
                Arguments.of(MetricDataType.Text, "RUN"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("values")
    void isWhatTahuReads(MetricDataType type, Object value) throws Exception {
        byte[] encoded = new SparkplugBPayloadEncoder()
                .getBytes(
                        new SparkplugBPayloadBuilder()
                                .addMetric(new MetricBuilder("m", type, value).createMetric())
                                .createPayload(),
                        false);
        Object read = new SparkplugBPayloadDecoder()
                .buildFromByteArray(encoded, null)
                .getMetrics()
                .get(0)
                .getValue();
        Metric metric = Payload.parseFrom(encoded).getMetrics(0);

        JsonNode node = Values.of(metric, "m", metric.getDatatype());

        if (node.isNumber()) {
            assertThat(node.decimalValue()).isEqualByComparingTo(read.toString());
        } else {
            assertThat(node.asText()).isEqualTo(read.toString());
        }
    }

    @Test
    void theFieldIsBelievedWhereItIsNotThatOfTheType() throws Exception {
        int asDouble = MetricDataType.Double.toIntValue();
        assertThat(Values.of(Metric.newBuilder().setFloatValue(2.5f).build(), "m", asDouble)
                        .decimalValue())
                .isEqualByComparingTo("2.5");
        assertThat(Values.of(Metric.newBuilder().setIntValue(255).build(), "m", MetricDataType.Int8.toIntValue())
                        .intValue())
                .as("of devices that fill up with zeros")
                .isEqualTo(-1);
        assertThat(Values.of(Metric.newBuilder().setIntValue(-1).build(), "m", MetricDataType.UInt32.toIntValue())
                        .longValue())
                .isEqualTo(4_294_967_295L);
    }

    @Test
    void whatIsNoNumberIsNotMadeOne() throws Exception {
        assertThat(Values.of(Metric.newBuilder().setDoubleValue(Double.NaN).build(), "m", 10)
                        .asText())
                .isEqualTo("NaN");
        assertThat(Values.of(Metric.newBuilder().build(), "m", 10).isNull()).isTrue();
        assertThat(Values.of(Metric.newBuilder().setIsNull(true).build(), "m", 10)
                        .isNull())
                .isTrue();
        Metric date = Metric.newBuilder().setLongValue(1_770_112_800_000L).build();
        assertThatThrownBy(() -> Values.of(date, "m", MetricDataType.DateTime.toIntValue()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("DateTime");
    }
}
