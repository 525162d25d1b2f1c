package io.plantline.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A bad message now and then is worth a line; a meter that says nothing else is worth a warning. */
class RejectionLogTest {
    private static final long NOON = 1_800_000_000_000L;
    private static final long SECOND = 1_000;

    private final Logger logger = (Logger) LoggerFactory.getLogger(RejectionLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final RejectionLog log = new RejectionLog();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void oneBadMessageNowAndThenIsToldButWarnsNobody() {
        for (int second = 0; second < 3_600; second++) {
            log.tell(List.of());
            log.tell(second % 300 == 0 ? List.of(broken(second)) : List.of());
        }
        assertThat(lines.list).hasSize(6).allMatch(line -> line.getLevel() == Level.INFO);
        assertThat(lines.list.get(0).getFormattedMessage())
                .isEqualTo(
                        "Rejected 1 x NOT_JSON in 2 messages, kept on plantline.rejected.v1; last from plantline/v1/uk/steam:"
                                + " not JSON");
    }

    @Test
    void aStreamOfBadMessagesWarnsEveryTenSeconds() {
        for (int second = 0; second < 60; second++) {
            log.tell(List.of(broken(second)));
        }
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).startsWith(Level.INFO, Level.WARN);
        assertThat(lines.list).hasSizeBetween(5, 7);
    }

    @Test
    void howManyThereWereIsToldWhenTheWindowEndsAndAtTheEnd() {
        for (int i = 0; i < 10_000; i++) {
            log.tell(List.of(broken(i / 5_000)));
        }
        assertThat(lines.list).hasSize(1);
        log.look(NOON + 5 * SECOND);
        assertThat(lines.list).hasSize(1);
        log.look(NOON + 10 * SECOND);
        log.look(NOON + 30 * SECOND);
        assertThat(lines.list).hasSize(2);
        assertThat(lines.list.get(1).getFormattedMessage()).startsWith("Rejected 9999 x NOT_JSON in 9999 messages");
        log.tell(List.of(broken(31)));
        log.end();
        log.end();
        assertThat(lines.list).hasSize(3);
    }

    private static Rejection broken(int second) {
        return new Rejection(Reason.NOT_JSON, "not JSON", "plantline/v1/uk/steam", new byte[0], NOON + second * SECOND);
    }
}
