package io.plantline.alerting;

/** A message that did not arrive; it says what was answered, without secrets. */
final class DeliveryFailed extends Exception {
    DeliveryFailed(String message) {
        super(message);
    }

    DeliveryFailed(String message, Throwable cause) {
        super("%s: %s".formatted(message, reason(cause)), cause);
    }

    private static String reason(Throwable cause) {
        String said = cause.getMessage();
        return said == null || said.isBlank() ? cause.getClass().getSimpleName() : said.strip();
    }
}
