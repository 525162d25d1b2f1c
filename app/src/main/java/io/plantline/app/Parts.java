package io.plantline.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Things that were started one on top of the other and are closed in reverse, each whatever becomes of the others. */
public final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private record Part(String name, AutoCloseable closeable) {}

    private final Deque<Part> parts = new ArrayDeque<>();

    /** Adds what was started last. */
    public <T extends AutoCloseable> T add(String name, T part) {
        parts.push(new Part(name, part));
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            LOG.debug("closing {}", part.name());
            try {
                part.closeable().close();
            } catch (Exception failed) {
                LOG.warn("{} did not close cleanly", part.name(), failed);
            }
        }
    }
}
