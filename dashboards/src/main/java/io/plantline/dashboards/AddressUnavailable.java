package io.plantline.dashboards;

/** The server could not listen where it was told to; the message names host and port. */
public final class AddressUnavailable extends Exception {
    AddressUnavailable(DashboardSettings settings, Throwable cause) {
        super(
                "cannot listen on %s:%d: %s; end the program that uses the port, or choose another"
                        .formatted(
                                settings.host(), settings.port(), deepest(cause).getMessage()),
                cause);
    }

    private static Throwable deepest(Throwable cause) {
        return cause.getCause() == null ? cause : deepest(cause.getCause());
    }
}
