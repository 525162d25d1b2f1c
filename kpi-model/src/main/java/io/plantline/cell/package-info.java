/**
 * The algebra under every KPI: readings become amounts, amounts are summed in cells, and longer intervals and higher
 * scopes are merges of shorter and lower ones. Sums are integers, so order and batching cannot change a bit.
 */
package io.plantline.cell;
