package io.plantline.bench.line;

import io.plantline.bench.load.Fleet;
import io.plantline.bench.load.ReadingStream;
import io.plantline.bench.report.Verdict;
import io.plantline.kpi.KpiValue;
import io.plantline.plant.Plant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Several plants that speak in turn, as fast as Kafka takes it or at a pace, and what they add up to. */
final class FleetLoad {
    private static final double NANOS = 1e9;

    private final List<Plant> plants = Fleet.plants(KafkaBroker.partitions());
    private final List<ReadingStream> streams = plants.stream()
            .map(plant -> new ReadingStream(plant, ReadingStream.REPLAY))
            .toList();
    private final Preload load;
    private volatile boolean isOpen = true;

    FleetLoad(KafkaBroker kafka) {
        this.load = new Preload(kafka.bootstrap());
    }

    /** Sends about so many of all plants. */
    void send(long readings) {
        load.send(to -> streams.forEach(stream -> stream.begin(readings / streams.size(), to)));
    }

    /** Sends so many a second until it is stopped. */
    void sendAtPace(double readingsPerSecond) {
        load.send(to -> {
            long began = System.nanoTime();
            long before = delivered();
            while (isOpen) {
                streams.forEach(stream -> stream.begin(1, to));
                long due = began + (long) ((delivered() - before) / readingsPerSecond * NANOS);
                while (isOpen && System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
        });
    }

    void stop() {
        isOpen = false;
    }

    /** Sends what is late, and that nothing more comes. */
    void end() {
        load.send(to -> {
            streams.forEach(stream -> stream.end(to));
            plants.forEach(plant -> to.accept(Preload.endOf(plant.id())));
        });
    }

    long delivered() {
        return streams.stream().mapToLong(ReadingStream::delivered).sum();
    }

    /** Holds the energy of every scope of every plant against the truth. */
    Verdict check(KpiOutput output) throws InterruptedException {
        List<KpiValue> last = List.copyOf(output.lastValues(EnergyCheck.KPIS).values());
        Verdict verdict = Verdict.right("");
        for (int i = 0; i < plants.size(); i++) {
            String id = plants.get(i).id();
            verdict = verdict.and(new EnergyCheck(streams.get(i).truth())
                    .check(last.stream()
                            .filter(value -> value.plant().equals(id))
                            .toList()));
        }
        return verdict.isVoid()
                ? verdict
                : Verdict.right("nothing was lost or counted twice in any of the %d plants: ".formatted(plants.size())
                        + verdict.words());
    }
}
