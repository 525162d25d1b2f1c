package io.plantline.app.command;

import static io.plantline.app.command.MeteredMorning.ELEVEN;
import static io.plantline.app.command.MeteredMorning.TEN;

import io.plantline.app.Api;
import io.plantline.app.MeterOverMqtt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A creamery that buys by the quarter of an hour and emits by the half; one count of butter comes after all was final. */
final class Creamery {
    static final Instant LATE = TEN.plusSeconds(1_920);
    static final int BUTTER_LATE = 6;
    private static final String INTENSITY =
            "/api/v1/plants/creamery/kpis/energy-intensity?interval=hour&from=%s&to=%s".formatted(TEN, ELEVEN);
    private static final String SIGNALS =
            """
            signal,start,end,value,unit,estimated
            spot-lake,2025-06-11T09:00:00Z,2025-06-11T09:15:00Z,84.25,EUR/MWh,false
            spot-lake,2025-06-11T09:15:00Z,2025-06-11T09:30:00Z,91.07,EUR/MWh,false
            spot-lake,2025-06-11T09:30:00Z,2025-06-11T09:45:00Z,-3.5,EUR/MWh,false
            spot-lake,2025-06-11T09:45:00Z,2025-06-11T10:00:00Z,12.01,EUR/MWh,false
            carbon-lake,2025-06-11T09:00:00Z,2025-06-11T09:30:00Z,93,gCO2/kWh,false
            carbon-lake,2025-06-11T09:30:00Z,2025-06-11T10:00:00Z,141,gCO2/kWh,true
            """;

    private Creamery() {}

    static void tellSignals(Path folder, String kafka) throws Exception {
        Path table = Files.writeString(folder.resolve("lake.csv"), SIGNALS);
        Commands told = Commands.run("signals", table.toString(), "--kafka", kafka);
        if (!told.err().isEmpty()) {
            throw new AssertionError(told.err());
        }
    }

    static void tellMorning(MeterOverMqtt meter, Api api) throws Exception {
        for (int i = 0; i < 24; i++) {
            Instant at = TEN.minusSeconds(480).plusSeconds(300L * i);
            tell(meter, "grid", at, "%d.%03d".formatted(7_000 + i, (i * i * 7) % 911));
            tell(meter, "well", at, "%d.%02d".formatted(410 + i / 3, (i % 3) * 31));
            if (!at.equals(LATE)) {
                tell(meter, "butter", at, Integer.toString(4 + i % 3));
            }
        }
        await(api, "final");
        tell(meter, "butter", LATE, Integer.toString(BUTTER_LATE));
        await(api, "revised");
    }

    private static void await(Api api, String status) throws Exception {
        api.await(
                INTENSITY,
                answer -> answer.path("values").path(0).path("status").asText().equals(status));
    }

    private static void tell(MeterOverMqtt meter, String id, Instant at, String value) throws Exception {
        meter.publish("plantline/v1/creamery/" + id, "{\"time\":\"%s\",\"value\":%s}".formatted(at, value));
    }
}
