package io.plantline.dashboards.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.plantline.dashboards.access.Asker;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.access.Session;
import io.plantline.dashboards.http.Asking;
import io.plantline.dashboards.http.Body;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.plant.Plant;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Signing in, signing out, and who one is. */
public final class SessionRequests {
    private static final String PATH = "/api/v1/session";
    private static final int DONE = 204;

    private final Plants plants;
    private final Optional<Reception> reception;
    private final Optional<ProviderDesk> desk;

    /**
     * For the people of some plants.
     *
     * @param reception empty where nobody signs in
     * @param desk empty where there is no provider
     */
    SessionRequests(Plants plants, Optional<Reception> reception, Optional<ProviderDesk> desk) {
        this.plants = plants;
        this.reception = reception;
        this.desk = desk;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Set.of(), Right.somewhere(Role.VIEWER), this::who),
                Route.post(PATH, Right.OPEN, this::signIn),
                Route.delete(PATH, Right.somewhere(Role.VIEWER), this::signOut));
    }

    /**
     * Who one is.
     *
     * @param open true where nobody signs in
     * @param proof to be sent with what is changed
     * @param roles by plant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record View(boolean open, String name, String proof, Map<String, String> roles) {}

    private void who(Context request) {
        answer(request, Asking.who(request));
    }

    private void signIn(Context request) throws InterruptedException {
        Reception open = reception.orElseThrow(() -> Refused.conflict(Refusal.NOBODY_SIGNS_IN));
        Body body = Body.of(request, Set.of("name", "password"));
        answer(request, open.signIn(request, body.required("name", List.of()), body.secret("password")));
    }

    /**
     * Where one goes to be signed out everywhere.
     *
     * @param next of the provider
     */
    private record Leaving(String next) {}

    private void signOut(Context request) {
        Optional<Session> session = Optional.ofNullable(Asking.who(request).session());
        reception.ifPresent(open -> open.signOut(request));
        Optional<URI> next = desk.flatMap(open -> session.flatMap(ended -> open.leaving(request, ended)));
        if (next.isPresent()) {
            Json.answer(request, new Leaving(next.get().toString()));
        } else {
            request.status(DONE);
        }
    }

    private void answer(Context request, Asker asker) {
        Map<String, String> roles = plants.seenBy(asker).all().stream()
                .map(Plant::id)
                .collect(Collectors.toMap(
                        id -> id, id -> asker.grants().at(id).orElseThrow().id()));
        String proof = asker.session() == null ? null : asker.session().proof();
        Json.answer(request, new View(reception.isEmpty(), asker.name(), proof, roles));
    }
}
