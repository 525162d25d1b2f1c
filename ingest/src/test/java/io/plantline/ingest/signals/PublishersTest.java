package io.plantline.ingest.signals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.plantline.ingest.NotReachableException;
import io.plantline.model.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers in the published forms, given by a server on this machine. */
class PublishersTest {
    private static final Instant FROM = Instant.parse("2026-01-14T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-15T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-14T12:34:00Z");

    private static final String HALF_HOURS =
            """
            {"data":[
             {"from":"2026-01-14T11:30Z","to":"2026-01-14T12:00Z","intensity":{"forecast":266,"actual":263,"index":"moderate"}},
             {"from":"2026-01-14T12:00Z","to":"2026-01-14T12:30Z","intensity":{"forecast":255,"actual":null,"index":"moderate"}},
             {"from":"2026-01-14T12:30Z","to":"2026-01-14T13:00Z","intensity":{"forecast":null,"actual":null,"index":"moderate"}}]}
            """;

    private static final String DAY_AHEAD =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Publication_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-3:publicationdocument:7:3">
              <mRID>1</mRID><type>A44</type>
              <period.timeInterval><start>2026-01-13T23:00Z</start><end>2026-01-14T23:00Z</end></period.timeInterval>
              <TimeSeries>
                <mRID>1</mRID>
                <in_Domain.mRID codingScheme="A01">10YPT-REN------W</in_Domain.mRID>
                <currency_Unit.name>EUR</currency_Unit.name>
                <price_Measure_Unit.name>MWH</price_Measure_Unit.name>
                <curveType>A03</curveType>
                <Period>
                  <timeInterval><start>2026-01-13T23:00Z</start><end>2026-01-14T03:00Z</end></timeInterval>
                  <resolution>PT60M</resolution>
                  <Point><position>1</position><price.amount>84.25</price.amount></Point>
                  <Point><position>2</position><price.amount>-1.5</price.amount></Point>
                  <Point><position>4</position><price.amount>90</price.amount></Point>
                </Period>
              </TimeSeries>
            </Publication_MarketDocument>
            """;

    private static final String NOTHING =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Acknowledgement_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-1:acknowledgementdocument:7:0">
              <Reason><code>999</code><text>No matching data found</text></Reason>
            </Acknowledgement_MarketDocument>
            """;

    private final AtomicReference<String> asked = new AtomicReference<>();
    private HttpServer server;
    private int status = 200;
    private String answer;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void halfHoursOfGreatBritainAreActualOnceTheyAreKnown() throws Exception {
        answer = HALF_HOURS;
        List<Signal> signals = poll(new UkCarbonIntensity(address("/"))).ask(FROM, TO);
        assertThat(asked.get()).isEqualTo("/intensity/2026-01-14T00:00Z/2026-01-15T00:00Z");
        assertThat(signals)
                .extracting(signal -> signal.value().intValue(), Signal::unit, Signal::estimated, Signal::retrieved)
                .containsExactly(
                        tuple(263, "gCO2/kWh", false, NOW.toEpochMilli()),
                        tuple(255, "gCO2/kWh", true, NOW.toEpochMilli()));
        assertThat(signals.get(0).end() - signals.get(0).start()).isEqualTo(1_800_000);
        poll(new UkCarbonIntensity(address("/mirror"))).ask(FROM, TO);
        assertThat(asked.get()).isEqualTo("/mirror/intensity/2026-01-14T00:00Z/2026-01-15T00:00Z");
    }

    @Test
    void dayAheadPricesFillThePositionsThatAreLeftOut() throws Exception {
        answer = DAY_AHEAD;
        List<Signal> signals = poll(entsoe()).ask(FROM, TO);
        assertThat(asked.get())
                .isEqualTo("/api?securityToken=secret&documentType=A44&in_Domain=10YPT-REN------W"
                        + "&out_Domain=10YPT-REN------W&periodStart=202601140000&periodEnd=202601150000");
        assertThat(signals)
                .extracting(signal -> signal.value().toPlainString())
                .containsExactly("84.25", "-1.5", "-1.5", "90");
        assertThat(signals).allMatch(signal -> signal.unit().equals("EUR/MWh") && !signal.estimated());
        assertThat(Instant.ofEpochMilli(signals.get(3).start())).isEqualTo("2026-01-14T02:00:00Z");
    }

    @Test
    void whatThePublisherSaysInsteadIsToldWithoutTheKey() {
        answer = NOTHING;
        assertThatThrownBy(() -> poll(entsoe()).ask(FROM, TO))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessage("ENTSO-E says: No matching data found");
        status = 401;
        assertThatThrownBy(() -> poll(entsoe()).ask(FROM, TO))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining("refuses the key")
                .message()
                .doesNotContain("secret");
        status = 503;
        assertThatThrownBy(() -> poll(entsoe()).ask(FROM, TO)).isInstanceOf(NotReachableException.class);
        status = 200;
        answer = "<html>maintenance";
        assertThatThrownBy(() -> poll(entsoe()).ask(FROM, TO)).hasMessageContaining("not a document of ENTSO-E");
        assertThatThrownBy(() -> poll(new UkCarbonIntensity(address("/"))).ask(FROM, TO))
                .hasMessageContaining("not an answer of the Carbon Intensity API");
    }

    private EntsoeDayAhead entsoe() {
        return new EntsoeDayAhead(address("/api"), "10YPT-REN------W", "secret");
    }

    private static SignalPoll poll(Publisher publisher) {
        return new SignalPoll("it", publisher, InstantSource.fixed(NOW));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }
}
