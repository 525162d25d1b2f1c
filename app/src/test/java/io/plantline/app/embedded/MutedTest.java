package io.plantline.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A library that prints is not heard; everybody else is. */
class MutedTest {

    @Test
    void onlyTheThreadThatStartsTheLibraryIsMuted() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try {
            Muted.run(() -> {
                System.out.println("Reading log configuration");
                CompletableFuture.runAsync(() -> System.out.println("a role has stopped"))
                        .join();
                return null;
            });
            System.out.println("ready");
        } finally {
            System.setOut(console);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8).lines()).containsExactly("a role has stopped", "ready");
    }
}
