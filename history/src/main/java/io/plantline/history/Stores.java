package io.plantline.history;

/** Opens the store that the settings ask for; nothing is connected yet. */
final class Stores {
    private Stores() {}

    static TimeSeriesStore open(HistorySettings settings) {
        return switch (settings.kind()) {
            case INFLUX -> new InfluxStore(settings);
            case QUESTDB -> new QuestStore(settings);
        };
    }
}
