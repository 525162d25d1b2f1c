package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.dashboards.access.Passwords;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks for a new password: twice and unseen on a terminal, or once as a line of what is piped in. */
final class PasswordPrompt {
    private final Optional<Console> terminal;
    private final InputStream piped;

    PasswordPrompt(Optional<Console> terminal, InputStream piped) {
        this.terminal = terminal;
        this.piped = piped;
    }

    static PasswordPrompt ofThisProcess() {
        return new PasswordPrompt(Optional.ofNullable(System.console()), System.in);
    }

    String ask(String name) throws Refusal, IOException {
        String password = terminal.isPresent() ? typed(terminal.get(), name) : line();
        if (password.length() < Passwords.SHORTEST) {
            throw Refusal.wrongInput("the password has %d characters; %d is the least, a few words are best"
                    .formatted(password.length(), Passwords.SHORTEST));
        }
        return password;
    }

    private static String typed(Console console, String name) throws Refusal {
        String once = text(console.readPassword("Password of %s: ", name));
        if (!once.equals(text(console.readPassword("The same again: ")))) {
            throw Refusal.wrongInput("the two passwords differ; nothing is changed");
        }
        return once;
    }

    private static String text(char[] typed) throws Refusal {
        if (typed == null) {
            throw Refusal.wrongInput("no password was given; nothing is changed");
        }
        return new String(typed);
    }

    private String line() throws Refusal, IOException {
        String line = new BufferedReader(new InputStreamReader(piped, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw Refusal.wrongInput("no password was given; type it on a terminal, or pipe one line in");
        }
        return line;
    }
}
