/** How well the anomaly rules find what is put into real and simulated load, and what they find where nothing is. */
package io.plantline.bench.anomaly;
