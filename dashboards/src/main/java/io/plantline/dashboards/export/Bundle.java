package io.plantline.dashboards.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A table and its manifest in one zip, whose bytes are the same where theirs are. */
final class Bundle {
    private static final String MANIFEST = "manifest.json";

    private Bundle() {}

    /** Writes both into a file. */
    static void write(Path zip, String name, Path table, byte[] manifest) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(entry(name));
            Files.copy(table, out);
            out.closeEntry();
            out.putNextEntry(entry(MANIFEST));
            out.write(manifest);
            out.closeEntry();
        }
    }

    /** An entry of no time: when it was packed is nobody's concern. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    /** The fingerprint of a file. */
    static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
