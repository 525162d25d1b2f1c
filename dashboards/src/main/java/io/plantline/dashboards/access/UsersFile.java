package io.plantline.dashboards.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The file of users, in JSON: names, hashes and roles, and no password. */
public final class UsersFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String OWNERS_ONLY = "rw-------";

    private UsersFile() {}

    private record Content(List<Entry> users) {
        Content {
            users = users == null ? List.of() : users;
        }
    }

    /** One user as the file writes it; a role by the id of a plant, or by {@code *}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Entry(String name, String password, Map<String, String> plants, List<ApiToken> tokens) {
        static Entry of(User user) {
            Map<String, String> plants = new TreeMap<>();
            user.grants().roles().forEach((plant, role) -> plants.put(plant, role.id()));
            return new Entry(user.name(), user.password(), plants, user.tokens());
        }

        User user() {
            Map<String, Role> roles = new TreeMap<>();
            (plants == null ? Map.<String, String>of() : plants).forEach((plant, role) -> roles.put(plant, role(role)));
            return new User(name, password, new Grants(roles), tokens == null ? List.of() : tokens);
        }

        private Role role(String id) {
            return Role.of(id)
                    .orElseThrow(() -> new IllegalArgumentException("user '%s': there is no role '%s'; there are %s"
                            .formatted(name, id, String.join(", ", Role.ids()))));
        }
    }

    public static List<User> read(Path file) throws UsersFileException {
        try {
            List<User> users = JSON.readValue(Files.readAllBytes(file), Content.class).users().stream()
                    .map(Entry::user)
                    .toList();
            checkNames(users);
            return users;
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new UsersFileException("%s:%d: %s".formatted(file, line, malformed.getOriginalMessage()), malformed);
        } catch (IOException unreadable) {
            throw new UsersFileException(
                    "%s: cannot be read (%s); './plantline users --file %s --add NAME --role admin' makes it"
                            .formatted(file, unreadable.getClass().getSimpleName(), file),
                    unreadable);
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new UsersFileException("%s: %s".formatted(file, wrong.getMessage()), wrong);
        }
    }

    private static void checkNames(List<User> users) {
        Set<String> names = new HashSet<>();
        for (User user : users) {
            if (!names.add(user.name())) {
                throw new IllegalArgumentException("user '%s': stands there twice".formatted(user.name()));
            }
        }
    }

    /** Replaces the file at once, for its owner only, so that a server never reads half of it. */
    public static void write(Path file, List<User> users) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, "users", ".tmp");
        try {
            if (Files.getFileAttributeView(next, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString(OWNERS_ONLY));
            }
            Files.write(
                    next,
                    JSON.writeValueAsBytes(
                            new Content(users.stream().map(Entry::of).toList())));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
