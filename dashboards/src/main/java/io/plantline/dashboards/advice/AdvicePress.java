package io.plantline.dashboards.advice;

import io.plantline.decision.AdviceSaid;
import java.util.List;

/** Where advice is published, and what people answer to it. */
@FunctionalInterface
public interface AdvicePress {
    /** Returns when all of it is kept. */
    void publish(List<AdviceSaid> said) throws Unavailable;

    /** Nothing can be published now; the message says where it was tried. */
    final class Unavailable extends Exception {
        private final boolean mayBeKept;

        public Unavailable(String message, boolean mayBeKept, Throwable cause) {
            super(message, cause);
            this.mayBeKept = mayBeKept;
        }

        /** True where nobody knows: it was sent, and what came of it was not heard. */
        public boolean mayBeKept() {
            return mayBeKept;
        }
    }
}
