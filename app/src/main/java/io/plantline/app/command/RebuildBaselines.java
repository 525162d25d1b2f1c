package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.Former;
import io.plantline.app.rebuild.HeldBaselines;
import io.plantline.app.settings.Settings;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What baselines a rebuild holds energy against: those that a stack keeps, or from files none unless they are asked for. */
final class RebuildBaselines {
    private static final String KAFKA = "kafka";

    @Option(
            names = "--baselines",
            paramLabel = KAFKA,
            description = "files: hold energy against the baselines that a stack keeps; from Kafka it always is")
    private String source;

    void check(boolean readingsOfKafka) throws Refusal {
        if (source != null && readingsOfKafka) {
            throw Refusal.wrongUsage("--baselines is for recorded files; from Kafka its baselines are read too");
        }
        if (source != null && !source.equals(KAFKA)) {
            throw Refusal.wrongUsage("--baselines %s: the one thing it can be is kafka".formatted(source));
        }
    }

    /** True where they have to be asked for at Kafka. */
    boolean isOfKafka(boolean readingsOfKafka) {
        return source != null || readingsOfKafka;
    }

    /**
     * Those that hold; empty where there are to be none.
     *
     * @param former the rebuild that is made once more, whose baselines hold again, or null
     */
    Optional<HeldBaselines> held(List<Plant> plants, boolean readingsOfKafka, Settings settings, Former former)
            throws Refusal {
        if (!isOfKafka(readingsOfKafka)) {
            return Optional.empty();
        }
        Optional<HeldBaselines> again = former == null ? Optional.empty() : former.baselines();
        if (again.isPresent()) {
            return again;
        }
        HeldBaselines held =
                HeldBaselines.onKafka(settings, plants.stream().map(Plant::id).toList());
        if (held.all().isEmpty() && source != null) {
            throw Refusal.wrongInput("--baselines kafka: there is none of plant %s on %s; leave the option out"
                    .formatted(plants.get(0).id(), Channels.BASELINES));
        }
        return Optional.of(held);
    }
}
