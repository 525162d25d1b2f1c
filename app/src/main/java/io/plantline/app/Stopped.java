package io.plantline.app;

/** The process was asked to end while it was still starting: what fails from then on is no fault. */
public final class Stopped extends Exception {
    public Stopped(Throwable consequence) {
        super("asked to end while starting", consequence);
    }

    public Stopped() {
        this(null);
    }
}
