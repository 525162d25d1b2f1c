package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Asker;

/** Tells who asks. */
interface Door {
    /** Where nobody signs in. */
    Door OPEN = request -> Asker.ANYBODY;

    /** {@link Asker#NOBODY} where the request does not tell, or tells what does not hold. */
    Asker asker(Context request);
}
