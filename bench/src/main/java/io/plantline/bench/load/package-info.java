/** What the benchmark feeds: a plant, its readings as a stream, and the sums they must give. */
package io.plantline.bench.load;
