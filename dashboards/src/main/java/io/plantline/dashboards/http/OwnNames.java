package io.plantline.dashboards.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names a server goes by. A page of a foreign name can be led here by whoever owns that name, and is then the same
 * origin to its browser; an address and {@code localhost} lead nobody astray.
 */
public final class OwnNames {
    private static final String ADDRESS = "\\[[0-9a-fA-F:.]+]|[0-9.]+";

    private final Set<String> names;
    private final boolean all;

    /**
     * Some names, or all.
     *
     * @param names as people write them before the port, beside addresses and {@code localhost}
     * @param all true where there are no others
     */
    public OwnNames(Set<String> names, boolean all) {
        this.all = all;
        this.names = names.stream().map(OwnNames::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** True where there are no others, so that nothing needs to be answered under another. */
    boolean areAll() {
        return all;
    }

    /** True where the {@code Host} of a request is one of ours. */
    boolean contain(String host) {
        String name = plain(host.replaceFirst(":\\d*$", ""));
        return name.equals("localhost") || name.matches(ADDRESS) || names.contains(name);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") && !lower.matches(ADDRESS) ? lower.substring(0, lower.length() - 1) : lower;
    }
}
