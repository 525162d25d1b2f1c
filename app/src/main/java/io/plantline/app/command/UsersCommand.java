package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.SettingsException;
import io.plantline.app.settings.SettingsReader;
import io.plantline.dashboards.access.ApiToken;
import io.plantline.dashboards.access.Grants;
import io.plantline.dashboards.access.Passwords;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.access.Secrets;
import io.plantline.dashboards.access.User;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline users}: who may sign in at the dashboards. */
@Command(
        name = "users",
        description = {
            "Says who may sign in at the dashboards, and what they may in which plant: viewer looks; operator also answers",
            "alerts, puts rejected messages through and enters readings; engineer also changes plant files, factors and",
            "rules; admin may all. A password is asked for, or read from what is piped in; the file holds hashes only.",
            "Dashboards that run notice what changes."
        },
        mixinStandardHelpOptions = true)
final class UsersCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private UsersOptions options;

    @Option(names = "--file", paramLabel = "FILE", description = "the users file (default: signin.users of --config)")
    private Path file;

    @Option(names = "--config", paramLabel = "FILE", description = "YAML file with the settings")
    private Path config;

    @Option(names = "--role", paramLabel = "ROLE", description = "viewer, operator, engineer or admin")
    private String role;

    @Option(
            names = "--plant",
            split = ",",
            paramLabel = "ID",
            description = "plants the role is for; '*' for all, those to come included")
    private List<String> plants = List.of();

    @Option(names = "--no-password", description = "with --add: somebody who has tokens only")
    private boolean withoutPassword;

    @Spec
    private CommandSpec spec;

    private final PasswordPrompt prompt;
    private final InstantSource clock;

    UsersCommand(PasswordPrompt prompt, InstantSource clock) {
        this.prompt = prompt;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refusal, SettingsException, IOException {
        UserList users = UserList.of(file());
        if (options.list) {
            users.lines().forEach(this::say);
        } else {
            change(users);
        }
        return ExitCode.DONE;
    }

    private void change(UserList users) throws Refusal, IOException {
        if (options.add != null) {
            add(users, options.add);
        } else if (options.grant != null) {
            users.replace(users.named(options.grant)
                    .withGrants(granted(users.named(options.grant).grants())));
            say("%s: %s".formatted(options.grant, UserList.roles(users.named(options.grant))));
        } else if (options.password != null) {
            User user = users.named(options.password);
            users.replace(user.withPassword(Passwords.hash(prompt.ask(user.name()))));
            say("%s has a new password; whoever is signed in so signs in anew".formatted(user.name()));
        } else if (options.token != null) {
            makeToken(users, users.named(options.token));
        } else if (options.revoke != null) {
            say("the token %s of %s is of no use any more".formatted(options.revoke, users.revoke(options.revoke)));
        } else {
            users.remove(options.remove);
            say("%s is taken out".formatted(options.remove));
        }
    }

    private void add(UserList users, String name) throws Refusal, IOException {
        Grants grants = granted(new Grants(Map.of()));
        users.checkNew(name, grants);
        String hash = withoutPassword ? null : Passwords.hash(prompt.ask(name));
        User user = new User(name, hash, grants, List.of());
        users.add(user);
        say("%s is added to %s: %s".formatted(name, users.file(), UserList.roles(user)));
    }

    private void makeToken(UserList users, User user) throws IOException {
        String token = Secrets.token();
        String hash = Secrets.hash(token);
        String made = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        ApiToken kept = new ApiToken(hash.substring(0, 8), hash, made);
        users.replace(user.withTokens(
                Stream.concat(user.tokens().stream(), Stream.of(kept)).toList()));
        say(token);
        spec.commandLine()
                .getErr()
                .println("token %s of %s; it is shown only now. Send it as 'Authorization: Bearer ...'"
                        .formatted(kept.id(), user.name()));
    }

    private Grants granted(Grants before) throws Refusal {
        if (role == null || plants.isEmpty()) {
            throw Refusal.wrongUsage("a role is given with --role and --plant: --role operator --plant sweden,uk");
        }
        Role given = Role.of(role)
                .orElseThrow(() -> Refusal.wrongUsage(
                        "--role %s: there is no such role; there are %s".formatted(role, UsersOptions.roles())));
        Grants grants = before;
        for (String plant : plants) {
            grants = grants.with(plant, given);
        }
        return grants;
    }

    private Path file() throws Refusal, SettingsException {
        Optional<Path> named = file != null
                ? Optional.of(file)
                : SettingsReader.read(Optional.ofNullable(config), System.getenv())
                        .optionalPath(Setting.SIGNIN_USERS);
        return named.orElseThrow(
                () -> Refusal.wrongUsage("which file? name it with --file, or as signin.users with --config"));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
