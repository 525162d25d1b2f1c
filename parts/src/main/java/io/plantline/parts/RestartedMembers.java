package io.plantline.parts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Members of consumer groups that died with the JVM they shared with their broker. The broker would wait for their
 * sessions to end, three quarters of a minute, before it hands their partitions to the new ones.
 */
final class RestartedMembers {
    private static final Logger LOG = LoggerFactory.getLogger(RestartedMembers.class);

    private RestartedMembers() {}

    /** To be called before any consumer of this run starts: whoever is a member now is dead. */
    static void forget(String bootstrap, List<String> groups) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            for (String group : groups) {
                forget(admin, group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting Kafka at " + bootstrap, e);
        }
    }

    private static void forget(Admin admin, String group) throws InterruptedException {
        try {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        } catch (ExecutionException none) {
            LOG.debug("group {} has no members to forget: {}", group, none.getMessage());
        }
    }
}
