/**
 * When to start what need not start now: batches that may be moved, weighed by what their energy costs and emits. The answer is
 * the whole Pareto set, and says why the other starts lose.
 */
package io.plantline.decision;
