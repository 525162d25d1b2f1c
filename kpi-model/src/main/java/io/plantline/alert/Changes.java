package io.plantline.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has changed and has to be kept before anything follows from it; empty stands for what is kept no longer.
 *
 * @param alerts by id
 * @param silences by id
 * @param notifications by key
 */
public record Changes(
        Map<String, Optional<Alert>> alerts,
        Map<String, Optional<Silence>> silences,
        Map<String, Optional<Notification>> notifications) {
    public Changes {
        alerts = Map.copyOf(alerts);
        silences = Map.copyOf(silences);
        notifications = Map.copyOf(notifications);
    }

    public boolean isEmpty() {
        return alerts.isEmpty() && silences.isEmpty() && notifications.isEmpty();
    }

    /** What is to be sent, in the order in which it was decided. */
    public List<Notification> decided() {
        return inOrder(notifications.values().stream().flatMap(Optional::stream).toList());
    }

    /** The keys of what is not to be sent any more: it has arrived, was given up, or is not true any more. */
    public List<String> withdrawn() {
        return notifications.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<Notification> inOrder(Collection<Notification> notifications) {
        return notifications.stream()
                .sorted(Comparator.comparingLong(Notification::decided)
                        .thenComparing(Notification::kind)
                        .thenComparing(Notification::key))
                .toList();
    }
}
