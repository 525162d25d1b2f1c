package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.alert.AlertPlan;
import io.plantline.alert.AlertRoute;
import io.plantline.alert.Channel;
import io.plantline.alert.Kind;
import io.plantline.alert.Urgency;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that says who is told of alerts: what it may say, and every mistake with its place and remedy. */
class AlertPlanFileTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("HOOK_SECRET", "hush");

    @Test
    void theExampleOfTheManualIsRight() throws Exception {
        String manual = java.nio.file.Files.readString(Path.of("..", "docs", "alerting.md"));
        int begin = manual.indexOf("```yaml\n# alerting.yaml\n") + 8;
        AlertPlan plan = read(
                manual.substring(begin, manual.indexOf("```", begin)),
                Map.of("HALL_SECRET", "a", "MAIL_PASSWORD", "b"));
        assertThat(plan.routes()).extracting(AlertRoute::name).contains("night", "office", "management", "displays");
    }

    @Test
    void whatTheFileDoesNotSayIsAsUsual() throws Exception {
        AlertPlan plan = read(
                """
                remind-after: {critical: never}
                routes:
                  - name: hall
                    from: warning
                    shifts: [night, off]
                    webhook: {url: "http://127.0.0.1:1/x", secret: "${HOOK_SECRET}"}
                """,
                ENVIRONMENT);
        Urgency critical = plan.urgencies().get(Severity.CRITICAL);
        assertThat(critical.remindAfter()).isEmpty();
        assertThat(critical.escalateAfter()).hasValue(Duration.ofMinutes(15));
        AlertRoute route = plan.routes().get(0);
        assertThat(route.audience().from()).isEqualTo(Severity.WARNING);
        assertThat(route.tells()).contains(Kind.REMINDER, Kind.ACKNOWLEDGED);
        assertThat(((Channel.Webhook) route.channel()).secret()).isEqualTo("hush");
        assertThat(plan.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            textBlock =
                    """
    webhook: {url: "http://h/", secret: "${NO_SUCH}"} | webhook.secret: the environment variable 'NO_SUCH' is not set
    webhook: {url: "ftp://h/"}                        | 'ftp://h/' is no address of this kind; write one like https://
    webhook: {link: "http://h/"}                      | unknown key 'link'
    mail: {host: h, from: a@b.example}                | 'to' is missing
    mail: {host: h, from: nobody, to: [a@b.example]}  | 'nobody' is no e-mail address
    mqtt: {url: "tcp://h:1883", password: x}          | a password without a name
    shifts: [nihgt]                                   | unknown shift 'nihgt'; did you mean 'night'?
    from: serious                                     | unknown severity 'serious'
    """)
    void aMistakeIsToldWithItsPlaceAndRemedy(String line, String told) {
        String text = "routes:\n  - name: hall\n    " + line + '\n';
        assertThatThrownBy(() -> read(text, ENVIRONMENT))
                .isInstanceOf(PlantFileException.class)
                .hasMessageContaining("alerting.yaml:3: routes[0].")
                .hasMessageContaining(told);
    }

    @Test
    void aRouteLeadsToOnePlace() {
        assertThatThrownBy(() -> read("routes:\n  - name: hall\n", ENVIRONMENT))
                .hasMessage("alerting.yaml:2: routes[0].name: the route leads nowhere; "
                        + "write one of webhook, mail, mqtt, alertmanager below it");
    }

    private static AlertPlan read(String text, Map<String, String> environment) throws Exception {
        return AlertPlanFile.read("alerting.yaml", text, environment, List.of(sweden()));
    }

    private static Plant sweden() throws Exception {
        return PlantFile.read(Path.of("..", "pilots", "sweden.yaml"));
    }
}
