package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Asker;
import io.plantline.dashboards.access.Role;
import java.util.List;

/** Who makes a request, as the gate found out. */
public final class Asking {
    private static final String ATTRIBUTE = "plantline-asker";

    private Asking() {}

    public static void is(Asker asker, Context request) {
        request.attribute(ATTRIBUTE, asker);
    }

    /** A request that came by no gate is nobody's. */
    public static Asker who(Context request) {
        Asker asker = request.attribute(ATTRIBUTE);
        return asker == null ? Asker.NOBODY : asker;
    }

    /** The name signed in with, or else the one that the body gives: nobody signs for another. */
    public static String name(Context request, Body body, List<String> examples) {
        return who(request).signedIn().orElseGet(() -> body.required("who", examples));
    }

    /** Refuses who may not do this in a plant; one that is not theirs to see is answered like one that is not there. */
    public static void checkSeen(Asker asker, Plants plants, String plant, Role least) {
        plants.seenBy(asker).named(plant);
        check(asker, plant, least);
    }

    /** Refuses who may see a plant and not do this there. */
    static void check(Asker asker, String plant, Role least) {
        if (!asker.grants().allow(least, plant)) {
            throw Refused.forbidden(Refusal.NEEDS_ROLE.of("role", least.id(), "plant", plant), List.of());
        }
    }

    /** Refuses who may not do this for all plants at once. */
    static void checkEverywhere(Asker asker, Role least) {
        if (!asker.grants().allowEverywhere(least)) {
            throw Refused.forbidden(Refusal.NEEDS_ROLE_EVERYWHERE.of("role", least.id()), List.of("one plant"));
        }
    }
}
