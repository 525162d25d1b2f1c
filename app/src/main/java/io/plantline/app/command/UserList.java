package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.dashboards.access.Grants;
import io.plantline.dashboards.access.User;
import io.plantline.dashboards.access.UsersFile;
import io.plantline.dashboards.access.UsersFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The users of a file, changed and written again. */
final class UserList {
    private final Path file;
    private final List<User> users;

    private UserList(Path file, List<User> users) {
        this.file = file;
        this.users = new ArrayList<>(users);
    }

    /** A file that is not there yet has no users. */
    static UserList of(Path file) throws Refusal {
        try {
            return new UserList(file, Files.exists(file) ? UsersFile.read(file) : List.of());
        } catch (UsersFileException unusable) {
            throw Refusal.wrongInput(unusable.getMessage());
        }
    }

    Path file() {
        return file;
    }

    User named(String name) throws Refusal {
        return find(name)
                .orElseThrow(() -> Refusal.wrongInput("%s: there is no user '%s'; there are: %s"
                        .formatted(file, name, users.stream().map(User::name).collect(Collectors.joining(", ")))));
    }

    /** Refuses a name that is taken or is none, before anybody types a password for it. */
    void checkNew(String name, Grants grants) throws Refusal {
        if (find(name).isPresent()) {
            throw Refusal.wrongInput(
                    "%s: there is a user '%s' already; --grant and --password change it".formatted(file, name));
        }
        try {
            new User(name, null, grants, List.of());
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrongInput(wrong.getMessage());
        }
    }

    void add(User user) throws IOException {
        users.add(user);
        UsersFile.write(file, users);
    }

    void replace(User user) throws IOException {
        users.replaceAll(each -> each.name().equals(user.name()) ? user : each);
        UsersFile.write(file, users);
    }

    void remove(String name) throws Refusal, IOException {
        users.remove(named(name));
        UsersFile.write(file, users);
    }

    /** Takes a token back; whose it was. */
    String revoke(String id) throws Refusal, IOException {
        User owner = users.stream()
                .filter(user ->
                        user.tokens().stream().anyMatch(token -> token.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongInput("%s: there is no token '%s'; see --list".formatted(file, id)));
        Predicate<String> other = Predicate.<String>isEqual(id).negate();
        replace(owner.withTokens(
                owner.tokens().stream().filter(token -> other.test(token.id())).toList()));
        return owner.name();
    }

    List<String> lines() {
        return users.stream()
                .map(user -> "%s: %s%s%s"
                        .formatted(
                                user.name(), roles(user), user.password() == null ? "; no password" : "", tokens(user)))
                .toList();
    }

    static String roles(User user) {
        return new TreeMap<>(user.grants().roles())
                .entrySet().stream()
                        .map(granted -> "%s in %s"
                                .formatted(
                                        granted.getValue().id(),
                                        granted.getKey().equals(Grants.EVERY_PLANT) ? "every plant" : granted.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String tokens(User user) {
        return user.tokens().stream()
                .map(token -> "; token %s of %s".formatted(token.id(), token.made()))
                .collect(Collectors.joining());
    }

    private Optional<User> find(String name) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }
}
