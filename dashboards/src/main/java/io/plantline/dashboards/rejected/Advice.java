package io.plantline.dashboards.rejected;

import io.plantline.model.Rejection.Reason;

/**
 * A reason in plain words, and what to do about it.
 *
 * @param meaning what was wrong
 * @param remedy what to do, so that it comes in after all
 */
public record Advice(String meaning, String remedy) {
    private static final String MEND_DEVICE =
            "Nothing can be read from these. Look at what the device sends; what it says from then on comes in.";

    public static Advice on(Reason reason) {
        return switch (reason) {
            case EMPTY -> new Advice("The message is empty", MEND_DEVICE);
            case TOO_LARGE -> new Advice("The message is too large", "Let the device send less at a time.");
            case NOT_UTF8 ->
                new Advice("It is not text", "Choose another 'format' in the plant file, or mend the device.");
            case NOT_JSON ->
                new Advice(
                        "It is not the JSON that is expected there",
                        "Does the topic have another format? Then name it in the plant file, start again, and retry. "
                                + "What was broken on its way stays as it is.");
            case NOT_SPARKPLUG ->
                new Advice(
                        "It is not Sparkplug B",
                        "Look at what else publishes below spBv1.0/, or choose another 'format' in the plant file.");
            case UNKNOWN_ALIAS ->
                new Advice(
                        "It calls metrics by numbers that no birth has explained",
                        "Let the edge node introduce itself again (a rebirth), then retry. Where its session has ended"
                                + " since, nothing can explain them any more: dismiss it.");
            case NO_SOURCE ->
                new Advice(
                        "No source of a plant file reads its topic any more",
                        "Add a source for the topic, start again, and retry; where it is not wanted, dismiss it.");
            case MISSING_VALUE ->
                new Advice(
                        "The value is not where the plant file says",
                        "Mend the place of the value in 'sources', start again, and retry.");
            case NOT_A_NUMBER ->
                new Advice(
                        "The value is no number",
                        "Mend the place of the value or 'decimal' in 'sources', start again, and retry.");
            case UNKNOWN_PLANT ->
                new Advice("There is no such plant", "Start the roles with its plant file, and retry on its page.");
            case UNKNOWN_METER ->
                new Advice(
                        "The meter is in no plant file",
                        "Write it into the plant file (its plant's page proposes what), start again, and retry.");
            case UNKNOWN_SIGNAL ->
                new Advice(
                        "No plant file takes a figure from such a signal",
                        "Mend its name, or name it as 'signal' of a factor or tariff, start again, and send it again.");
            case UNKNOWN_STATE ->
                new Advice(
                        "The machine state has an unknown name",
                        "Say in 'states' of the source what it means, start again, and retry.");
            case UNKNOWN_QUALITY ->
                new Advice(
                        "The quality has an unknown name",
                        "Say in 'qualities' of its source what it means, start again, and retry; the native form knows good, "
                                + "uncertain and bad.");
            case WRONG_UNIT ->
                new Advice(
                        "The unit does not fit the meter",
                        "Mend 'unit' or 'quantity' of the meter, or 'unit' of its source, start again, and retry.");
            case OUT_OF_RANGE ->
                new Advice(
                        "The value cannot be true",
                        "An error code, or more than the meter's 'max' allows. Raise 'max' if it is true, start again, and "
                                + "retry.");
            case BAD_TIME ->
                new Advice(
                        "The time cannot be read, or there is none",
                        "Mend 'time' or 'timePattern' of the source, start again, and retry.");
            case FROM_THE_FUTURE ->
                new Advice(
                        "It tells a time that had not come yet",
                        "Set the clock of the device, or write 'clock: arrival' for its source, start again, and retry.");
            case OVERLAPPING_BATCH ->
                new Advice(
                        "The line made another batch at that time",
                        "Tell the right start or end of one of the two; the batch that is held comes in by itself then.");
            case TOO_OLD ->
                new Advice(
                        "It is older than the plant remembers",
                        "Raise 'retention' in the plant file, start again, and retry.");
            case SCALE_SUSPECT ->
                new Advice(
                        "The meter suddenly speaks on another scale, by 1,000 or 3,600",
                        "Was its unit or its transformer changed? Then say so in the plant file with the date ('multiplier' "
                                + "of the meter, for a register 'replacements' too), start again, and retry. If it is genuine, "
                                + "confirm it.");
            case NOT_STORABLE ->
                new Advice(
                        "The database cannot hold the value",
                        "Nothing was lost of the readings: it came from a KPI. A retry leaves it alone.");
        };
    }
}
