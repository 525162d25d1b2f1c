package io.plantline.jobs.baseline;

import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The flow: readings go in their order to the measures, and what the cells of the period say comes out. */
public final class BaselineJob {
    /** Start of an interval; then hours, energy, coverage, the drivers in their order, and hours and °C of outdoors. */
    static final TypeInformation<Tuple2<Long, double[]>> POINTS =
            Types.TUPLE(Types.LONG, PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO);

    private BaselineJob() {}

    /** Adds the flow behind a bounded source of readings. */
    public static DataStream<Tuple2<Long, double[]>> of(
            DataStream<Tuple2<String, byte[]>> readings, BaselineOrder order) {
        return readings.keyBy(told -> told.f0, Types.STRING)
                .process(new Observing(order), POINTS)
                .uid("observed")
                .name("observed");
    }
}
