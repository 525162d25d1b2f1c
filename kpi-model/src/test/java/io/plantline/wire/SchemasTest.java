package io.plantline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.alert.Acknowledgement;
import io.plantline.alert.Alert;
import io.plantline.alert.AlertState;
import io.plantline.alert.Command;
import io.plantline.alert.Kind;
import io.plantline.alert.Matcher;
import io.plantline.alert.Note;
import io.plantline.alert.Notification;
import io.plantline.alert.Silence;
import io.plantline.alert.Told;
import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.RulesTold;
import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Bend;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import io.plantline.baseline.Frozen;
import io.plantline.baseline.Model;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.cell.CellValue;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Introduction;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Resolution;
import io.plantline.model.Signal;
import io.plantline.model.Status;
import io.plantline.model.SteamSeen;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schemas name exactly the fields that stand on the topics, and what is written is read back. */
class SchemasTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Interval QUARTER = new Interval(IntervalKind.SETTLEMENT, 0, 900_000);

    @Test
    void readings() throws Exception {
        Reading value =
                new Reading("shop", "m", "live", 1, new BigDecimal("1.25"), "kWh", null, Quality.UNCERTAIN, 3, 2);
        Reading state = new Reading("shop", "m", "live", 1, null, null, "idle", Quality.GOOD, -1, 2);
        assertThat(ReadingJson.read(ReadingJson.write(value))).isEqualTo(value);
        assertThat(ReadingJson.read(ReadingJson.write(state))).isEqualTo(state);
        Reading entered = value.enteredBy(new Reading.Entered("Ana", "read twice"));
        assertThat(ReadingJson.read(ReadingJson.write(entered))).isEqualTo(entered);
        assertThat(ReadingJson.read(ReadingJson.write(entered.asConfirmed()))).isEqualTo(entered.asConfirmed());
        assertThat(ReadingJson.read(ReadingJson.write(entered.asRetried()))).isEqualTo(entered.asRetried());
        Reading heat = value.of(new SteamSeen(BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("120.5"), 2716.2, 440.25));
        assertThat(ReadingJson.read(ReadingJson.write(heat))).isEqualTo(heat);
        assertThat(names(schema(Channels.ENTRIES).path("properties")))
                .isEqualTo(names(schema(Channels.READINGS).path("properties")));
        JsonNode schema = schema(Channels.READINGS);
        assertThat(names(schema.path("properties")))
                .containsAll(names(MAPPER.readTree(ReadingJson.write(value))))
                .containsAll(names(MAPPER.readTree(ReadingJson.write(state))))
                .containsAll(names(
                        MAPPER.readTree(ReadingJson.write(entered.asConfirmed().asRetried()))))
                .containsAll(names(MAPPER.readTree(ReadingJson.write(heat))))
                .hasSize(15);
    }

    @Test
    void rejections() throws Exception {
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        Rejection rejection = new Rejection(Rejection.Reason.NOT_JSON, "no", "topic", bytes, 1, true, true);
        Rejection read = RejectionJson.read(RejectionJson.write(rejection));
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(read.retained() && read.cut()).isTrue();
        Rejection usual = new Rejection(Rejection.Reason.NOT_JSON, "no", "topic", bytes, 1);
        assertThat(RejectionJson.read(RejectionJson.write(usual)))
                .extracting(Rejection::retained, Rejection::cut)
                .containsExactly(false, false);
        assertSameFields(Channels.REJECTED, RejectionJson.write(rejection));
        assertThat(schema(Channels.REJECTED).at("/properties/reason/enum")).hasSize(Rejection.Reason.values().length);
    }

    @Test
    void signals() throws Exception {
        Signal signal = new Signal("carbon-gb", 0, 1_800_000, new BigDecimal("63.5"), "gCO2/kWh", true, 5);
        assertThat(SignalJson.read(SignalJson.write(signal))).isEqualTo(signal);
        assertThat(SignalJson.key(signal)).isEqualTo("carbon-gb/1970-01-01T00:00:00Z");
        assertSameFields(Channels.SIGNALS, SignalJson.write(signal));
    }

    @Test
    void baselines() throws Exception {
        Baseline baseline = new Baseline(
                "enb-1",
                "shop",
                "shop",
                Quantity.ELECTRICITY_IMPORT,
                Model.LINEAR_PRODUCTION,
                IntervalKind.DAY,
                0,
                86_400_000,
                "all",
                new BigDecimal("50.00"),
                List.of(new Driver(Quantity.GOOD_MASS, new BigDecimal("85.125"), 12.5, 0.8, 2.5)),
                new Weather(
                        List.of(new Bend(Bend.Side.BELOW, new BigDecimal("15.5"), new BigDecimal("0.25"), 9)),
                        -5.5,
                        20),
                new Week(Collections.nCopies(Week.HOURS, new BigDecimal("1.5"))),
                Fit.of(new double[] {100, 120, 90, 110}, new double[] {105, 115, 95, 108}, 1),
                new Baseline.Acceptance(false, "R² = 0.7; \"all the same\" & more"),
                new Baseline.Origin("live", 3, 2, "ab12", "Ana", 7));
        Adjustment trial =
                new Adjustment("trial", "shop", "enb-1", 0, 7, new BigDecimal("-4.50"), "Ana", "a line was shut", 9);
        for (Frozen one : List.of(baseline, trial)) {
            assertThat(FrozenJson.read(FrozenJson.write(one))).isEqualTo(one);
            assertThat(Frozen.of(ReadingJson.read(ReadingJson.write(one.reading()))))
                    .isEqualTo(one);
            assertThat(names(schema(Channels.BASELINES).path("properties")))
                    .containsAll(names(MAPPER.readTree(FrozenJson.write(one))));
        }
    }

    @Test
    void resolutions() throws Exception {
        Resolution resolution = new Resolution("q1w2", 3, 17, 5, 2);
        assertThat(ResolutionJson.read(ResolutionJson.write(resolution))).isEqualTo(resolution);
        assertSameFields(Channels.RETRIED, ResolutionJson.write(resolution));
        Resolution dismissed =
                new Resolution("q1w2", 3, 18, 5, 0, new Resolution.Dismissal("Ana", "a test of the fitter"));
        assertThat(ResolutionJson.read(ResolutionJson.write(dismissed))).isEqualTo(dismissed);
    }

    @Test
    void whatEdgeNodesToldOfThemselves() throws Exception {
        Introduction told = new Introduction("spBv1.0/works/NBIRTH/cell-7", new byte[] {8, -1}, 1_772_452_800_000L);
        byte[] written = IntroductionJson.write(told);
        assertSameFields(Channels.SESSIONS, written);
        assertThat(IntroductionJson.read(written).bytes()).isEqualTo(told.bytes());
    }

    @Test
    void kpis() throws Exception {
        KpiValue value = new KpiValue(
                "shop", "live", "shop", "load-factor", QUARTER, "1", null, 0.1, null, 0.5, 0, 2, Status.REVISED, "why");
        assertThat(KpiValueJson.read(KpiValueJson.write(value))).isEqualTo(value);
        assertSameFields(Channels.KPIS, KpiValueJson.write(value));
    }

    @Test
    void batches() throws Exception {
        Interval strike = new Interval(IntervalKind.BATCH, 0, 5_400_000);
        KpiValue energy = new KpiValue(
                "shop",
                "live",
                "pan",
                "energy-intensity",
                strike,
                "kWh/t",
                2.5,
                30.0,
                12.0,
                1,
                0,
                1,
                Status.REVISED,
                null);
        BatchValue batch = new BatchValue(
                "shop",
                "live",
                "pan",
                "B-1",
                "white",
                null,
                strike,
                false,
                12.0,
                "t",
                1,
                Status.REVISED,
                null,
                List.of(energy));
        BatchValue held = new BatchValue(
                "shop",
                "live",
                "pan",
                "B-2",
                null,
                "7",
                null,
                false,
                null,
                "t",
                0,
                Status.FINAL,
                "it overlaps",
                List.of());
        assertThat(BatchJson.read(BatchJson.write(batch))).isEqualTo(batch);
        assertThat(BatchJson.read(BatchJson.write(held))).isEqualTo(held);
        assertSameFields(Channels.BATCHES, BatchJson.write(held));
    }

    @Test
    void cells() throws Exception {
        CellValue.Line line = new CellValue.Line(Quantity.ELECTRICITY_IMPORT, "peak", 0.1, 0, 900);
        CellValue cell = new CellValue("shop", "live", "lathe", "m", QUARTER, 0, Status.FINAL, List.of(line));
        assertThat(CellJson.read(CellJson.write(cell))).isEqualTo(cell);
        assertSameFields(Channels.CELLS, CellJson.write(cell));
        assertThat(names(schema(Channels.CELLS).at("/properties/lines/items/properties")))
                .containsExactlyInAnyOrderElementsOf(
                        names(MAPPER.readTree(CellJson.write(cell)).at("/lines/0")));
    }

    @Test
    void anomalies() throws Exception {
        Anomaly leak = new Anomaly(
                "shop",
                "live",
                "shop",
                "air",
                "air-leak",
                Anomaly.Severity.WARNING,
                0,
                900_000,
                1_800_000L,
                3,
                new Anomaly.Measure(31.5, 12.0, "m3/h"),
                0.97,
                new Anomaly.Impact(4.5, 0.9, null, "carbon: factor missing"),
                "Air flows while the shop is closed.");
        assertThat(AnomalyJson.read(AnomalyJson.write(leak))).isEqualTo(leak);
        assertSameFields(Channels.ANOMALIES, AnomalyJson.write(leak));
        assertSameFields(Channels.HEALTH, AnomalyJson.write(leak));
    }

    @Test
    void alerts() throws Exception {
        Anomaly leak = new Anomaly(
                "shop",
                "live",
                "shop",
                "air",
                "air-leak",
                Anomaly.Severity.WARNING,
                0,
                900_000,
                null,
                3,
                new Anomaly.Measure(31.5, 12.0, "m3/h"),
                0.97,
                Anomaly.Impact.unknown("factor missing"),
                "Air flows while the shop is closed.");
        Alert alert = new Alert(
                leak,
                AlertState.ACKNOWLEDGED,
                3,
                1,
                2,
                new Acknowledgement("Ana", "valve 3", 3),
                2L,
                new Alert.Muting("shop-1", null),
                List.of(new Told("hall", Kind.REMINDER, Anomaly.Severity.INFO, 1, 2, 2)),
                List.of(new Note("Bo", "the <b>coupling</b> of press 3", 4)));
        Alert quiet = new Alert(leak, AlertState.PENDING, 3, 1, 2, null, null, null, List.of(), List.of());
        Silence silence =
                new Silence("s", new Matcher("shop", null, "air", null, Anomaly.Severity.INFO), "Ana", "tired", 1, 2);
        Notification told = new Notification("k", "hall", Kind.FIRING, "shop/air-leak", 1, List.of(alert));

        assertThat(AlertJson.read(AlertJson.write(alert))).isEqualTo(alert);
        assertThat(AlertJson.read(AlertJson.write(quiet))).isEqualTo(quiet);
        assertThat(SilenceJson.read(SilenceJson.write(silence))).isEqualTo(silence);
        assertThat(NotificationJson.read(NotificationJson.write(told))).isEqualTo(told);
        assertSameFields(Channels.ALERTS, AlertJson.write(alert));
        assertSameFields(Channels.SILENCES, SilenceJson.write(silence));
        assertSameFields(Channels.NOTIFICATIONS, NotificationJson.write(told));
        List<Command> commands = List.of(
                new Command.Acknowledge("shop-1", new Acknowledgement("Ana", "", 1)),
                new Command.Annotate("shop-1", new Note("Bo", "coupling", 2)),
                new Command.Hush(silence),
                new Command.Lift("s", 5));
        for (Command command : commands) {
            byte[] written = CommandJson.write(command);
            assertThat(CommandJson.read(written)).isEqualTo(command);
            assertThat(names(schema(Channels.ALERT_COMMANDS).path("properties")))
                    .containsAll(names(MAPPER.readTree(written)));
        }
    }

    @Test
    void rulesKeepTheirFormAndThoseThatCannotHoldAreRefused() throws Exception {
        RulesTold told = new RulesTold(
                "shop",
                "shop.yaml",
                1,
                Rules.USUAL.with(RuleName.PEAK, "limit", 480).without(RuleName.SPIKE));
        byte[] written = RulesJson.write(told);

        assertThat(RulesJson.read(written)).isEqualTo(told);
        assertSameFields(Channels.RULES, written);
        byte[] wrong = new String(written, UTF_8).replace("480", "-480").getBytes(UTF_8);
        assertThatThrownBy(() -> RulesJson.read(wrong))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("peak: limit is -480");
        byte[] quoted = new String(written, UTF_8)
                .replaceFirst("\"enabled\":true", "\"enabled\":\"true\"")
                .getBytes(UTF_8);
        assertThatThrownBy(() -> RulesJson.read(quoted))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("enabled is \"true\", not true or false");
    }

    private static void assertSameFields(String topic, byte[] written) throws IOException {
        assertThat(names(MAPPER.readTree(written)))
                .containsExactlyInAnyOrderElementsOf(names(schema(topic).path("properties")));
    }

    private static JsonNode schema(String topic) throws IOException {
        Path folder = Path.of("docs/schemas");
        Path root = folder.toFile().exists() ? folder : Path.of("..").resolve(folder);
        return MAPPER.readTree(root.resolve(topic + ".json").toFile());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
