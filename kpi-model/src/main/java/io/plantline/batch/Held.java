package io.plantline.batch;

import io.plantline.model.Rejection;

/** Why a batch has no place among those of its line. */
public record Held(Rejection.Reason reason, String words) {}
