/** Senses: small streaming statistics over plain numbers, that remember little and never look ahead. */
package io.plantline.anomaly.sense;
