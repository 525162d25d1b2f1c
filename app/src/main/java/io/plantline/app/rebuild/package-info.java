/** What {@code plantline rebuild} does around the Flink job, which runs in a process of its own. */
package io.plantline.app.rebuild;
