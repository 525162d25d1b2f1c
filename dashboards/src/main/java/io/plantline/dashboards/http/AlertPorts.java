package io.plantline.dashboards.http;

import io.plantline.alert.AlertDesk;
import io.plantline.alert.LinkSigner;
import java.util.Objects;
import java.util.Optional;

/**
 * Where alerts are looked at and answered.
 *
 * @param links checks the links in messages; empty where there are none
 */
public record AlertPorts(AlertDesk desk, Optional<LinkSigner> links) {
    public AlertPorts {
        Objects.requireNonNull(desk, "alerts: desk is missing");
    }
}
