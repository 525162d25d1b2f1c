package io.plantline.app.role;

import io.plantline.alert.AlertPlan;
import io.plantline.alert.LinkSigner;
import io.plantline.alerting.AlertingSettings;
import io.plantline.alerting.Links;
import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.plant.Plant;
import io.plantline.wire.AlertPlanFile;
import io.plantline.wire.PlantFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How people are told, from the settings and the file they name; refused where it does not fit the plants. */
public final class AlertingPlans {
    private AlertingPlans() {}

    /** All that alerting is told. */
    public static AlertingSettings of(Settings settings, List<Plant> plants) throws Refusal {
        try {
            return settings(settings, plan(settings, plants), links(settings));
        } catch (PlantFileException | SettingsException mistakes) {
            throw Refusal.wrongInput(mistakes.getMessage());
        }
    }

    /** How many routes tell people; refuses what does not fit, without any Kafka. */
    public static int routes(Settings settings, List<Plant> plants) throws Refusal {
        try {
            links(settings);
            return plan(settings, plants).routes().size();
        } catch (PlantFileException | SettingsException mistakes) {
            throw Refusal.wrongInput(mistakes.getMessage());
        }
    }

    /** What is needed to look at alerts and answer. */
    static AlertingSettings desk(Settings settings) {
        return settings(settings, AlertPlan.STANDARD, Optional.empty());
    }

    /** What signs and checks the links in messages; empty where there are none. */
    static Optional<LinkSigner> signer(Settings settings) throws Refusal {
        try {
            return signed(settings);
        } catch (SettingsException tooShort) {
            throw Refusal.wrongInput(tooShort.getMessage());
        }
    }

    private static AlertingSettings settings(Settings settings, AlertPlan plan, Optional<Links> links) {
        return new AlertingSettings(
                settings.text(Setting.KAFKA_BOOTSTRAP),
                settings.kafkaClient(),
                plan,
                links,
                settings.duration(Setting.ALERTING_GIVE_UP_AFTER));
    }

    private static AlertPlan plan(Settings settings, List<Plant> plants) throws PlantFileException {
        Optional<Path> file = settings.optionalPath(Setting.ALERTING_FILE);
        return file.isEmpty() ? AlertPlan.STANDARD : AlertPlanFile.read(file.get(), System.getenv(), plants);
    }

    private static Optional<Links> links(Settings settings) throws SettingsException {
        Optional<LinkSigner> signer = signed(settings);
        boolean url = settings.optional(Setting.ALERTING_LINK_URL).isPresent();
        if (signer.isPresent() != url) {
            throw settings.refusal(
                    url ? Setting.ALERTING_LINK_URL : Setting.ALERTING_LINK_SECRET,
                    "set alerting.link-url and alerting.link-secret, both or neither");
        }
        return signer.map(by ->
                new Links(settings.url(Setting.ALERTING_LINK_URL), by, settings.duration(Setting.ALERTING_LINK_VALID)));
    }

    private static Optional<LinkSigner> signed(Settings settings) throws SettingsException {
        Optional<String> secret = settings.optional(Setting.ALERTING_LINK_SECRET);
        if (secret.isPresent() && secret.get().length() < LinkSigner.LEAST_LETTERS) {
            throw settings.refusal(
                    Setting.ALERTING_LINK_SECRET,
                    "has fewer than %d letters; make one with: openssl rand -hex 24"
                            .formatted(LinkSigner.LEAST_LETTERS));
        }
        return secret.map(LinkSigner::new);
    }
}
