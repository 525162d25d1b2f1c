package io.plantline.app.role;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.dashboards.DashboardSettings;
import io.plantline.dashboards.access.SignIn;
import io.plantline.dashboards.access.Users;
import io.plantline.dashboards.access.UsersFileException;
import io.plantline.plant.Plant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How people sign in at the dashboards, from the settings; refused where others would find everything open by oversight. */
public final class SignInPlan {
    private static final Logger LOG = LoggerFactory.getLogger(SignInPlan.class);

    private SignInPlan() {}

    /**
     * Empty where nobody signs in.
     *
     * @param plants that roles may be in
     */
    public static Optional<SignIn> of(Settings settings, List<Plant> plants) throws SettingsException {
        boolean configured = settings.optional(Setting.SIGNIN_USERS).isPresent();
        boolean open = settings.flag(Setting.HTTP_OPEN);
        if (configured && open) {
            throw settings.refusal(
                    Setting.HTTP_OPEN, "true, although people sign in by signin.users; take one of them away");
        }
        if (configured) {
            return Optional.of(signIn(settings, plants));
        }
        if (settings.optional(Setting.SIGNIN_OPENID_ISSUER).isPresent()) {
            throw settings.refusal(
                    Setting.SIGNIN_OPENID_ISSUER,
                    "needs signin.users beside it: a user who gets in when the provider does not answer, and tokens for scripts");
        }
        checkReach(settings, open);
        return Optional.empty();
    }

    private static void checkReach(Settings settings, boolean open) throws SettingsException {
        String host = settings.text(Setting.HTTP_HOST);
        if (DashboardSettings.isLoopback(host)) {
            return;
        }
        if (!open) {
            throw settings.refusal(
                    Setting.HTTP_HOST,
                    "others can reach the dashboards at '%s', and nobody would have to sign in. ".formatted(host)
                            + "Make a user by './plantline users --add NAME --role admin --plant '*' --file users.json'"
                            + " and set signin.users to that file, or set http.open: true to let everybody do everything");
        }
        LOG.warn("http.open: whoever reaches the dashboards at {} sees and changes everything", host);
    }

    private static SignIn signIn(Settings settings, List<Plant> plants) throws SettingsException {
        try {
            return new SignIn(
                    new Users(settings.path(Setting.SIGNIN_USERS)),
                    settings.duration(Setting.SIGNIN_IDLE),
                    settings.duration(Setting.SIGNIN_LENGTH),
                    settings.number(Setting.HTTP_REQUESTS_PER_MINUTE),
                    settings.optional(Setting.HTTP_PUBLIC_URL)
                            .filter(url -> url.startsWith("https:"))
                            .isPresent(),
                    settings.flag(Setting.HTTP_BEHIND_PROXY),
                    OpenIdPlan.of(settings, plants.stream().map(Plant::id).toList()));
        } catch (UsersFileException unusable) {
            throw settings.refusal(Setting.SIGNIN_USERS, unusable.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw settings.refusal(Setting.SIGNIN_IDLE, wrong.getMessage());
        }
    }
}
