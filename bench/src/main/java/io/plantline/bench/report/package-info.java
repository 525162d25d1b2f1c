/** What was measured, in words, numbers and bars. */
package io.plantline.bench.report;
