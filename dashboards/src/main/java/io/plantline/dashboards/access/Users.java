package io.plantline.dashboards.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The users of a file, read again when it changes; one that cannot be read leaves things as they were, and is told. */
public final class Users {
    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    private final Path file;
    private String version;
    private Map<String, User> byName;
    private Map<String, User> byToken;

    public Users(Path file) throws UsersFileException {
        this.file = file;
        this.version = version();
        take(UsersFile.read(file));
    }

    public synchronized Optional<User> named(String name) {
        look();
        return Optional.ofNullable(byName.get(name));
    }

    /** True where somebody of the file has the name, however it is written: nobody else may then. */
    public synchronized boolean has(String name) {
        look();
        return byName.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whose token it is. */
    public synchronized Optional<User> ofToken(String token) {
        look();
        return Optional.ofNullable(byToken.get(Secrets.hash(token)));
    }

    /** The user of a name, if the password is theirs. */
    public Optional<User> signingIn(String name, String password) throws InterruptedException {
        Optional<User> user = named(name);
        boolean fits = Passwords.fit(password, user.map(User::password).orElse(null));
        return fits ? user : Optional.empty();
    }

    private void look() {
        String now = version();
        if (now.equals(version)) {
            return;
        }
        version = now;
        try {
            take(UsersFile.read(file));
            LOG.info("users are read again from {}", file);
        } catch (UsersFileException unusable) {
            LOG.error("users stay as they were: {}", unusable.getMessage());
        }
    }

    private void take(List<User> users) {
        byName = new HashMap<>();
        byToken = new HashMap<>();
        for (User user : users) {
            byName.put(user.name(), user);
            user.tokens().forEach(token -> byToken.put(token.hash(), user));
        }
    }

    /** What tells one content of the file from another. */
    private String version() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return "%s %s %d".formatted(now.fileKey(), now.lastModifiedTime(), now.size());
        } catch (IOException gone) {
            return "none";
        }
    }
}
