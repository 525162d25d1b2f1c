package io.plantline.app.settings;

/**
 * One key with its value and where it was found.
 *
 * @param origin {@code file:line}, or {@code environment variable NAME}
 */
record Entry(String key, String value, String origin) {
    String problem(String message) {
        return "%s: %s: %s".formatted(origin, key, message);
    }
}
