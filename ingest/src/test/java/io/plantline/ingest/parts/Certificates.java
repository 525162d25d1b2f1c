package io.plantline.ingest.parts;

import io.plantline.parts.Installed;
import io.plantline.parts.Required;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The certificates of a factory, made anew for a test: an authority, and those it vouches for. */
public final class Certificates {
    private final Path directory;

    public Certificates(Path directory) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        run("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=authority -keyout authority.key -out authority.pem");
    }

    public static void require() {
        Required.part(Installed.OPENSSL);
    }

    public Path authority() {
        return directory.resolve("authority.pem");
    }

    public Path certificate(String name) {
        return directory.resolve(name + ".pem");
    }

    public Path key(String name) {
        return directory.resolve(name + ".key");
    }

    /** A certificate of the authority for who answers at an address, which is {@code IP:...} or {@code DNS:...}. */
    public Certificates issue(String name, String address) throws IOException, InterruptedException {
        return issue(name, address, 2);
    }

    /** The same, that is over already. */
    public Certificates issueExpired(String name, String address) throws IOException, InterruptedException {
        return issue(name, address, -1);
    }

    private Certificates issue(String name, String address, int days) throws IOException, InterruptedException {
        Files.writeString(directory.resolve(name + ".ext"), "subjectAltName=" + address);
        run("req -newkey rsa:2048 -nodes -subj /CN=%1$s -keyout %1$s.key -out %1$s.csr".formatted(name));
        run(("x509 -req -in %1$s.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days %2$d"
                        + " -extfile %1$s.ext -out %1$s.pem")
                .formatted(name, days));
        return this;
    }

    /** The key of a certificate as OpenSSL wrote keys before it learnt PKCS #8. */
    public Path oldKey(String name) throws IOException, InterruptedException {
        run("rsa -in %1$s.key -traditional -out %1$s.old".formatted(name));
        return directory.resolve(name + ".old");
    }

    private void run(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Installed.OPENSSL.path()));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("openssl.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(directory.resolve("openssl.log")));
        }
    }
}
