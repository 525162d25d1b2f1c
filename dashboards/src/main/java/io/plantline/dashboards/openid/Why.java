package io.plantline.dashboards.openid;

import java.util.Locale;

/** Why somebody did not get in by the provider: as much as they may know. The log knows more. */
public enum Why {
    /** The provider does not answer, or not as one does. */
    UNREACHABLE,
    /** The provider does not take these dashboards for its client. */
    MISCONFIGURED,
    /** What the provider says is not proven. */
    UNPROVEN,
    /** The clocks of the provider and of this machine are too far apart. */
    CLOCKS,
    /** The provider knows them, and no role here is theirs. */
    NO_ROLE,
    /** The name that the provider gives cannot be one here, or belongs to a user of the file. */
    NAME,
    /** Begun too long ago, in another browser, or used already. */
    STALE,
    /** They, or the provider, called it off. */
    CANCELLED,
    /** Too many tries. */
    TOO_MANY;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
