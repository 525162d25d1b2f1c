package io.plantline.dashboards.openid;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.plantline.dashboards.access.Grants;
import io.plantline.dashboards.access.OpenId;
import io.plantline.dashboards.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads who somebody is, and what they may, out of what the provider claims of them. */
final class Claims {
    private final OpenId openId;

    Claims(OpenId openId) {
        this.openId = openId;
    }

    Known read(IDTokenClaimsSet claims, String token) throws NotLetIn {
        String subject = claims.getSubject().getValue();
        String name = Optional.ofNullable(claims.getClaim(openId.nameClaim()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElseThrow(() -> new NotLetIn(
                        Why.NAME,
                        "%s has no claim '%s' to be named by; set signin.openid.name-claim to one that it has"
                                .formatted(subject, openId.nameClaim())));
        Set<String> groups = groups(claims);
        Grants grants = grants(groups);
        if (grants.roles().isEmpty()) {
            throw new NotLetIn(
                    Why.NO_ROLE,
                    "%s has no role: the claim '%s' has %s, and signin.openid.roles none of them"
                            .formatted(subject, openId.groupsClaim(), groups.isEmpty() ? "no group" : groups));
        }
        return new Known(subject, name, grants, token);
    }

    private Grants grants(Set<String> groups) {
        Map<String, Role> roles = new TreeMap<>();
        openId.rules().stream()
                .filter(rule -> groups.contains(rule.group()))
                .forEach(rule -> roles.merge(rule.plant(), rule.role(), (one, other) -> max(one, other)));
        return new Grants(roles);
    }

    private static Role max(Role one, Role other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Set<String> groups(IDTokenClaimsSet claims) {
        Object found = claims.getClaim(openId.groupsClaim());
        if (found == null) {
            found = inward(claims, List.of(openId.groupsClaim().split("\\.", -1)));
        }
        return found instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.toSet())
                : Optional.ofNullable(found).map(String::valueOf).stream().collect(Collectors.toSet());
    }

    private static Object inward(IDTokenClaimsSet claims, List<String> names) {
        Object at = claims.getClaim(names.get(0));
        for (String name : names.subList(1, names.size())) {
            at = at instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        return at;
    }
}
