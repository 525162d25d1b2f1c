package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.alert.Alert;
import io.plantline.alert.LinkSigner.Action;
import io.plantline.anomaly.Anomaly;
import io.plantline.plant.Plant;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The small page behind a link in a message: without scripts, so that it works in any mail program's browser. */
final class LinkPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm zzz", Locale.UK);

    private static final String FRAME =
            """
            <p class="where">%s</p>
            <h1>%s</h1>
            <p class="since">%s %s%s</p>
            %s
            """;
    private static final String ACKNOWLEDGE =
            """
            <form method="post">
              %s
              <label>Note <input name="note" maxlength="300"></label>
              <button type="submit">Take it on</button>
            </form>
            """;
    private static final String SILENCE =
            """
            <form method="post">
              %s
              <label>Reason <input name="reason" required maxlength="300"></label>
              <label>Hours <input name="hours" type="number" min="1" max="168" value="8"></label>
              <button type="submit">Silence it</button>
            </form>
            """;

    private static final String NAME =
            """
            <label>Your name <input name="who" required maxlength="80" autocomplete="name"></label>""";

    private final Plant plant;

    LinkPage(Plant plant) {
        this.plant = plant;
    }

    /** @param signedIn the name of who is signed in, which nobody needs to write then */
    String form(Alert alert, Action action, Optional<String> signedIn) {
        String name = signedIn.map(known -> "<p>As %s</p>".formatted(LinkShell.escaped(known)))
                .orElse(NAME);
        return page(alert, (action == Action.ACKNOWLEDGE ? ACKNOWLEDGE : SILENCE).formatted(name));
    }

    String over(Alert alert) {
        return page(alert, "<p class=\"done\">It is over; there is nothing left to do.</p>");
    }

    /** @param shows false where it is kept and not obeyed yet */
    String done(Alert alert, String sentence, boolean shows) {
        String later = shows ? "" : " It is kept, and takes effect as soon as alerting runs.";
        return page(alert, "<p class=\"done\" role=\"status\">" + LinkShell.escaped(sentence + later) + "</p>");
    }

    /** The form may be sent to this server only, which has to see where it comes from. */
    void answer(Context request, String page) {
        LinkShell.protect(request).result(page);
    }

    private String page(Alert alert, String rest) {
        Anomaly anomaly = alert.anomaly();
        String severity = anomaly.severity().name().toLowerCase(Locale.ROOT);
        return LinkShell.page(
                plant.name(),
                "../../",
                FRAME.formatted(
                        LinkShell.escaped(plant.name()),
                        LinkShell.escaped(anomaly.sentence()),
                        severity,
                        time(anomaly),
                        LinkShell.escaped(cost(anomaly)),
                        rest));
    }

    private String time(Anomaly anomaly) {
        String start = TIME.format(Instant.ofEpochMilli(anomaly.start()).atZone(plant.zone()));
        return anomaly.end() == null
                ? "since " + start
                : "from %s until %s"
                        .formatted(
                                start,
                                TIME.format(Instant.ofEpochMilli(anomaly.end()).atZone(plant.zone())));
    }

    /** What is known of its cost, in money and in greenhouse gas. */
    private String cost(Anomaly anomaly) {
        return amount(anomaly.impact().cost(), plant.currency().getCurrencyCode())
                + amount(anomaly.impact().co2Kg(), "kg CO2e");
    }

    private static String amount(Double amount, String unit) {
        return amount == null ? "" : String.format(Locale.ROOT, " · %.2f %s", amount, unit);
    }
}
