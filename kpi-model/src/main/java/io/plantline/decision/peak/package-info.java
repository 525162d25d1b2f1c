/**
 * Peak advice inside the settlement interval: where its demand will end, how sure that is, which billed limit is in danger,
 * and which loads held back keep it at the least cost. A function of the readings in their order alone, so that every replay
 * advises the same. It switches nothing.
 */
package io.plantline.decision.peak;
