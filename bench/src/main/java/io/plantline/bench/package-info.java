/** The benchmark: each line beside a floor that was measured in the same run, and void unless the sums are right. */
package io.plantline.bench;
