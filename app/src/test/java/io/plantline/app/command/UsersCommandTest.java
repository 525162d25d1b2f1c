package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.Refusal;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.access.User;
import io.plantline.dashboards.access.Users;
import io.plantline.dashboards.access.UsersFile;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** How a users file comes to be, and what stands in it. */
class UsersCommandTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void anaIsAddedGrantedMoreAndTakenOut() throws Exception {
        assertThat(users(PASSWORD, "--add", "Ana", "--role", "viewer", "--plant", "sweden,uk"))
                .isZero();
        assertThat(users("", "--grant", "Ana", "--role", "operator", "--plant", "uk"))
                .isZero();

        User ana = UsersFile.read(file()).get(0);
        assertThat(ana.grants().at("sweden")).contains(Role.VIEWER);
        assertThat(ana.grants().at("uk")).contains(Role.OPERATOR);
        assertThat(ana.grants().at("portugal")).isEmpty();
        assertThat(new Users(file()).signingIn("Ana", PASSWORD)).isPresent();
        assertThat(new Users(file()).signingIn("Ana", "another password")).isEmpty();
        assertThat(Files.readString(file())).contains("$argon2id$").doesNotContain(PASSWORD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");

        assertThat(users("", "--remove", "Ana")).isZero();
        assertThat(UsersFile.read(file())).isEmpty();
    }

    @Test
    void aTokenIsShownOnceAndCanBeTakenBack() throws Exception {
        users("", "--add", "scraper", "--role", "viewer", "--plant", "*", "--no-password");
        said.getBuffer().setLength(0);
        users("", "--token", "scraper");
        String token = said.toString().strip();

        assertThat(token).startsWith("plt_");
        assertThat(Files.readString(file())).doesNotContain(token);
        assertThat(new Users(file()).ofToken(token)).isPresent();
        assertThat(new Users(file()).signingIn("scraper", "")).as("no password").isEmpty();

        String id = UsersFile.read(file()).get(0).tokens().get(0).id();
        assertThat(users("", "--revoke", id)).isZero();
        assertThat(new Users(file()).ofToken(token)).isEmpty();
    }

    @Test
    void whatIsWrongIsToldAndChangesNothing() {
        assertThat(users("short", "--add", "Ana", "--role", "viewer", "--plant", "uk"))
                .isEqualTo(1);
        assertThat(users(PASSWORD, "--add", "Ana", "--role", "boss", "--plant", "uk"))
                .isEqualTo(2);
        assertThat(users(PASSWORD, "--add", "Ana")).isEqualTo(2);
        assertThat(users(PASSWORD, "--add", "<b>", "--role", "viewer", "--plant", "uk"))
                .isEqualTo(1);
        assertThat(users("", "--password", "Nobody")).isEqualTo(1);
        assertThat(users("", "--list", "--remove", "Ana"))
                .as("one thing at a time")
                .isEqualTo(2);
        assertThat(file()).doesNotExist();
    }

    private Path file() {
        return folder.resolve("users.json");
    }

    private int users(String piped, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--file", file().toString()));
        PasswordPrompt prompt =
                new PasswordPrompt(Optional.empty(), new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)));
        return new CommandLine(new UsersCommand(prompt, InstantSource.fixed(Instant.EPOCH)))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .setExecutionExceptionHandler((failed, command, parsed) -> ((Refusal) failed).exitCode())
                .execute(arguments.toArray(String[]::new));
    }
}
