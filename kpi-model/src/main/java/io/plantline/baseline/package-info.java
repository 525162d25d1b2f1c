/** Energy baselines: what a part of a plant should take for what it makes, frozen so that it cannot learn from waste. */
package io.plantline.baseline;
