package io.plantline.app.role;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.dashboards.DashboardSettings;
import io.plantline.dashboards.access.Grants;
import io.plantline.dashboards.access.OpenId;
import io.plantline.dashboards.access.RoleRule;
import io.plantline.wire.Nearest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The provider of OpenID Connect that people sign in at, from the settings. */
final class OpenIdPlan {
    private OpenIdPlan() {}

    /**
     * Empty where there is none.
     *
     * @param plants the ids of those that roles may be in
     */
    static Optional<OpenId> of(Settings settings, List<String> plants) throws SettingsException {
        if (settings.optional(Setting.SIGNIN_OPENID_ISSUER).isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> address = settings.optional(Setting.HTTP_PUBLIC_URL).map(URI::create);
        if (address.isEmpty() && !DashboardSettings.isLoopback(settings.text(Setting.HTTP_HOST))) {
            throw settings.refusal(
                    Setting.SIGNIN_OPENID_ISSUER,
                    "sends people back to http.public-url, which is missing; set it to where they reach the dashboards");
        }
        if (address.filter(OpenIdPlan::isInTheClear).isPresent()) {
            throw settings.refusal(
                    Setting.HTTP_PUBLIC_URL,
                    "'%s' would have people come back from signing in by plain http; give the https address"
                            .formatted(address.get()));
        }
        List<RoleRule> rules = rules(settings);
        checkPlants(settings, rules, plants);
        try {
            return Optional.of(new OpenId(
                    settings.url(Setting.SIGNIN_OPENID_ISSUER),
                    settings.text(Setting.SIGNIN_OPENID_CLIENT),
                    settings.optional(Setting.SIGNIN_OPENID_SECRET),
                    settings.text(Setting.SIGNIN_OPENID_CALLED),
                    settings.texts(Setting.SIGNIN_OPENID_SCOPES),
                    settings.text(Setting.SIGNIN_OPENID_NAME_CLAIM),
                    settings.text(Setting.SIGNIN_OPENID_GROUPS_CLAIM),
                    rules,
                    address));
        } catch (IllegalArgumentException wrong) {
            throw settings.refusal(Setting.SIGNIN_OPENID_ISSUER, wrong.getMessage());
        }
    }

    private static boolean isInTheClear(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("").replaceAll("[\\[\\]]", "");
        return !"https".equalsIgnoreCase(address.getScheme()) && !DashboardSettings.isLoopback(host);
    }

    /** A role in a plant that is none would be missed only by who cannot get in. */
    private static void checkPlants(Settings settings, List<RoleRule> rules, List<String> plants)
            throws SettingsException {
        for (RoleRule rule : rules) {
            if (!rule.plant().equals(Grants.EVERY_PLANT) && !plants.contains(rule.plant())) {
                throw settings.refusal(
                        Setting.SIGNIN_OPENID_ROLES,
                        "'%s' has a role in '%s', and no plant file has that id; %s"
                                .formatted(rule.group(), rule.plant(), Nearest.remedy(rule.plant(), plants)));
            }
        }
    }

    private static List<RoleRule> rules(Settings settings) throws SettingsException {
        if (settings.optional(Setting.SIGNIN_OPENID_ROLES).isEmpty()) {
            throw settings.refusal(
                    Setting.SIGNIN_OPENID_ISSUER,
                    "needs signin.openid.roles, as ['press-shop-operators = operator sweden', 'plantline-admins = admin *']");
        }
        List<RoleRule> rules = new ArrayList<>();
        try {
            settings.texts(Setting.SIGNIN_OPENID_ROLES).forEach(text -> rules.add(RoleRule.of(text)));
        } catch (IllegalArgumentException wrong) {
            throw settings.refusal(Setting.SIGNIN_OPENID_ROLES, wrong.getMessage());
        }
        return rules;
    }
}
