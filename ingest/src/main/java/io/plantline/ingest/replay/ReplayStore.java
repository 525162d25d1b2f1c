package io.plantline.ingest.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Keeps the state of runs in a directory, one small file each, so that a kill at any moment leaves the old or the new. */
final class ReplayStore {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path directory;

    /** @param directory null to keep nothing */
    ReplayStore(Path directory) {
        this.directory = directory;
    }

    /** Where the run stands: at its start, or where it was left. */
    ReplayState open(Plant plant, ReplaySettings settings) throws IOException, ReplayException {
        List<String> hashes = directory == null ? List.of() : hashes(settings.files());
        ReplayState fresh = new ReplayState(settings.run(), plant.id(), hashes, 0, 0, false);
        if (directory == null || !Files.exists(file(settings.run()))) {
            return fresh;
        }
        ReplayState kept = read(file(settings.run()));
        if (!kept.hashes().equals(hashes) || !kept.plant().equals(plant.id())) {
            throw new ReplayException(
                    "run %s was begun with other files, or for another plant; name another run with --run, or remove %s to begin it anew"
                            .formatted(settings.run(), file(settings.run())));
        }
        return kept;
    }

    void save(ReplayState state) throws IOException {
        if (directory == null) {
            return;
        }
        Files.createDirectories(directory);
        Path next = directory.resolve(state.run() + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(MAPPER.writeValueAsBytes(state)));
            channel.force(true);
        }
        Files.move(next, file(state.run()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String run) {
        return directory.resolve(run + ".replay.json");
    }

    private static ReplayState read(Path file) throws IOException, ReplayException {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), ReplayState.class);
        } catch (JsonProcessingException damaged) {
            throw new ReplayException("%s is damaged (%s); remove it to begin the run anew"
                    .formatted(file, damaged.getOriginalMessage()));
        }
    }

    private static List<String> hashes(List<Path> files) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (Path file : files) {
            hashes.add(hash(file));
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(input, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int read = digest.read(buffer);
            while (read >= 0) {
                read = digest.read(buffer);
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
