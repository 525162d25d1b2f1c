package io.plantline.app.rebuild;

import io.plantline.anomaly.RulesTold;
import io.plantline.app.Refusal;
import io.plantline.app.role.Clients;
import io.plantline.app.settings.Settings;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.RulesJson;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** The anomaly rules that the job which watches goes by: of each plant what was said last, and can hold. */
public final class RulesInForce {
    private RulesInForce() {}

    /** Those of each plant that something was said of. */
    public static Map<String, RulesTold> read(Settings settings) throws Refusal {
        Map<String, RulesTold> last = new HashMap<>();
        try {
            new TopicScan(Clients.kafka(settings)).read(Channels.RULES, record -> {
                try {
                    if (record.value() != null) {
                        RulesTold told = RulesJson.read(record.value());
                        last.put(told.plant(), told);
                    }
                } catch (MalformedJson passedOver) {
                    return; // the job goes on by those before it
                }
            });
            return last;
        } catch (KafkaException silent) {
            throw Refusal.unreachable("%s cannot be read: %s; see that Kafka runs, and that its user may read the topic"
                    .formatted(Channels.RULES, silent.getMessage()));
        }
    }
}
