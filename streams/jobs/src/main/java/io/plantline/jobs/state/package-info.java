/** What a bounded job remembers of a plant: in memory what is used, in a file of its own what is not. */
package io.plantline.jobs.state;
