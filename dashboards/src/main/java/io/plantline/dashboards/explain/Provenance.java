package io.plantline.dashboards.explain;

/** What a plant file says of where a figure is from. */
final class Provenance {
    private Provenance() {}

    /** Null where nothing is stated. */
    static String stated(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
