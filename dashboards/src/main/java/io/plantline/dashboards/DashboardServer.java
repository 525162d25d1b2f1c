package io.plantline.dashboards;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.plantline.dashboards.advice.AdviceRequests;
import io.plantline.dashboards.batches.BatchRequests;
import io.plantline.dashboards.demand.DemandRequest;
import io.plantline.dashboards.explain.BatchExplainRequest;
import io.plantline.dashboards.explain.ExplainRequest;
import io.plantline.dashboards.export.ExportRequests;
import io.plantline.dashboards.flows.FlowRequests;
import io.plantline.dashboards.http.AlertRequests;
import io.plantline.dashboards.http.CatalogueRequests;
import io.plantline.dashboards.http.EntryRequests;
import io.plantline.dashboards.http.HealthRequests;
import io.plantline.dashboards.http.LinkRequests;
import io.plantline.dashboards.http.LiveRequests;
import io.plantline.dashboards.http.MeterRequests;
import io.plantline.dashboards.http.OpenApiRequest;
import io.plantline.dashboards.http.OwnNames;
import io.plantline.dashboards.http.OwnPages;
import io.plantline.dashboards.http.PlantRequests;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Problems;
import io.plantline.dashboards.http.RejectedRequests;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.RunRequests;
import io.plantline.dashboards.http.SilenceRequests;
import io.plantline.dashboards.http.UnknownMeterRequests;
import io.plantline.dashboards.http.Values;
import io.plantline.dashboards.pages.Pages;
import io.plantline.dashboards.periods.AllTogetherRequest;
import io.plantline.dashboards.periods.CalendarRequest;
import io.plantline.dashboards.periods.TogetherRequest;
import io.plantline.dashboards.scenarios.ScenarioRequests;
import io.plantline.dashboards.schedule.ScheduleRequests;
import io.plantline.dashboards.signin.Entrance;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The web server: the API, the live stream and the page. */
public final class DashboardServer implements AutoCloseable {
    private final DashboardSettings settings;
    private final DashboardPorts ports;
    private final Entrance entrance;
    private final LiveRequests live;
    private final List<Route> routes;
    private final Javalin javalin;

    public DashboardServer(DashboardSettings settings, DashboardPorts ports) {
        this.settings = settings;
        this.ports = ports;
        Plants plants = new Plants(ports.plants());
        this.entrance = Entrance.of(settings.signIn(), plants, ports.clock());
        Values values = new Values(ports.history(), ports.feed());
        this.live = new LiveRequests(plants, ports.feed(), ports.alerts().desk(), ports.clock(), ports.metrics());
        this.routes = Stream.of(
                        new PlantRequests(plants, values, ports.clock()).routes(),
                        new ExplainRequest(plants, values, ports.history(), ports.evidence()).routes(),
                        new TogetherRequest(plants, values, ports.clock()).routes(),
                        new AllTogetherRequest(plants, values, ports.clock()).routes(),
                        new CalendarRequest(plants).routes(),
                        new DemandRequest(plants, values, ports.rules(), ports.clock()).routes(),
                        new FlowRequests(plants, ports.history(), ports.clock()).routes(),
                        new RunRequests(plants, ports.history()).routes(),
                        new ExportRequests(plants, values).routes(),
                        live.routes(),
                        new MeterRequests(plants, ports.meters(), ports.clock()).routes(),
                        new EntryRequests(plants, ports.entries(), ports.clock()).routes(),
                        new BatchRequests(plants, ports.batches()).routes(),
                        new AdviceRequests(
                                        plants,
                                        ports.schedule().advised(),
                                        ports.schedule().press(),
                                        ports.clock())
                                .routes(),
                        new BatchExplainRequest(plants, ports.batches(), ports.evidence()).routes(),
                        new ScenarioRequests(plants, ports.scenarios()).routes(),
                        new ScheduleRequests(
                                        plants,
                                        ports.schedule(),
                                        ports.history(),
                                        ports.batches(),
                                        ports.entries(),
                                        ports.clock())
                                .routes(),
                        new UnknownMeterRequests(plants, ports.unknown()).routes(),
                        new RejectedRequests(plants, ports.rejected()).routes(),
                        new AlertRequests(plants, ports.alerts(), ports.clock()).routes(),
                        new SilenceRequests(plants, ports.alerts(), ports.clock()).routes(),
                        new LinkRequests(plants, ports.alerts(), ports.clock()).routes(),
                        new CatalogueRequests(plants).routes(),
                        new HealthRequests(
                                        plants,
                                        ports.history(),
                                        ports.feed(),
                                        ports.metrics(),
                                        ports.missing(),
                                        settings.toMeasure())
                                .routes(),
                        entrance.routes(),
                        new OpenApiRequest().routes())
                .flatMap(List::stream)
                .toList();
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @throws AddressUnavailable where the port is taken, or the host is none of this machine's
     */
    public DashboardServer start() throws AddressUnavailable {
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException taken) {
            live.close();
            throw new AddressUnavailable(settings, taken);
        }
        return this;
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://%s:%d/".formatted(settings.host(), javalin.port()));
    }

    /** The requests of the API. */
    public List<Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        live.close();
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.routes.before(SecurityHeaders::add);
        config.routes.before(
                new OwnPages(settings.isLoopback(), new OwnNames(settings.names(), settings.allNamed()))::check);
        Problems.addTo(config.routes);
        routes.forEach(route -> {
            Handler answer = entrance.gate().guard(route);
            config.routes.addEndpoint(new Endpoint(route.method(), route.path(), answer));
            if (route.isToldInHeads()) {
                config.routes.addEndpoint(new Endpoint(HandlerType.HEAD, route.path(), answer));
            }
        });
        new Pages().addTo(config.routes);
        config.requestLogger.http(new RequestTimes(ports.metrics()));
    }
}
