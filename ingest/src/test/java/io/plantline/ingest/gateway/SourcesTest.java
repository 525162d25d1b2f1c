package io.plantline.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Publisher;
import io.plantline.ingest.parts.Site;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Mapping;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Source;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Devices that do not speak the native form, between a real mosquitto and a real Kafka. */
class SourcesTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private static final Source SHELLIES = Source.of(
            "shellies/{device}/emeter/0/total", PayloadFormat.SHELLY_GEN1, LISBON, Mapping.of("{device}", null));

    private static final Source TASMOTA =
            Source.of("tele/{device}/SENSOR", PayloadFormat.TASMOTA, LISBON, Mapping.of("{device}", "ENERGY/Total"));

    @TempDir
    static Path directory;

    @AutoClose
    static Site site;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeAll
    static void openTheSite() throws Exception {
        site = Site.open(directory);
    }

    @Test
    void tenThousandUnreadableMessagesInARowStopNoOtherMeter() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger rejections = (Logger) LoggerFactory.getLogger(RejectionLog.class);
        rejections.setLevel(Level.INFO);
        log.start();
        rejections.addAppender(log);
        try (Gateway gateway = site.gateway("unreadable", metrics, SHELLIES, TASMOTA);
                Publisher devices = new Publisher(site.mosquitto(), "foundry");
                Consumed consumed = new Consumed(site.kafka())) {
            devices.tell("shellies/grid/emeter/0/total", "1000");
            for (int i = 0; i < 10_000; i++) {
                devices.tell("tele/grid/SENSOR", "{\"Time\":\"2026-02-03T10:00:00\",\"ENERGY\":{\"Total\":" + i);
            }
            devices.tell("shellies/grid/emeter/0/total", "")
                    .tell("shellies/grid/emeter/0/total", "2000")
                    .say("furnace", "{\"time\":\"2026-01-01T00:00:00Z\",\"value\":3}")
                    .flush();
            consumed.await(3, 10_000);

            assertThat(consumed.readings())
                    .extracting(reading -> reading.meter() + " " + reading.value() + " " + reading.unit())
                    .containsExactly("grid 1000 Wh", "grid 2000 Wh", "furnace 3 null");
            assertThat(consumed.rejections())
                    .hasSize(10_000)
                    .allMatch(rejection -> rejection.reason() == Reason.NOT_JSON
                            && rejection.source().equals("tele/grid/SENSOR"));
            assertThat(consumed.rejections().get(9_999).bytes()).asString().endsWith(":9999");
            Parts.await(() -> gateway.unacknowledged() == 0, () -> gateway.unacknowledged() + " are unacknowledged");
            assertThat(withoutReading()).isEqualTo(1);
            assertThat(log.list).as("lines of log").hasSizeBetween(1, 10);
        } finally {
            rejections.setLevel(null);
            rejections.detachAppender(log);
        }
    }

    @Test
    void whatAPlantFileNoLongerNamesIsUnsubscribedThoughTheSessionStays() throws Exception {
        try (Gateway before = site.gateway("changed", metrics, SHELLIES, TASMOTA);
                Publisher devices = new Publisher(site.mosquitto(), "foundry");
                Consumed consumed = new Consumed(site.kafka())) {
            devices.tell("tele/grid/SENSOR", "{\"ENERGY\":{\"Total\":1}}").flush();
            consumed.await(1, 0);
            assertThat(before.problem()).isEmpty();
        }
        try (Publisher devices = new Publisher(site.mosquitto(), "foundry")) {
            devices.tell("tele/grid/SENSOR", "{\"ENERGY\":{\"Total\":1.5}}").flush();
        }
        try (Consumed consumed = new Consumed(site.kafka());
                Gateway after = site.gateway("changed", metrics, SHELLIES);
                Publisher devices = new Publisher(site.mosquitto(), "foundry")) {
            consumed.await(0, 1);
            assertThat(consumed.rejections().get(0).reason()).isEqualTo(Reason.NO_SOURCE);
            assertThat(consumed.rejections().get(0).source()).isEqualTo("tele/grid/SENSOR");
            assertThat(consumed.rejections().get(0).bytes()).asString().contains("1.5");
            Parts.await(() -> !hearsTasmota(devices, consumed), () -> "still subscribed to tele/+/SENSOR");
            assertThat(after.problem()).isEmpty();
        }
        site.mosquitto().stop();
        site.mosquitto().start();
        try (Gateway again = site.gateway("changed", metrics, SHELLIES, TASMOTA);
                Publisher devices = new Publisher(site.mosquitto(), "foundry");
                Consumed consumed = new Consumed(site.kafka())) {
            devices.tell("tele/grid/SENSOR", "{\"ENERGY\":{\"Total\":2}}").flush();
            consumed.await(1, 0);
            assertThat(consumed.rejections()).extracting(Rejection::detail).isEmpty();
            assertThat(again.problem()).isEmpty();
        }
    }

    private double withoutReading() {
        return metrics.find("plantline.messages.without.reading").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** What is said first is heard first, so what comes after it shows whether it came. */
    private boolean hearsTasmota(Publisher devices, Consumed consumed) {
        int before = consumed.rejections().size();
        int heard = consumed.readings().size();
        try {
            devices.tell("tele/grid/SENSOR", "{\"ENERGY\":{\"Total\":1}}")
                    .tell("shellies/grid/emeter/0/total", "1")
                    .flush();
            consumed.await(heard + 1, 0);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        assertThat(consumed.readings()).extracting(Reading::unit).containsOnly("Wh");
        return consumed.all().rejections().size() > before;
    }
}
