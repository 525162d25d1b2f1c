package io.plantline.app.role;

import io.plantline.alerting.KafkaAlertDesk;
import io.plantline.app.Parts;
import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.dashboards.AddressUnavailable;
import io.plantline.dashboards.DashboardPorts;
import io.plantline.dashboards.DashboardServer;
import io.plantline.dashboards.DashboardSettings;
import io.plantline.dashboards.access.SignIn;
import io.plantline.dashboards.advice.AdviceBoard;
import io.plantline.dashboards.advice.AdviceFeed;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.batches.BatchFeed;
import io.plantline.dashboards.evidence.KafkaEvidence;
import io.plantline.dashboards.http.AlertPorts;
import io.plantline.dashboards.live.KafkaLiveFeed;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.meters.HealthFeed;
import io.plantline.dashboards.meters.MeterBoard;
import io.plantline.dashboards.meters.ReadingFeed;
import io.plantline.dashboards.scenarios.ScenarioBoard;
import io.plantline.dashboards.scenarios.ScenarioFeed;
import io.plantline.dashboards.schedule.PlanKeeper;
import io.plantline.dashboards.schedule.PlanKeeping;
import io.plantline.dashboards.schedule.ScheduleDesk;
import io.plantline.dashboards.schedule.SignalBoard;
import io.plantline.dashboards.schedule.SignalFeed;
import io.plantline.dashboards.unknown.RejectionFeed;
import io.plantline.dashboards.unknown.UnknownMeters;
import io.plantline.history.StoredHistory;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Web server, HTTP API and pages, over history and the live topic. */
final class DashboardsRole implements Role {
    private static final Duration LOOK_AROUND = Duration.ofSeconds(5);

    private final Settings settings;
    private final Surroundings surroundings;
    private final Parts parts = new Parts();
    private KafkaLiveFeed feed;

    DashboardsRole(Settings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public RoleName name() {
        return RoleName.dashboards;
    }

    @Override
    public void start() throws Refusal {
        DashboardSettings address = new DashboardSettings(
                settings.text(Setting.HTTP_HOST),
                settings.number(Setting.HTTP_PORT),
                names(settings),
                settings.optional(Setting.HTTP_NAMES).isPresent(),
                signIn());
        LiveSettings live =
                new LiveSettings(settings.text(Setting.KAFKA_BOOTSTRAP), settings.kafkaClient(), LOOK_AROUND);
        StoredHistory history = parts.add("history reader", StoredHistory.open(Clients.history(settings)));
        feed = parts.add("live feed", new KafkaLiveFeed(live, surroundings.clock(), surroundings.metrics()));
        MessageRecognition recognition = new MessageRecognition(surroundings.plants());
        UnknownMeters unknown = new UnknownMeters(recognition, surroundings.clock());
        MeterBoard meters =
                new MeterBoard(surroundings.plants(), surroundings.clock()).measuredBy(surroundings.metrics());
        parts.add("feed of rejections", new RejectionFeed(live, surroundings.clock(), rejection -> {
            unknown.heard(rejection);
            recognition.tell(rejection, meters);
        }));
        parts.add("feed of readings", new ReadingFeed(live, surroundings.clock(), meters));
        parts.add("feed of meters' health", new HealthFeed(live, surroundings.clock(), meters));
        BatchBoard batches = new BatchBoard();
        parts.add("feed of batches", new BatchFeed(live, surroundings.clock(), batches));
        ScenarioBoard scenarios = new ScenarioBoard();
        parts.add("feed of scenarios", new ScenarioFeed(live, surroundings.clock(), scenarios));
        AdviceBoard advised = new AdviceBoard();
        parts.add("feed of advice", new AdviceFeed(live, surroundings.clock(), advised));
        AlertPorts alerts = new AlertPorts(
                parts.add("alert desk", KafkaAlertDesk.open(AlertingPlans.desk(settings))),
                AlertingPlans.signer(settings));
        ScheduleDesk schedule = new ScheduleDesk(new SignalBoard(), advised, new KafkaPress(Clients.kafka(settings)));
        parts.add("feed of signals", new SignalFeed(live, surroundings.clock(), schedule.signals()));
        parts.add(
                "plan keeper",
                new PlanKeeper(new PlanKeeping(surroundings.plants(), schedule, history, batches, surroundings.clock()))
                        .start());
        DashboardPorts ports = new DashboardPorts(
                surroundings.plants(),
                history,
                new KafkaEvidence(live, surroundings.clock()),
                feed,
                unknown,
                new MessageQuarantine(settings, surroundings.plants(), surroundings.clock()),
                new EnteredByHand(settings, surroundings.plants(), surroundings.clock()),
                meters,
                batches,
                scenarios,
                alerts,
                surroundings.clock(),
                surroundings.metrics(),
                surroundings.concerns()::problems,
                surroundings.rules(),
                schedule);
        try {
            parts.add("dashboards", new DashboardServer(address, ports).start());
        } catch (AddressUnavailable taken) {
            throw Refusal.wrongInput(taken.getMessage() + " (http.host, http.port)");
        }
    }

    private Optional<SignIn> signIn() throws Refusal {
        try {
            return SignInPlan.of(settings, surroundings.plants());
        } catch (SettingsException refused) {
            throw Refusal.wrongInput(refused.getMessage());
        }
    }

    @Override
    public Optional<String> problem() {
        return feed.missing();
    }

    @Override
    public boolean hasStopped() {
        return false; // answers whatever is missing behind it
    }

    @Override
    public void close() {
        parts.close();
    }

    /** The name in the links of messages is one of ours, too, and so is the public one. */
    private static Set<String> names(Settings settings) {
        Set<String> names = new HashSet<>();
        if (settings.optional(Setting.HTTP_NAMES).isPresent()) {
            names.addAll(settings.texts(Setting.HTTP_NAMES));
        }
        Stream.of(Setting.ALERTING_LINK_URL, Setting.HTTP_PUBLIC_URL)
                .flatMap(setting -> settings.optional(setting).stream())
                .map(link -> URI.create(link).getHost())
                .forEach(names::add);
        return names;
    }
}
