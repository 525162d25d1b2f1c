package io.plantline.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.access.RoleRule;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether people sign in, and when dashboards do not start because nobody said so. */
class SignInPlanTest {
    private static final Map<Setting, String> FOR_ALL = Map.of(Setting.HTTP_HOST, "0.0.0.0");

    @TempDir
    Path folder;

    @Test
    void onThisMachineEverythingIsOpen() throws Exception {
        assertThat(SignInPlan.of(Settings.of(Map.of()), List.of())).isEmpty();
    }

    @Test
    void whatOthersReachIsNotOpenByOversight() throws Exception {
        assertThatThrownBy(() -> SignInPlan.of(Settings.of(FOR_ALL), List.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll("http.host", "0.0.0.0", "plantline users --add", "http.open: true");
        assertThat(SignInPlan.of(
                        Settings.of(Map.of(Setting.HTTP_HOST, "0.0.0.0", Setting.HTTP_OPEN, "true")), List.of()))
                .isEmpty();
    }

    @Test
    void aUsersFileThatIsAbsentOrWrongIsRefused() throws Exception {
        Path file = folder.resolve("users.json");
        Settings settings = Settings.of(Map.of(Setting.SIGNIN_USERS, file.toString()));
        assertThatThrownBy(() -> SignInPlan.of(settings, List.of()))
                .hasMessageContainingAll("signin.users", "cannot be read");
        Files.writeString(file, "{\"users\":[{\"name\":\"Ana\",\"plants\":{\"*\":\"boss\"}}]}");
        assertThatThrownBy(() -> SignInPlan.of(settings, List.of()))
                .hasMessageContainingAll("Ana", "'boss'", "operator");
        Files.writeString(file, "{\"users\":[\n{\"nome\":\"Ana\"}]}");
        assertThatThrownBy(() -> SignInPlan.of(settings, List.of())).hasMessageContainingAll("users.json:2", "nome");
        Files.writeString(file, "{\"users\":[{\"name\":\"Ana\",\"plants\":{\"*\":\"viewer\"}}]}");
        assertThat(SignInPlan.of(settings, List.of())).isPresent();
    }

    @Test
    void aProviderNeedsUsersAnAddressAndRolesThatCanHold() throws Exception {
        List<Plant> sweden = List.of(PlantFile.read(Path.of("../pilots/sweden.yaml")));
        Path users = folder.resolve("users.json");
        Files.writeString(users, "{\"users\":[{\"name\":\"Ana\",\"plants\":{\"*\":\"admin\"}}]}");
        Map<Setting, String> given = new HashMap<>(FOR_ALL);
        given.put(Setting.SIGNIN_OPENID_ISSUER, "https://id.example/realms/factory");
        assertThatThrownBy(() -> SignInPlan.of(Settings.of(given), sweden)).hasMessageContaining("signin.users");
        given.put(Setting.SIGNIN_USERS, users.toString());
        assertThatThrownBy(() -> SignInPlan.of(Settings.of(given), sweden)).hasMessageContaining("http.public-url");
        given.put(Setting.HTTP_PUBLIC_URL, "https://plantline.example");
        assertThatThrownBy(() -> SignInPlan.of(Settings.of(given), sweden)).hasMessageContaining("signin.openid.roles");
        given.put(Setting.SIGNIN_OPENID_ROLES, "operators = boss boras");
        assertThatThrownBy(() -> SignInPlan.of(Settings.of(given), sweden))
                .hasMessageContainingAll("signin.openid.roles", "'boss'", "operator");
        given.put(Setting.SIGNIN_OPENID_ROLES, "operators = operator sweeden");
        assertThatThrownBy(() -> SignInPlan.of(Settings.of(given), sweden))
                .hasMessageContainingAll("signin.openid.roles", "'sweeden'", "did you mean 'sweden'");
        given.put(Setting.SIGNIN_OPENID_ROLES, "/press shop/operators = operator sweden, admins = admin *");
        assertThat(SignInPlan.of(Settings.of(given), sweden)
                        .orElseThrow()
                        .openId()
                        .orElseThrow()
                        .rules())
                .containsExactly(
                        new RoleRule("/press shop/operators", Role.OPERATOR, "sweden"),
                        new RoleRule("admins", Role.ADMIN, "*"));
        given.put(Setting.HTTP_PUBLIC_URL, "http://plantline.example");
        assertThatThrownBy(() -> SignInPlan.of(Settings.of(given), sweden))
                .hasMessageContainingAll("http.public-url", "plain http");
        given.put(Setting.HTTP_PUBLIC_URL, "http://127.0.0.1:8080");
        assertThat(SignInPlan.of(Settings.of(given), sweden)).isPresent();
        given.put(Setting.SIGNIN_OPENID_ISSUER, "http://id.example/realms/factory");
        assertThatThrownBy(() -> SignInPlan.of(Settings.of(given), sweden)).hasMessageContaining("https");
    }
}
