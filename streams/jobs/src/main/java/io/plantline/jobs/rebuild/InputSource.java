package io.plantline.jobs.rebuild;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceEnumerator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceSplit;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Readings of one plant on the standard input of this process, as a source of one split that cannot be read twice. */
public final class InputSource
        implements Source<Tuple2<String, byte[]>, InputSource.Input, Collection<InputSource.Input>> {
    private final String plant;

    public InputSource(String plant) {
        this.plant = plant;
    }

    /** The only split. */
    record Input(String plant) implements IteratorSourceSplit<Tuple2<String, byte[]>, ReadingsOnInput> {
        @Override
        public String splitId() {
            return plant;
        }

        @Override
        public ReadingsOnInput getIterator() {
            return new ReadingsOnInput(plant, System.in);
        }

        @Override
        public Input getUpdatedSplitForIterator(ReadingsOnInput read) {
            return this;
        }
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<Input, Collection<Input>> createEnumerator(SplitEnumeratorContext<Input> context) {
        return new IteratorSourceEnumerator<>(context, List.of(new Input(plant)));
    }

    @Override
    public SplitEnumerator<Input, Collection<Input>> restoreEnumerator(
            SplitEnumeratorContext<Input> context, Collection<Input> left) {
        return new IteratorSourceEnumerator<>(context, left);
    }

    @Override
    public SourceReader<Tuple2<String, byte[]>, Input> createReader(SourceReaderContext context) {
        return new IteratorSourceReader<>(context);
    }

    @Override
    public SimpleVersionedSerializer<Input> getSplitSerializer() {
        return new Split();
    }

    @Override
    public SimpleVersionedSerializer<Collection<Input>> getEnumeratorCheckpointSerializer() {
        return new Splits();
    }

    /** The split as the plant's id. */
    private static final class Split implements SimpleVersionedSerializer<Input> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(Input input) {
            return input.plant.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Input deserialize(int version, byte[] bytes) {
            return new Input(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Splits as the plants' ids, a line each. */
    private static final class Splits implements SimpleVersionedSerializer<Collection<Input>> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(Collection<Input> inputs) {
            return inputs.stream()
                    .map(Input::plant)
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Collection<Input> deserialize(int version, byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(Input::new)
                    .toList();
        }
    }
}
