package io.plantline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.plantline.alert.Alert;
import io.plantline.alert.Command;
import io.plantline.alert.Matcher;
import io.plantline.alert.Silence;
import io.plantline.anomaly.Anomaly;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.demo.DemoAlerts;
import io.plantline.dashboards.http.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every request there is, asked by everybody there is: a row more has to be written here for every route that is added. */
class RightsTest {
    private static final Instant NOW = Instant.parse("2026-03-30T08:30:00Z");

    /** The columns: nobody, a viewer of another plant, then viewer, operator and engineer of the plant, admin of all. */
    private static final List<String> ASKERS = List.of("", "stranger", "viewer", "operator", "engineer", "admin");

    /** 400 and 404 of those who may: the request is incomplete, or there is nothing yet. */
    private static final String TABLE =
            """
            GET    /healthz                                    200 200 200 200 200 200
            GET    /readyz                                     200 200 200 200 200 200
            GET    /openapi.json                               200 200 200 200 200 200
            GET    /metrics                                    401 403 403 403 403 200
            GET    /alerts/{id}/acknowledge                    403 403 403 403 403 403
            POST   /alerts/{id}/acknowledge                    403 403 403 403 403 403
            GET    /alerts/{id}/silence                        403 403 403 403 403 403
            POST   /alerts/{id}/silence                        403 403 403 403 403 403
            GET    /api/v1/session                             401 200 200 200 200 200
            GET    /api/v1/session/ways                        200 200 200 200 200 200
            GET    /sign-in/openid                             303 303 303 303 303 303
            GET    /sign-in/openid/back                        303 303 303 303 303 303
            POST   /api/v1/session                             400 400 400 400 400 400
            DELETE /api/v1/session                             401 204 204 204 204 204
            GET    /api/v1/plants                              401 200 200 200 200 200
            GET    /api/v1/catalogue                           401 200 200 200 200 200
            GET    /api/v1/plants/{plant}/catalogue            401 404 200 200 200 200
            GET    /api/v1/plants/{plant}/kpis                 401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/kpis/{kpi}           401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/kpis/{kpi}/explain   401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/kpis/{kpi}/together  401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/together             401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/calendar             401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/demand               401 404 200 200 200 200
            GET    /api/v1/plants/{plant}/flows                401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/runs                 401 404 200 200 200 200
            GET    /api/v1/plants/{plant}/export               401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/batches              401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/batches/explain      401 404 400 400 400 400
            GET    /api/v1/plants/{plant}/scenarios            401 404 200 200 200 200
            GET    /api/v1/plants/{plant}/schedule             401 404 200 200 200 200
            GET    /api/v1/plants/{plant}/schedule/example     401 404 403 200 200 200
            POST   /api/v1/plants/{plant}/schedule/read        401 404 403 400 400 400
            POST   /api/v1/plants/{plant}/schedule             401 404 403 400 400 400
            POST   /api/v1/plants/{plant}/schedule/advised     401 404 403 400 400 400
            POST   /api/v1/plants/{plant}/schedule/taken       401 404 403 400 400 400
            GET    /api/v1/plants/{plant}/meters               401 404 200 200 200 200
            GET    /api/v1/plants/{plant}/unknown-meters       401 404 200 200 200 200
            GET    /api/v1/plants/{plant}/entries              401 404 200 200 200 200
            POST   /api/v1/plants/{plant}/entries              401 404 403 400 400 400
            GET    /api/v1/plants/{plant}/advice               401 404 200 200 200 200
            GET    /api/v1/plants/{plant}/advice/{id}          401 404 404 404 404 404
            POST   /api/v1/plants/{plant}/advice/{id}/answers  401 404 403 404 404 404
            GET    /api/v1/plants/{plant}/live                 401 404 200 200 200 200
            GET    /api/v1/live                                401 200 200 200 200 200
            GET    /api/v1/plants/{plant}/rejected             401 404 200 200 200 200
            POST   /api/v1/plants/{plant}/rejected/retry       401 404 403 200 200 200
            POST   /api/v1/plants/{plant}/rejected/dismiss     401 404 403 400 400 400
            GET    /api/v1/rejected                            401 403 403 403 403 200
            POST   /api/v1/rejected/dismiss                    401 403 403 403 403 400
            GET    /api/v1/alerts                              401 200 200 200 200 200
            GET    /api/v1/alerts/{id}                         401 404 200 200 200 200
            POST   /api/v1/alerts/{id}/acknowledge             401 403 403 200 200 200
            POST   /api/v1/alerts/{id}/notes                   401 403 403 400 400 400
            GET    /api/v1/silences                            401 200 200 200 200 200
            POST   /api/v1/silences                            401 403 403 400 400 400
            DELETE /api/v1/silences/{id}                       401 403 403 200 200 200
            """;

    @TempDir
    Path folder;

    @Test
    void whoMayWhatIsWrittenInTheTable() throws Exception {
        Staff staff = new Staff(folder)
                .with("stranger", Role.VIEWER, "aveiro")
                .with("viewer", Role.VIEWER, "boras")
                .with("operator", Role.OPERATOR, "boras")
                .with("engineer", Role.ENGINEER, "boras")
                .with("admin", Role.ADMIN, "*");
        // behind a proxy, so that the metrics need a right as well
        try (Served served = new Served(staff.signIn(true), NOW)) {
            Anomaly leak = DemoAlerts.leak(NOW.toEpochMilli());
            served.desk.hear(leak);
            Silence silence = new Silence(
                    "quiet",
                    new Matcher("boras", null, null, "air-leak", null),
                    "Ana",
                    "being mended",
                    NOW.toEpochMilli(),
                    NOW.toEpochMilli() + 3_600_000);
            served.desk.send(new Command.Hush(silence));

            Map<String, List<Integer>> answered = new LinkedHashMap<>();
            for (Route route : served.server.routes()) {
                String id = route.path().contains("silences") ? "quiet" : Alert.idOf(leak);
                List<Integer> statuses = new ArrayList<>();
                for (String asker : ASKERS) {
                    statuses.add(status(served, route, id, asker.isEmpty() ? null : staff.token(asker)));
                }
                answered.put(route.method() + " " + route.path(), statuses);
            }

            assertThat(answered).containsExactlyInAnyOrderEntriesOf(table());
        }
    }

    private static Map<String, List<Integer>> table() {
        return TABLE.lines()
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(
                        row -> row[0] + " " + row[1], row -> List.of(row).subList(2, row.length).stream()
                                .map(Integer::valueOf)
                                .toList()));
    }

    private static int status(Served served, Route route, String id, String token) throws Exception {
        String path = route.path().replace("{plant}", "boras").replace("{kpi}", "elec-import-energy");
        HttpRequest.Builder request = served.request(path.replace("{id}", id));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!route.method().equals(HandlerType.GET)) {
            request.header("Content-Type", "application/json");
            request.method(route.method().name(), BodyPublishers.ofString("{}"));
        }
        var answer = served.client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
