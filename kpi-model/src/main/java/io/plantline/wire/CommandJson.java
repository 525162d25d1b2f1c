package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.alert.Command;
import java.io.IOException;
import java.time.DateTimeException;

/** A {@link Command} as JSON on {@link Channels#ALERT_COMMANDS}, with times in RFC 3339. */
public final class CommandJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ACKNOWLEDGE = "acknowledge";
    private static final String ANNOTATE = "annotate";
    private static final String HUSH = "silence";
    private static final String LIFT = "lift";

    private CommandJson() {}

    /** The record key: all commands about one alert or silence stay in order. */
    public static String key(Command command) {
        if (command instanceof Command.Acknowledge acknowledge) {
            return acknowledge.alert();
        }
        if (command instanceof Command.Annotate annotate) {
            return annotate.alert();
        }
        return command instanceof Command.Hush hush ? hush.silence().id() : ((Command.Lift) command).silence();
    }

    public static byte[] write(Command command) {
        ObjectNode json = MAPPER.createObjectNode();
        if (command instanceof Command.Acknowledge acknowledge) {
            json.put("command", ACKNOWLEDGE).put("alert", acknowledge.alert());
            json.set("by", AlertJson.acknowledgement(acknowledge.by()));
        } else if (command instanceof Command.Annotate annotate) {
            json.put("command", ANNOTATE).put("alert", annotate.alert()).set("note", AlertJson.note(annotate.note()));
        } else if (command instanceof Command.Hush hush) {
            json.put("command", HUSH).set("silence", SilenceJson.node(hush.silence()));
        } else if (command instanceof Command.Lift lift) {
            json.put("command", LIFT).put("silence", lift.silence()).put("at", AlertJson.time(lift.at()));
        }
        return Trees.bytes(json);
    }

    public static Command read(byte[] bytes) throws MalformedJson {
        try {
            return command(MAPPER.readTree(bytes));
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedJson("not a command: " + malformed.getMessage(), malformed);
        }
    }

    private static Command command(JsonNode json) {
        String command = KpiValueJson.text(json, "command");
        return switch (command) {
            case ACKNOWLEDGE ->
                new Command.Acknowledge(
                        KpiValueJson.text(json, "alert"), AlertJson.acknowledgement(json.required("by")));
            case ANNOTATE ->
                new Command.Annotate(KpiValueJson.text(json, "alert"), AlertJson.note(json.required("note")));
            case HUSH -> new Command.Hush(SilenceJson.silence(json.required("silence")));
            case LIFT -> new Command.Lift(KpiValueJson.text(json, "silence"), AlertJson.millis(json, "at"));
            default -> throw new IllegalArgumentException("there is no command '%s'".formatted(command));
        };
    }
}
