package io.plantline.app.embedded;

import io.plantline.app.settings.Setting;
import java.net.URI;
import java.util.Map;

/** The database an embedded stack stores history in. */
public record HistoryPlace(String kind, URI url, String database) {

    /** An InfluxDB outside of this process. */
    public static HistoryPlace influx(URI url, String database) {
        return new HistoryPlace("influx", url, database);
    }

    static HistoryPlace questDb(URI url) {
        return new HistoryPlace("questdb", url, "qdb");
    }

    void addTo(Map<Setting, String> settings) {
        settings.put(Setting.HISTORY_KIND, kind);
        settings.put(Setting.HISTORY_URL, url.toString());
        settings.put(Setting.HISTORY_DATABASE, database);
    }
}
