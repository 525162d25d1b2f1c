package io.plantline.dashboards.rejected;

import io.plantline.model.Rejection.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Knows what stands rejected and puts it through again. It is handed in: how messages are decoded is not known here. */
public interface RejectedMessages {

    /** What stands rejected of a plant, the most frequent first. */
    List<Kind> of(String plant) throws Unavailable;

    /** What stands rejected of no plant there is, the most frequent first. */
    List<Kind> ofNoPlant() throws Unavailable;

    /** Puts rejections through again, or nothing where others are being put through at the moment. */
    Optional<Outcome> retry(Choice choice) throws Unavailable;

    /** What was dismissed of a plant; of no plant there is, where it is null. */
    List<Dismissed> dismissed(String plant) throws Unavailable;

    /** Dismisses rejections that can never be mended, and tells how many; nothing where others are worked on. */
    Optional<Long> dismiss(Dismissal dismissal) throws Unavailable;

    /** Nothing is ever rejected. */
    static RejectedMessages none() {
        return new RejectedMessages() {
            @Override
            public List<Kind> of(String plant) {
                return List.of();
            }

            @Override
            public List<Kind> ofNoPlant() {
                return List.of();
            }

            @Override
            public Optional<Outcome> retry(Choice choice) {
                return Optional.of(new Outcome(0, 0, 0, 0, Map.of(), 0));
            }

            @Override
            public List<Dismissed> dismissed(String plant) {
                return List.of();
            }

            @Override
            public Optional<Long> dismiss(Dismissal dismissal) {
                return Optional.of(0L);
            }
        };
    }

    /**
     * The rejections of one source for one reason.
     *
     * @param source the topic of the messages, or what else they are counted under; fit to be chosen by
     * @param first when the first was seen, epoch milliseconds
     * @param last when the last was seen, epoch milliseconds
     * @param detail what is wrong with the last of them, without anything that cannot be printed
     * @param sample the beginning of the last of them, likewise
     */
    record Kind(Reason reason, String source, long count, long first, long last, String detail, String sample) {}

    /**
     * Which rejections of a plant to put through again; of every reason and source where none is named.
     *
     * @param confirmed true where somebody says that what was held for its scale is as the meters meant it
     */
    record Choice(String plant, Optional<Reason> reason, Optional<String> source, boolean confirmed) {}

    /**
     * Which rejections to dismiss, who says so, and why.
     *
     * @param plant empty for those of no plant there is
     * @param until the last that was seen of them, epoch milliseconds: what came later stays; all that stand where it is
     *     empty
     */
    record Dismissal(Optional<String> plant, Reason reason, String source, OptionalLong until, String by, String why) {}

    /** What one person dismissed for one reason; the last of it at an epoch millisecond. */
    record Dismissed(Reason reason, String by, String why, long at, long count) {}

    /**
     * What came of it.
     *
     * @param tried how many were meant
     * @param done how many hold nothing wrong any more
     * @param readings how many readings were written
     * @param stillWrong how many stay rejected, by what is wrong with them now
     * @param leftAlone how many can never be read again
     */
    record Outcome(
            long tried, long done, long readings, long judgedAnew, Map<Reason, Long> stillWrong, long leftAlone) {
        public Outcome {
            stillWrong = Map.copyOf(stillWrong);
        }
    }

    /** What stands rejected cannot be read or written now; the message says where it was looked for. */
    final class Unavailable extends Exception {
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
