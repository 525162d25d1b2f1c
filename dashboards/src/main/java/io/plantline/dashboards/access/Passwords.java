package io.plantline.dashboards.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Hashes passwords by Argon2id, with 19 MiB and two passes, as OWASP advises. */
public final class Passwords {
    /** Shorter ones are guessed; there is no other rule, because rules make people choose alike. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 256;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, HASH_BYTES, Argon2.ID);

    /** What is compared with where there is no such user, so that the answer takes as long. */
    private static final String NOBODYS = hash(Secrets.text());

    /** Each takes memory and a processor; whoever sends many waits. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Passwords() {}

    public static String hash(String password) {
        return ARGON.hash(password.getBytes(StandardCharsets.UTF_8), Secrets.bytes(SALT_BYTES))
                .getResult();
    }

    /** True where the password is that of the hash; a user who has none is never let in, as slowly. */
    static boolean fit(String password, String hash) throws InterruptedException {
        String against = hash == null ? NOBODYS : hash;
        String tried = password.length() > LONGEST ? "" : password;
        AT_ONCE.acquire();
        try {
            return Argon2Function.getInstanceFromHash(against).check(tried, against) && hash != null;
        } finally {
            AT_ONCE.release();
        }
    }
}
