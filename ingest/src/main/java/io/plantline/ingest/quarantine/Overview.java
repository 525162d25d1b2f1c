package io.plantline.ingest.quarantine;

import io.plantline.ingest.NotReachableException;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands rejected, counted by plant, topic and reason. */
public final class Overview {
    /** So many places are told apart; devices that make up topics as they go do not fill the memory. */
    private static final int MOST = 10_000;

    /** What all further places are counted under. */
    public static final String OTHERS = "(others)";

    private final Origins origins;
    private final Selection selection;
    private final Map<Place, Count> counts = new LinkedHashMap<>();
    private final Map<List<Object>, Dismissed> dismissed = new LinkedHashMap<>();

    private record Place(String plant, String topic, Rejection.Reason reason) {}

    /**
     * The rejections of one topic for one reason.
     *
     * @param plant id of the plant, or null where it cannot be told
     * @param first when the first was seen, epoch milliseconds
     * @param last when the last was seen, epoch milliseconds
     * @param detail what is wrong with the last of them, fit to be shown
     * @param sample the beginning of its bytes, fit to be shown
     */
    public record Group(
            String plant,
            String topic,
            Rejection.Reason reason,
            long count,
            long first,
            long last,
            String detail,
            String sample) {}

    /**
     * What one person dismissed of a plant for one reason.
     *
     * @param plant id of the plant, or null where it cannot be told
     * @param at when it was last dismissed, epoch milliseconds
     */
    public record Dismissed(String plant, Rejection.Reason reason, String by, String why, long at, long count) {}

    /** All that stands, and apart from it what was dismissed. */
    public record Whole(List<Group> standing, List<Dismissed> dismissed) {
        public Whole {
            standing = List.copyOf(standing);
            dismissed = List.copyOf(dismissed);
        }
    }

    private Overview(Origins origins, Selection selection) {
        this.origins = origins;
        this.selection = selection;
    }

    /**
     * Counts all that stands, the most frequent first.
     *
     * @param plants those whose sources are known, to tell whose a topic is
     */
    public static List<Group> of(Quarantine quarantine, List<Plant> plants, Selection selection)
            throws NotReachableException {
        return whole(quarantine, plants, selection).standing();
    }

    /** The same, and what was dismissed. */
    public static Whole whole(Quarantine quarantine, List<Plant> plants, Selection selection)
            throws NotReachableException {
        Overview overview = new Overview(new Origins(plants), selection);
        quarantine.read(overview::add, overview::dismissed);
        List<Group> groups = new ArrayList<>();
        overview.counts.forEach((place, count) -> groups.add(count.of(place)));
        groups.sort(Comparator.comparingLong(Group::count).reversed());
        return new Whole(groups, List.copyOf(overview.dismissed.values()));
    }

    private void dismissed(Quarantined quarantined, Marks.Mark mark) {
        Rejection rejection = quarantined.rejection();
        Optional<String> plant = origins.plant(rejection);
        if (selection.means(rejection, plant)) {
            Dismissed one = new Dismissed(
                    plant.orElse(null),
                    rejection.reason(),
                    ShownBytes.of(mark.dismissal().by()),
                    ShownBytes.of(mark.dismissal().why()),
                    mark.at(),
                    1);
            dismissed.merge(
                    List.of(String.valueOf(one.plant()), one.reason(), one.by(), one.why()),
                    one,
                    (known, more) -> new Dismissed(
                            known.plant(), known.reason(), known.by(), known.why(), known.at(), known.count() + 1));
        }
    }

    private void add(Quarantined quarantined) {
        Rejection rejection = quarantined.rejection();
        Optional<String> plant = origins.plant(rejection);
        if (!selection.means(rejection, plant)) {
            return;
        }
        Place place = new Place(plant.orElse(null), Origins.place(rejection), rejection.reason());
        if (!counts.containsKey(place) && counts.size() >= MOST) {
            place = new Place(null, OTHERS, rejection.reason());
        }
        counts.computeIfAbsent(place, any -> new Count()).add(rejection);
    }

    private static final class Count {
        private long count;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private String detail;
        private byte[] beginning;
        private int length;

        void add(Rejection rejection) {
            count++;
            first = Math.min(first, rejection.arrived());
            if (rejection.arrived() >= last) {
                last = rejection.arrived();
                detail = rejection.detail();
                keep(rejection.bytes());
            }
        }

        /** Payloads can be large, and there are many places. */
        private void keep(byte[] bytes) {
            beginning = ShownBytes.beginning(bytes);
            length = bytes.length;
        }

        Group of(Place place) {
            return new Group(
                    place.plant(),
                    place.topic(),
                    place.reason(),
                    count,
                    first,
                    last,
                    ShownBytes.of(detail),
                    ShownBytes.of(beginning, length));
        }
    }
}
