/** The lines of the benchmark: what is measured, what its floor is, and how its result is checked. */
package io.plantline.bench.line;
