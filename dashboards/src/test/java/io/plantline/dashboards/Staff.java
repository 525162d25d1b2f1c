package io.plantline.dashboards;

import io.plantline.dashboards.access.ApiToken;
import io.plantline.dashboards.access.Grants;
import io.plantline.dashboards.access.OpenId;
import io.plantline.dashboards.access.Passwords;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.access.Secrets;
import io.plantline.dashboards.access.SignIn;
import io.plantline.dashboards.access.User;
import io.plantline.dashboards.access.Users;
import io.plantline.dashboards.access.UsersFile;
import io.plantline.dashboards.access.UsersFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works for the plants, in a users file of their own; each has a token, and those who are told one a password. */
final class Staff {
    static final String PASSWORD = "correct horse battery";
    private static final String HASH = Passwords.hash(PASSWORD);

    private final Path file;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    Staff(Path folder) {
        this.file = folder.resolve("users.json");
    }

    Staff with(String name, Role role, String plant) {
        String token = Secrets.token();
        tokens.put(name, token);
        String hash = Secrets.hash(token);
        users.put(
                name,
                new User(
                        name,
                        null,
                        new Grants(Map.of(plant, role)),
                        List.of(new ApiToken(hash.substring(0, 8), hash, "2026-01-01T00:00:00Z"))));
        return this;
    }

    /** With a password as well. */
    Staff withPassword(String name, Role role, String plant) {
        with(name, role, plant);
        users.computeIfPresent(name, (same, user) -> user.withPassword(HASH));
        return this;
    }

    void leaves(String name) throws IOException {
        users.remove(name);
        write();
    }

    String token(String name) {
        return tokens.get(name);
    }

    Path file() {
        return file;
    }

    private void write() throws IOException {
        UsersFile.write(file, new ArrayList<>(users.values()));
    }

    /** Sessions end after an hour without a request, and after a shift. */
    SignIn signIn(boolean behindProxy) throws IOException, UsersFileException {
        return signIn(behindProxy, Optional.empty());
    }

    /** Some come by the sign-in service of the house. */
    SignIn signIn(OpenId house) throws IOException, UsersFileException {
        return signIn(false, Optional.of(house));
    }

    private SignIn signIn(boolean behindProxy, Optional<OpenId> house) throws IOException, UsersFileException {
        write();
        return new SignIn(new Users(file), Duration.ofHours(1), Duration.ofHours(8), 400, false, behindProxy, house);
    }
}
