package io.plantline.anomaly;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each rule says when something begins, while it goes on, and once it is over, as it stands in {@code
 * sentences.txt}: read that file as whoever is called does.
 */
class SentencesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private record Row(String rule, Consumer<Shop> story) {}

    @TestFactory
    Stream<DynamicTest> eachRuleSpeaksOfItsTime() {
        return Stream.of(
                        new Row("silent-meter", SentencesTest::silence),
                        new Row("spike", SentencesTest::spike),
                        new Row("stuck-sensor", SentencesTest::standstill),
                        new Row("meter-tree-break", SentencesTest::tree),
                        new Row("peak", SentencesTest::peak),
                        new Row("left-on", SentencesTest::leftOn),
                        new Row("phase-unbalance", SentencesTest::unbalance),
                        new Row("water-leak", SentencesTest::water),
                        new Row("air-leak", SentencesTest::air),
                        new Row("closed-hours-waste", SentencesTest::closed),
                        new Row("low-power-factor", SentencesTest::tanPhi),
                        new Row("base-load-drift", SentencesTest::baseLoad),
                        new Row("performance-drift", SentencesTest::drift),
                        new Row("unusual-load", SentencesTest::unusual))
                .map(row -> DynamicTest.dynamicTest(row.rule(), () -> check(row)));
    }

    private static void check(Row row) throws IOException {
        Rules rules = Rules.USUAL.with(RuleName.PEAK, "limit", 60).with(RuleName.LEFT_ON, "restart", 2);
        Shop shop = new Shop(rules).worth(worth());
        row.story().accept(shop);
        List<Anomaly> told = new ArrayList<>(shop.told().stream()
                .filter(each -> each.rule().equals(row.rule()))
                .toList());
        told.sort(comparing(Anomaly::start).thenComparing(Anomaly::revision));
        long first = told.get(0).start();
        List<String> of = told.stream()
                .filter(each -> each.start() == first)
                .map(Anomaly::sentence)
                .toList();
        String said = String.join("\n", row.rule(), of.get(0), of.get(of.size() - 2), of.get(of.size() - 1));
        assertThat(said).isEqualTo(expected(row.rule()));
    }

    private static String expected(String rule) throws IOException {
        try (InputStream file = SentencesTest.class.getResourceAsStream("sentences.txt")) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n\n"))
                    .map(String::strip)
                    .filter(each -> each.startsWith(rule + "\n"))
                    .findFirst()
                    .orElse("");
        }
    }

    private static void silence(Shop shop) {
        shop.with(Signal.READING, Shop::load).days(1).without(Signal.READING).days(2);
        shop.with(Signal.READING, Shop::load).live(QUARTER, QUARTER);
    }

    private static void spike(Shop shop) {
        shop.with(Signal.READING, Shop::load).days(9);
        shop.with(Signal.READING, time -> 300).live(QUARTER, QUARTER);
        shop.with(Signal.READING, Shop::load).days(1);
    }

    private static void standstill(Shop shop) {
        shop.with(Signal.READING, Shop::load).live(Duration.ofDays(9).plusHours(10), MINUTE);
        shop.with(Signal.READING, time -> 40.5).live(Duration.ofHours(27), MINUTE);
        shop.with(Signal.READING, Shop::load).live(Duration.ofHours(1), MINUTE);
    }

    private static void tree(Shop shop) {
        shop.with(Signal.POWER, Shop::load)
                .with(Signal.BALANCE, time -> 0.1 * Shop.load(time))
                .days(35);
        shop.with(Signal.BALANCE, time -> 0.1 * Shop.load(time) + 6).days(3);
        shop.with(Signal.BALANCE, time -> 0.1 * Shop.load(time)).days(14);
    }

    private static void peak(Shop shop) {
        shop.with(Signal.MINUTE_POWER, time -> 30).live(Duration.ofDays(2).plusHours(9), MINUTE);
        shop.with(Signal.MINUTE_POWER, time -> 75).live(QUARTER, MINUTE);
        shop.with(Signal.MINUTE_POWER, time -> 30).live(QUARTER, MINUTE);
    }

    private static void leftOn(Shop shop) {
        shop.state(MachineState.PROCESSING)
                .with(Signal.MINUTE_POWER, time -> 20)
                .live(QUARTER, MINUTE);
        shop.with(Signal.MINUTE_POWER, time -> 4).state(MachineState.IDLE);
        shop.live(Duration.ofHours(2), MINUTE).state(MachineState.OFF).live(Duration.ofHours(1), MINUTE);
    }

    private static void unbalance(Shop shop) {
        List.of(Signal.CURRENT_L1, Signal.CURRENT_L2, Signal.CURRENT_L3).forEach(phase -> shop.with(phase, time -> 50));
        shop.live(Duration.ofHours(1), MINUTE)
                .with(Signal.CURRENT_L2, time -> 30)
                .live(Duration.ofHours(26), MINUTE);
        shop.with(Signal.CURRENT_L2, time -> 50).live(Duration.ofHours(1), MINUTE);
    }

    private static void water(Shop shop) {
        shop.with(Signal.WATER, time -> Shop.load(time) / 10).days(28);
        shop.with(Signal.WATER, time -> Shop.load(time) / 10 + 0.5).days(4);
        shop.with(Signal.WATER, time -> Shop.load(time) / 10).days(4);
    }

    private static void air(Shop shop) {
        shop.asPart().with(Signal.POWER, time -> Shop.isOpen(time) ? 36 : 3);
        shop.with(Signal.AIR, time -> Shop.isOpen(time) ? 300 : 25).days(14);
        shop.with(Signal.POWER, time -> Shop.isOpen(time) ? 39.6 : 6.6);
        shop.with(Signal.AIR, time -> Shop.isOpen(time) ? 330 : 55).days(3);
        shop.with(Signal.POWER, time -> Shop.isOpen(time) ? 36 : 3);
        shop.with(Signal.AIR, time -> Shop.isOpen(time) ? 300 : 25).days(4);
    }

    private static void closed(Shop shop) {
        shop.with(Signal.POWER, Shop::load).days(28);
        shop.with(Signal.POWER, time -> time.getHour() < 5 ? 24 : Shop.load(time))
                .days(2);
        shop.with(Signal.POWER, Shop::load).days(2);
    }

    private static void tanPhi(Shop shop) {
        shop.with(Signal.POWER, Shop::load)
                .with(Signal.REACTIVE, time -> 0.2 * Shop.load(time))
                .days(14);
        shop.with(Signal.REACTIVE, time -> 0.5 * Shop.load(time)).days(1);
        shop.with(Signal.REACTIVE, time -> 0.2 * Shop.load(time)).days(2);
    }

    private static void baseLoad(Shop shop) {
        shop.with(Signal.POWER, Shop::load).days(35);
        shop.with(Signal.POWER, time -> Shop.load(time) + 2.5).days(10);
        shop.with(Signal.POWER, Shop::load).days(14);
    }

    private static void drift(Shop shop) {
        shop.with(Signal.RESIDUAL, Shop::wobble).days(35);
        shop.with(Signal.RESIDUAL, time -> Shop.wobble(time) + 0.5).days(8);
        shop.with(Signal.RESIDUAL, Shop::wobble).days(60);
    }

    private static void unusual(Shop shop) {
        shop.with(Signal.POWER, Shop::load).days(35);
        shop.with(Signal.POWER, time -> Shop.isOpen(time) ? 80 : Shop.load(time))
                .days(1);
        shop.with(Signal.POWER, Shop::load).days(2);
    }

    private static Worth worth() {
        return new Worth() {
            @Override
            public Double cost(long time) {
                return 0.2;
            }

            @Override
            public Double co2Kg(long time) {
                return 0.05;
            }

            @Override
            public String currency() {
                return "EUR";
            }
        };
    }
}
