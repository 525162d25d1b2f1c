package io.plantline.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics of devices, and what in them names a meter. */
class TopicPatternTest {
    @ParameterizedTest
    @CsvSource({
        "shellies/+/emeter/0/total, shellies/em3/emeter/0/total, true",
        "shellies/+/emeter/0/total, shellies/em3/emeter/1/total, false",
        "shellies/+/emeter/0/total, shellies/em3/x/emeter/0/total, false",
        "tele/#, tele/lathe/SENSOR, true",
        "tele/#, tele, true",
        "tele/#, telegraph, false",
        "#, $SYS/broker/uptime, false",
        "+/status, $SYS/status, false",
        "+/status, /status, true",
        "+/status, lathe/status, true",
        "a.b/+, axb/c, false",
        "/a/+, /a/b, true"
    })
    void wildcardsAreThoseOfMqtt(String pattern, String topic, boolean fits) {
        assertThat(TopicPattern.of(pattern).match(topic).isPresent()).isEqualTo(fits);
    }

    @Test
    void whatStandsAtANameIsCaught() {
        TopicPattern pattern = TopicPattern.of("shellies/{device}/emeter/{channel}/total");

        assertThat(pattern.filter()).isEqualTo("shellies/+/emeter/+/total");
        assertThat(pattern.names()).containsExactly("device", "channel");
        assertThat(pattern.match("shellies/em3/emeter/2/total")).hasValue(Map.of("device", "em3", "channel", "2"));
        assertThat(new NamePattern("{device}-{channel}").resolve(Map.of("device", "em3", "channel", "2")))
                .isEqualTo("em3-2");
    }

    @Test
    void aNameMayBeAPartOfALevel() {
        TopicPattern pattern = TopicPattern.of("shellies/shellyem-{id}/#");

        assertThat(pattern.filter()).isEqualTo("shellies/+/#");
        assertThat(pattern.match("shellies/shellyem-7/emeter/0/total")).hasValue(Map.of("id", "7"));
        assertThat(pattern.match("shellies/shellyplug-7/relay/0/energy")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "a/#/b, only at the end",
        "a#, only at the end",
        "a/b+, a whole level",
        "a/{}/b, a name in braces",
        "a/{b c}/d, a name in braces",
        "{a}/{a}, twice"
    })
    void whatIsNoFilterIsRefused(String text, String why) {
        assertThatThrownBy(() -> TopicPattern.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "{device}-power, press-power, true",
        "{device}-power, -power, false",
        "{device}-power, press, false",
        "press, press, true",
        "a.b, axb, false"
    })
    void aNamePatternKnowsWhichMetersItMayMean(String pattern, String id, boolean may) {
        assertThat(new NamePattern(pattern).mayBe(id)).isEqualTo(may);
    }
}
