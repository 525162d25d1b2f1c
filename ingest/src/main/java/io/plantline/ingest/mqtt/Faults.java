package io.plantline.ingest.mqtt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What went wrong, in words. */
final class Faults {
    /** A subscription at QoS 1. */
    private static final int GRANTED = 0x01;

    /** A publication that nobody subscribes to. */
    static final int NOBODY_LISTENS = 0x10;

    /** Paho has no words of its own for what happened below it. */
    private static final String UNTRANSLATED = "Untranslated MqttException";

    private Faults() {}

    /** What went wrong, with the cause below it, which is often the telling one. */
    static String shown(Throwable fault) {
        if (fault == null) {
            return "no reason given";
        }
        String told = String.valueOf(fault.getMessage());
        if (fault.getCause() == null) {
            return told;
        }
        String below = fault.getCause().getMessage();
        return told.startsWith(UNTRANSLATED) && below != null ? below : told + ": " + below;
    }

    /** What of a request for several filters was refused, and why. */
    static Map<String, String> refusals(List<String> filters, int[] codes) {
        Map<String, String> refusals = new LinkedHashMap<>();
        for (int i = 0; codes != null && i < codes.length && i < filters.size(); i++) {
            String filter = filters.get(i);
            refusal(codes[i]).ifPresent(why -> refusals.put(filter, why));
        }
        return refusals;
    }

    static Optional<String> refusal(int code) {
        return switch (code) {
            case 0, GRANTED -> Optional.empty();
            case NOBODY_LISTENS -> Optional.of("nobody subscribes to it; start the gateway first");
            default -> Optional.of("the broker refuses it, reason code 0x%02X".formatted(code));
        };
    }
}
