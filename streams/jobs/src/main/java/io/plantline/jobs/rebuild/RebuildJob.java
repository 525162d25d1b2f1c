package io.plantline.jobs.rebuild;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The flow: readings go, plant by plant and in their order, to the measures, which write what they have come to. */
public final class RebuildJob {
    /** A plant, and readings of it in their order as JSON, one or more, each on a line. */
    public static final TypeInformation<Tuple2<String, byte[]>> READINGS =
            Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));

    private RebuildJob() {}

    /** Adds the flow behind a bounded source of readings. */
    public static void of(DataStream<Tuple2<String, byte[]>> readings, RebuildOrder order) {
        readings.keyBy(told -> told.f0, Types.STRING)
                .process(new Rebuilding(order), Types.TUPLE(Types.STRING, Types.LONG))
                .uid("measures")
                .name("measures")
                .sinkTo(new DiscardingSink<>())
                .uid("written")
                .name("written");
    }

    /** What the job asks of any cluster: nothing goes through reflection, and a failure is not tried again. */
    public static Configuration configuration() {
        return new Configuration()
                .set(PipelineOptions.GENERIC_TYPES, false)
                .set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    }
}
