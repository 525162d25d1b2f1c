package io.plantline.app.command;

import io.plantline.dashboards.access.Role;
import picocli.CommandLine.Option;

/** What is to be done about the users; one thing at a time. */
final class UsersOptions {
    @Option(names = "--add", paramLabel = "NAME", description = "add a user, with --role and --plant")
    String add;

    @Option(names = "--grant", paramLabel = "NAME", description = "give a user a role in further plants, or another")
    String grant;

    @Option(names = "--password", paramLabel = "NAME", description = "give a user a new password")
    String password;

    @Option(
            names = "--token",
            paramLabel = "NAME",
            description = "make a token by which a script asks as this user, and print it, once")
    String token;

    @Option(names = "--revoke", paramLabel = "ID", description = "take a token back, by its id")
    String revoke;

    @Option(names = "--remove", paramLabel = "NAME", description = "take a user out, with all tokens")
    String remove;

    @Option(names = "--list", description = "show who there is, with roles and ids of tokens")
    boolean list;

    static String roles() {
        return String.join(", ", Role.ids());
    }
}
